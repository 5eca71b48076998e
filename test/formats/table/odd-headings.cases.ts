import type {Case} from './case.ts';
import {some, wrapped} from './prose.ts';

/** Headings with prose below, which `gap` parts from them and from each other. */
const book = (headings: readonly string[], gap: string): string =>
	headings.map((heading, index) => `${heading}${gap}${some(index * 4, 4, gap)}`).join(gap);

const counted = (form: string, count = 6): readonly string[] =>
	Array.from({length: count}, (_, index) => form.replace('#', String(index + 1)));

const heads = (headings: readonly string[], chapters: readonly string[] = headings, gap = '\n\n'): Case => ({
	name: `${headings.slice(0, 2).join(', ')} … head chapters${gap === '\n' ? ' without blank lines' : ''}`,
	rule: '§2.3',
	text: `${book(headings, gap)}\n`,
	expect: {chapters, divisions: headings.length},
});

const long =
	'In Which the Keeper of the Long Low House by the Water Tells a Tale of Salt and Nobody Believes Him';
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'];

/** Lines that head no chapter by themselves. */
const alone = (line: string): Case => ({
	name: `${line} alone heads no chapter`,
	rule: '§2.3 false',
	text: `${some(0, 4, '\n')}\n${line}\n${some(4, 6, '\n')}\n`,
	expect: {chapters: [], divisions: 1, contains: [line]},
});

/** Headings that only a run of others proves: odd forms, odd places. */
export const oddHeadingCases: readonly Case[] = [
	...[
		'chapter.00#',
		'Chapter.#',
		'Chapter-#',
		'Chapter#',
		'Chapter #',
		'Chapter #: The Door',
		'Scene #',
	].flatMap(form => [heads(counted(form)), heads(counted(form), undefined, '\n')]),
	...['[Chapter #]', '<Chapter #>', '(Chapter #)', '【第#章】', '☆、第#章 雨'].map(form =>
		heads(counted(form), counted(form.replace(/^☆、|^[[<(【]/u, '').replace(/[\]>)】]$/u, ''))),
	),
	heads(counted('【第#章】', 4), counted('第#章', 4), '\n'),
	heads(counted('*Chapter #*: The Door'), counted('Chapter #: The Door')),
	heads(counted('Chapter # | The Door')),
	heads(counted('The Lamp Room - Chapter #')),
	heads(counted(`Chapter #: ${long}`)),
	heads(['☆、Rain', '☆、Snow', '☆、Fog'], ['Rain', 'Snow', 'Fog']),
	heads(romans),
	heads(romans.slice(0, 4), undefined, '\n'),
	heads(['Kapitola první', 'Kapitola druhá', 'Kapitola třetí']),
	heads(['Kapitel ett', 'Kapitel två', 'Kapitel tre']),
	heads(['Hoofdstuk een', 'Hoofdstuk twee', 'Hoofdstuk drie']),
	heads(['Poglavlje 1', 'Poglavlje 2', 'Drugo poglavlje']),
	heads(['Глава първа', 'Глава втора', 'Глава трета']),
	heads(['Глава перша', 'Розділ другий', 'Розділ 3']),
	heads(['Első fejezet', 'Második fejezet', '3. fejezet']),
	heads(['Capitolul întâi', 'Capitolul al doilea', 'Capitolul III']),
	heads(['Birinci Bölüm', '2. Bölüm', 'Bölüm Üç']),
	{
		name: 'between wrapped lines set as in a book',
		rule: '§2.3',
		text: `${counted('Chapter #', 4)
			.map((heading, index) => `${heading}\n${wrapped(68, index * 3, 5, '\n', '    ')}`)
			.join('\n')}\n`,
		expect: {chapters: counted('Chapter #', 4), hardWrapped: true},
	},
	...['Chapter1', '[Chapter 7]', '☆、Rain', 'III', 'Chapter 12'].map(alone),
	{
		name: 'X between scenes is an ornament',
		rule: '§2.2',
		text: `${some(0, 3)}\n\nX\n\n${some(3, 3)}\n\nX\n\n${some(6, 3)}\n`,
		expect: {chapters: [], breaks: 2, separators: ['X', 'X']},
	},
	{
		name: 'XXX below the second numeral is one, too',
		rule: '§2.2',
		text: `I\n\n${some(0, 3)}\n\nII\n\n${some(3, 3)}\n\nXXX\n\n${some(6, 3)}\n`,
		expect: {chapters: ['I', 'II'], breaks: 1, separators: ['XXX']},
	},
	{
		name: 'a letter to somebody is no second letter in Danish',
		rule: '§2.3 false',
		text: `${some(0, 3)}\n\nLetter to Odile\n\n${some(3, 3)}\n`,
		expect: {chapters: [], divisions: 1},
	},
];
