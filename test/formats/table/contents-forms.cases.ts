import {romanNumeral} from '../../../source/core/text/roman-numeral.ts';
import type {Case, Expectation} from './case.ts';
import {first, some, wrapped} from './prose.ts';

const roman = (index: number): string => romanNumeral(index + 1).toUpperCase();

const titles = [
	'The Porter',
	'A Hat-Box',
	'Fog and Herring',
	'What the Key Did',
	'Jam',
	'The Twelfth Window',
];

/** Chapters below their headings, hard-wrapped as Gutenberg's. */
const chapters = (headings: readonly string[]): string =>
	headings.map((heading, index) => `${heading}\n\n${wrapped(70, index * 3, 3)}`).join('\n\n\n\n');

const told = (name: string, list: string, headings: readonly string[], expect: Expectation): Case => ({
	name,
	rule: '§5.9A',
	text: `${list}\n\n\n\n${chapters(headings)}\n`,
	expect: {divisions: headings.length, breaks: 0, first, ...expect},
});

const numbers = titles.map((_, index) => `CHAPTER ${roman(index)}.`);
const withTitles = titles.map((title, index) => `CHAPTER ${roman(index)}. ${title}`);
const shouted = titles.map((title, index) => `CHAPTER ${roman(index)}.\n${title.toUpperCase()}`);
const joined = titles.map((title, index) => `CHAPTER ${roman(index)}. ${title.toUpperCase()}`);
const long = 'and of all that the porter said to the cat about it on the second landing';

const nested = (entry: (chapter: number) => string): readonly string[] =>
	[0, 1].flatMap(part => [`BOOK ${roman(part)}.`, ...[0, 1, 2].map(entry)]);

export const contentsFormCases: readonly Case[] = [
	told(
		'a description below each number',
		`CONTENTS.\n\n${titles.map((title, index) => `CHAPTER ${roman(index)}.\n${title}.--Rain.--More rain.`).join('\n\n')}`,
		numbers,
		{
			chapters: titles.map((title, index) => `CHAPTER ${roman(index)}. ${title}.--Rain.--More rain.`),
			lacks: ['More rain.'],
		},
	),
	told(
		'entries that are wrapped without an indent',
		`CONTENTS\n\n${titles.map((title, index) => `CHAPTER ${roman(index)}. ${title}--The Fog--The Herring--The Price of Lamp Oil\n--A Boy who was a Clerk`).join('\n\n')}`,
		numbers,
		{
			chapters: titles.map(
				(title, index) =>
					`CHAPTER ${roman(index)}. ${title}--The Fog--The Herring--The Price of Lamp Oil --A Boy who was a Clerk`,
			),
		},
	),
	told(
		'wrapped entries with pages, below the heads of two columns',
		`CONTENTS\n\nCHAPTER                                                      PAGE\n\n${titles.map((title, index) => `  ${`${roman(index)}.`.padEnd(5)} ${title}, with all that was heard of it in the harbour,\n        ${long.padEnd(74)} ${index * 9 + 1}`).join('\n')}`,
		titles.map(
			(title, index) =>
				`${roman(index)}\n\n${title.toUpperCase()}, WITH ALL THAT WAS HEARD OF IT IN THE HARBOUR,\n${long.toUpperCase()}`,
		),
		{
			lacks: ['PAGE'],
		},
	),
	told(
		'a list of pictures below',
		`CONTENTS\n\n  ${withTitles.join('\n  ')}\n\n\n\nLIST OF ILLUSTRATIONS\n\nThe cat\nA hat-box, open\nThe porter’s newspaper\nFog\nThe second landing\nHerring`,
		shouted,
		{
			chapters: joined,
			lacks: ['LIST OF ILLUSTRATIONS', 'A hat-box, open'],
		},
	),
	told(
		'bare numerals above a dedication',
		`                         Table of Contents\n\n${titles.map((_, index) => roman(index)).join('\n\n')}\n\n\n          To\n       Odile`,
		titles.map((_, index) => roman(index)),
		{
			chapters: titles.map((_, index) => roman(index)),
			contains: ['Odile'],
			notInProse: ['To'],
			lacks: ['Table of Contents'],
		},
	),
	told(
		'acts above a cast',
		'Contents\n\n ACT I.\n ACT II.\n ACT III.\n\n\n DRAMATIS PERSONAE\n\nOdile.\nThe porter.\nA cat.',
		['ACT I', 'ACT II', 'ACT III'],
		{
			chapters: ['ACT I', 'ACT II', 'ACT III'],
			contains: ['The porter.'],
		},
	),
	{
		name: 'books above chapters',
		rule: '§5.9A',
		text: `CONTENTS\n\n${nested(chapter => `  Chapter ${roman(chapter)}.`).join('\n')}\n\n\n\n${nested(chapter => `Chapter ${roman(chapter)}.\n\n${wrapped(70, chapter * 3, 3)}`).join('\n\n\n\n')}\n`,
		expect: {divisions: 6, breaks: 0, first, chapters: nested(chapter => `Chapter ${roman(chapter)}.`)},
	},
	told(
		'numbers with titles, where chapters have none',
		`CONTENTS\n\n${titles.map((title, index) => `${roman(index)}. ${title}`).join('\n')}`,
		titles.map((_, index) => `CHAPTER ${roman(index)}`),
		{
			chapters: titles.map((title, index) => `CHAPTER ${roman(index)} ${title}`),
		},
	),
	told('the list of a volume', `CONTENTS OF VOLUME I\n\n${withTitles.join('\n')}`, withTitles, {
		chapters: withTitles,
	}),
	{
		name: 'eFiction: numbers above the headings by their author',
		rule: '§5.9A',
		text: `1. Chapter 1: Rain by odile\n\n2. Chapter 2 by odile\n\n3. Epilogue by odile\n\n\nChapter 1: Rain by odile\nAuthor's Notes:\nThanks.\n\n${some(0, 4)}\n\n\nChapter 2 by odile\n\n${some(4, 4)}\n\n\nEpilogue by odile\n\n${some(8, 4)}\n`,
		expect: {
			chapters: ['Chapter 1: Rain by odile', 'Chapter 2 by odile', 'Epilogue by odile'],
			divisions: 3,
			first,
		},
	},
	{
		name: 'a list in the story is none of contents',
		rule: '§5.9A false',
		text: `${some(0, 4)}\n\nContents:\n\nA hat-box\nA cat\nFour herrings\n\n${some(4, 6)}\n`,
		expect: {chapters: [], divisions: 1, contains: ['Four herrings', 'Contents:']},
	},
];

/** What stands above the first heading and is no chapter. */
export const openingCases: readonly Case[] = [
	{
		name: 'a line that says what the story is stands above the first heading',
		rule: '§5.9',
		text: `A Tale of the Harbour\n\nI\n\n${some(0, 3)}\n\nII\n\n${some(3, 3)}\n`,
		expect: {chapters: ['I', 'II'], divisions: 2, first, contains: ['A Tale of the Harbour']},
	},
	{
		name: 'notes above the first heading are no chapter',
		rule: '§5.9',
		text: `A/N: Thanks to everybody.\n\nChapter 1\n\n${some(0, 3)}\n\nChapter 2\n\n${some(3, 3)}\n`,
		expect: {chapters: ['Chapter 1', 'Chapter 2'], divisions: 2, first},
	},
];
