import {romanNumeral} from '../../../source/core/text/roman-numeral.ts';
import type {Case, Expectation} from './case.ts';
import {some, wrapped} from './prose.ts';

/** Headings with prose below. */
const book = (headings: readonly string[], gap = '\n\n'): string =>
	headings.map((heading, index) => `${heading}${gap}${some(index * 3, 3, gap)}`).join(gap);

const told = (name: string, text: string, expect: Expectation, rule = '§5.9C'): Case => ({
	name,
	rule,
	text: `${text}\n`,
	expect,
});

const run = (
	name: string,
	headings: readonly string[],
	chapters: readonly string[] = headings,
	gap = '\n\n',
): Case => told(name, book(headings, gap), {chapters, divisions: headings.length, breaks: 0});

const romans = (count: number): readonly string[] =>
	Array.from({length: count}, (_, index) => romanNumeral(index + 1).toUpperCase());

/** Which of `count` headings go on in another form. */
const changed = (first: string, second: string): readonly string[] =>
	romans(8).map((numeral, index) => (index < 4 ? first : second).replace('#', numeral));

/** Stories told in the tales of a book, in the languages that name them so. */
const tales: readonly (readonly string[])[] = [
	['Første historie, der handler om lampen.', 'Anden historie. Trappen', 'Tredie historie. Sneen'],
	[
		'Erste Geschichte, welche von der Lampe handelt',
		'Zweite Geschichte. Schnee',
		'Dritte Geschichte. Die Treppe',
	],
	['Primer cuento', 'Segundo cuento', 'Tercer cuento'],
	['Première histoire', 'Deuxième histoire', 'Troisième histoire'],
	['Ensimmäinen tarina', 'Toinen tarina', 'Kolmas tarina'],
	['Első mese', 'Második mese', 'Harmadik mese'],
	['Întâia povestire', 'A doua povestire', 'A treia povestire'],
	['První pohádka', 'Druhá pohádka', 'Třetí pohádka'],
	['Рассказ первый. Лампа', 'Рассказ второй. Снег', 'Рассказ третий. Лестница'],
	['第一のお話。ランプ', '第二のお話。雪', '第三のお話。階段'],
	['Rozdział jedenasty', 'Rozdział dwunasty', 'Księga trzynasta'],
	['Onzième chapitre', 'Douzième chapitre', 'Vingtième chapitre'],
];

const notes = (form: string, count = 5): string =>
	Array.from(
		{length: count},
		(_, index) => `${form.replace('#', String(index + 1))}\n\nSo in the first edition.`,
	).join('\n\n');

const chinese = [
	['[(第1章 雨（上）)]', '[(第2章 雨（下）)]', '[(第3章 雾)]'],
	['[1]一　雨', '[2]二　雾', '[3]三　锁'],
	['卷一 雨', '卷二 雾', '卷三 锁'],
	['一章 雨', '二章 雾', '三章 锁'],
	['一、雨', '二、雾', '三、锁'],
	['番外一 雨', '番外二 雾', '番外篇（三）'],
];
const bare = (heading: string): string =>
	heading.replace(/^\[\((.*)\)\]$/u, '$1').replace(/^\[(\d)\]/u, '$1 ');

export const headingRunCases: readonly Case[] = [
	run('Roman numerals to XXXI', romans(31)),
	run(
		'Roman numerals in lower case with a full stop',
		romans(21).map(numeral => `${numeral.toLowerCase()}.`),
	),
	run('Roman numerals in Cyrillic letters', [
		'І',
		'ІІ',
		'ІІІ',
		'ІV',
		'V',
		'VІ',
		'VІІ',
		'VІІІ',
		'ІХ',
		'Х',
		'ХІ',
		'ХІІ',
	]),
	run('a first numeral in figures', ['1.', 'II.', 'III.', 'IV.']),
	run('a numeral left out', ['I', 'II', 'III', 'V', 'VI']),
	run('chapters that go on as numerals', changed('Chapter #', '#')),
	run('adventures that go on as numerals with titles', changed('ADVENTURE #. THE KEY', '#. The Key')),
	run('numerals that go on as chapters', changed('#', 'Chapter #')),
	told('numerals that count on in the second part', book(['Part One\n\nI', 'II', 'Part Two\n\nIII', 'IV']), {
		chapters: ['Part One', 'I', 'II', 'Part Two', 'III', 'IV'],
		divisions: 4,
	}),
	told('a part of one chapter', book(['Part One\n\nI', 'II', 'Part Two\n\nI']), {
		chapters: ['Part One', 'I', 'II', 'Part Two', 'I'],
		divisions: 3,
	}),
	run('numerals below numerals', ['I', '1', '2', '3', 'II', '1', '2', 'III']),
	run(
		'numerals right above paragraphs',
		['I', 'II', 'III'].map(numeral => `${numeral}\n${some(0, 1)}`),
		['I', 'II', 'III'],
	),
	run('titles as long as sentences behind numerals', [
		'I. How the porter found the hat-box under the stairs, and what the cat had to say about it when nobody was looking.',
		'II. The fog.',
		'III. In which the key is tried in the cupboard, in the desk and in the long black case, and turns in none of the three.',
	]),
	run('Chapter 1, in which', ['Chapter 1, in which it rains.', 'Chapter 2, in which it stops.']),
	...tales.map(headings => run(`${headings[0] ?? ''} and its like`, headings)),
	...chinese.map(headings => run(`${headings[0] ?? ''} between lines`, headings, headings.map(bare), '\n')),
	run(
		'brackets left by pictures',
		['CHAPTER I. [Illustration]', 'Chapter II.]', 'CHAPTER III.'],
		['CHAPTER I.', 'Chapter II.', 'CHAPTER III.'],
	),
	run(
		'Chapter.I',
		romans(4).map(numeral => `Chapter.${numeral}`),
	),
	run('the story’s name before brackets', ['The Salt Clerk (Chapter 1)', 'The Salt Clerk (Chapter 2)']),
	told(
		'scenes of a script below lines without an end',
		['SCENE 1', 'SCENE 2', 'SCENE 3']
			.map(heading => `${heading}\n${some(0, 4, '\n')}\nINT. STAIR`)
			.join('\n'),
		{chapters: ['SCENE 1', 'SCENE 2', 'SCENE 3'], divisions: 3},
	),
	run('正文 above 番外', ['正文 第一章 雨', '正文 第二章 雾', '番外 雪'], undefined, '\n'),
	run(
		'a star before what has no number',
		['☆、第一章 雨', '☆、第二章 雾', '☆、番外'],
		['第一章 雨', '第二章 雾', '番外'],
		'\n',
	),
	run('the story’s name before words', ['The Salt Clerk, Chapter One', 'The Salt Clerk, Chapter Two']),
	run(
		'titles between rules',
		['Rain', 'Fog', 'The Key'].map(title => `----------\n${title}\n----------`),
		['Rain', 'Fog', 'The Key'],
	),
	run(
		'a heading between rules',
		['=====\nChapter 1\n=====', '=====\nChapter 2\n====='],
		['Chapter 1', 'Chapter 2'],
	),
	told(
		'pixiv’s page breaks above chapters',
		'[chapter:一]\n雪が降っていた。\n[newpage]\n[chapter:二]\n台所は暗かった。',
		{
			chapters: ['一', '二'],
			divisions: 2,
			breaks: 0,
		},
	),
	told('notes at the end', `${book(romans(3))}\n\n\n${notes('#')}`, {
		chapters: romans(3),
		divisions: 3,
		breaks: 0,
		notInProse: ['So in the first edition.'],
		contains: ['So in the first edition.'],
	}),
	told(
		'notes in brackets below a label, where figures head chapters, too',
		`${book(['1', '2', '3'])}\n\n\nNotes:\n\n${notes('[#]')}`,
		{
			chapters: ['1', '2', '3'],
			divisions: 3,
			notInProse: ['Notes:', 'So in the first edition.'],
		},
	),
	told(
		'notes at the end of each part',
		`Part One\n\n${some(0, 9)}\n\n${notes('#', 3)}\n\nPart Two\n\n${some(3, 9)}\n\n${notes('#', 3)}`,
		{
			chapters: ['Part One', 'Part Two'],
			divisions: 2,
			notInProse: ['So in the first edition.'],
		},
	),
	told('an end above the notes', `${book(romans(3))}\n\nThe End\n\n${notes('#')}`, {
		chapters: romans(3),
		ending: 'The End',
	}),
	told('short numbered scenes are no notes', book(['1', '2', '3', '4', '5']), {
		chapters: ['1', '2', '3', '4', '5'],
		divisions: 5,
	}),
];

/** Prose that could be a heading of such a run. */
const prose = (name: string, lines: readonly string[]): Case =>
	told(
		name,
		`${some(0, 3)}\n\n${lines.map((line, index) => `${line}\n\n${some(index * 3, 3)}`).join('\n\n')}`,
		{
			chapters: [],
			divisions: 1,
			inProse: lines,
		},
		'§2.3 false',
	);

export const falseRunCases: readonly Case[] = [
	prose('speeches of people without names', [
		'1. ROBOT: Have mercy.',
		'2. ROBOT: We are afraid.',
		'3. ROBOT: Tell us.',
	]),
	prose('sentences that begin with an ordinal', [
		'Last night, it rained.',
		'First day, nothing.',
		'Second day, the same.',
	]),
	prose('an announcement', ['Ch. 119 (9800 words) will post on March 10th']),
	prose('sentences that begin with a numeral', ['5 of them drowned.', '6 were found.', '7 came home.']),
	prose('one numeral with a title', ['I. The porter was late.']),
	told(
		'a number below chapters that the next of them has',
		book(['Chapter 1', 'Chapter 2', '3', 'Chapter 3', 'Chapter 4']),
		{
			chapters: ['Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 4'],
			divisions: 4,
		},
		'§2.3 false',
	),
	told(
		'words between stars',
		['Later', 'At sea', 'Home'].map(words => `${some(0, 3)}\n\n***\n${words}\n***`).join('\n\n'),
		{
			chapters: [],
			divisions: 1,
		},
		'§2.3 false',
	),
	told(
		'one title between rules',
		`${some(0, 3)}\n\n-----\nLater\n-----\n\n${some(3, 3)}`,
		{chapters: [], divisions: 1, contains: ['Later']},
		'§2.3 false',
	),
	told(
		'stanzas with numbers in wrapped prose',
		`${wrapped(68, 0, 6)}\n\n1\nThe lamp is out,\nthe stair is long.\n\n2\nThe snow is deep,\nthe night is strong.\n\n3\nThe key is lost,\nand so is the song.\n\n${wrapped(68, 3, 6)}`,
		{
			chapters: [],
			divisions: 1,
		},
		'§2.3 false',
	),
];
