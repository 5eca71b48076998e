import {type Case} from './case.ts';
import {some, story, wrapped} from './prose.ts';

/** A line of prose that begins as a heading would. */
const prose = (line: string): Case => ({
	name: `“${line.replaceAll('\n', ' / ')}” heads nothing`,
	rule: '§2.3 false',
	text: `${some(0, 4)}\n\n${line}\n\n${some(5, 4)}\n`,
	expect: {chapters: [], divisions: 1, breaks: 0, inProse: [line]},
});

const page = (number: number): string =>
	`${wrapped(70, number * 4, 4)}\n\n${' '.repeat(34)}${number + 1}\n\f\n`;

export const falseHeadingCases: readonly Case[] = [
	...[
		'Chapter and verse, that was how she told it.',
		'Chapter 11 bankruptcy is a reorganization. He had been through it twice.',
		'Part of him wanted to go home.',
		'Part One was over; that was all anyone could say.',
		'Part Two of the plan was worse.',
		'Act your age.',
		'Book me a room, he said.',
		'Act 3: they all drown, said Brun, who had read ahead.',
		'“Chapter 3,” she read aloud. “The Sea.”',
		'"Chapter 3."',
		'I',
		'I.',
		'MIX',
		'CIVIL',
		'5',
		'1872',
		'1984.',
		'Day by day it rained.',
		'Introduction was not needed.',
		'Глава семьи молчал.',
		'第一章还没写完，他就睡着了。',
	].map(prose),
	{
		name: 'verse lines that begin with Глава',
		rule: '§2.3 false',
		text: `Стояли корабли в тумане,\nГлава портовых мудрецов\nСчитал окошки на шлагбауме\nИ не считал своих долгов.\n\nГлава повес, сосед трактирный,\nСмеялся в рукава пальто,\nИ кот, задумчивый и мирный,\nСидел и думал про ничто.\n`,
		expect: {
			chapters: [],
			divisions: 1,
			lines: ['Глава портовых мудрецов', 'Глава повес, сосед трактирный,'],
		},
	},
	{
		name: 'numerals that do not count up',
		rule: '§2.3 false',
		text: `${some(0, 3)}\n\n5\n\n${some(3, 3)}\n\n1872\n\n${some(6, 3)}\n\nMIX\n\n${some(9, 3)}\n`,
		expect: {chapters: [], divisions: 1},
	},
	{
		// The page numbers count up from one, and must not be chapters for all that.
		name: 'page numbers near form feeds',
		rule: '§5.2',
		text: `${page(0)}${page(1)}${page(2)}${wrapped(70, 12, 3)}\n`,
		expect: {
			chapters: [],
			divisions: 1,
			breaks: 0,
			hardWrapped: true,
			lines: [story[0] ?? '', story[4] ?? '', story[8] ?? '', story[12] ?? ''],
		},
	},
	{
		name: 'a footnote’s number at the end',
		rule: '§2.3 false',
		text: `${some(0, 6)}\n\n1\n\nThe customs house was pulled down a year later.\n`,
		expect: {chapters: [], divisions: 1},
	},
	{
		name: 'a list counted in the story',
		rule: '§2.3 false',
		text: `${some(0, 3)}\n\n1. Count the windows.\n2. Count them again.\n3. Tell nobody.\n\n${some(3, 3)}\n`,
		expect: {
			chapters: [],
			divisions: 1,
			breaks: 0,
			contains: ['Count the windows.', 'Count them again.', 'Tell nobody.'],
		},
	},
	{
		name: 'a hash before a word is no heading',
		rule: '§2.2 false',
		text: `${some(0, 3)}\n\n#twelve\n\n${some(3, 3)}\n`,
		expect: {chapters: [], divisions: 1, inProse: ['#twelve']},
	},
	{
		name: 'a mark of three hashes is none either',
		rule: '§5.7',
		text: `${some(0, 3)}\n\n###\n\n${some(3, 3)}\n`,
		expect: {chapters: [], divisions: 1, breaks: 1},
	},
	{
		name: 'shouting',
		rule: '§2.3 false',
		text: `${some(0, 3)}\n\nSTOP!\n\n${some(3, 3)}\n\nNO, NO, NO!\n\n${some(6, 3)}\n`,
		expect: {chapters: [], divisions: 1, paragraphs: ['STOP!', 'NO, NO, NO!']},
	},
	{
		name: 'a date line of a diary heads no chapter without others',
		rule: '§2.3 false',
		text: `${some(0, 3)}\n\n3 May.\n\n${some(3, 3)}\n`,
		expect: {chapters: [], divisions: 1, contains: ['3 May.']},
	},
];
