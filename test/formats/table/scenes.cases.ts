import {type Case, type Expectation} from './case.ts';
import {some, story, wrapped} from './prose.ts';
import {markers, notMarkers} from './markers.ts';

const lineAmong = (line: string): string => `${some(0, 4)}\n\n${line}\n\n${some(5, 4)}\n`;

/** A line that parts two scenes, in flowing and in wrapped prose. */
const marker = (line: string, shown = line.trim()): Case => ({
	name: `${JSON.stringify(line)} parts two scenes`,
	rule: '§2.2',
	text: lineAmong(line),
	expect: {breaks: 1, separators: [shown], divisions: 1, chapters: []},
});

/** A weak line that parts scenes because it stands there more than once. */
const repeated = (line: string): Case => ({
	name: `${JSON.stringify(line)}, twice, parts three scenes`,
	rule: '§5.7',
	text: `${some(0, 3)}\n\n${line}\n\n${some(5, 3)}\n\n${line}\n\n${some(10, 3)}\n`,
	expect: {breaks: 2, separators: [line, line], divisions: 1},
});

/** A line of prose that looks like a separator. */
const prose = (line: string, expect: Expectation = {}): Case => ({
	name: `${JSON.stringify(line)} is prose`,
	rule: '§2.2 false',
	text: lineAmong(line),
	expect: {breaks: 0, divisions: 1, ...expect},
});

const gap = (size: number): string => '\n'.repeat(size + 1);

export const sceneCases: readonly Case[] = [
	...markers.map(line => marker(line)),
	// Shown without its tags, which are no words of the author’s.
	marker('[center]* * *[/center]', '* * *'),
	...['. . .', '...', '……', 'o', 'x', '*', '**', '--', '—', '~', '|', '\\o/'].map(repeated),
	...notMarkers.map(line => prose(line, {paragraphs: [line]})),
	prose('***Later*** that day, nothing happened.', {
		paragraphs: ['Later that day, nothing happened.'],
		separators: [],
	}),
	prose('Mr. ___ arrived from ----shire.', {contains: ['Mr. ___ arrived from ----shire.']}),
	{
		name: 'bullets of a list',
		rule: '§2.2 false',
		text: lineAmong('* Eggs\n* Milk\n* Lamp oil'),
		expect: {breaks: 0, hasKinds: ['list-item']},
	},
	// AO3’s way to write a wide gap: nothing stood there.
	{
		name: 'a paragraph of a no-break space',
		rule: '§2.2',
		text: lineAmong('<p>&nbsp;</p>'),
		expect: {breaks: 1, lacks: ['nbsp']},
	},
	{
		name: 'rules of a table',
		rule: '§2.2 false',
		text: lineAmong('Window | Seen\n------ | ----\nEleven | always\nTwelve | once'),
		expect: {breaks: 0, divisions: 1, contains: ['Eleven', 'once']},
	},
	{
		name: 'a line under a title is no scene and the title heads a chapter',
		rule: '§2.2 false',
		text: `Rain\n----\n\n${some(0, 3)}\n\nFog\n---\n\n${some(3, 3)}\n`,
		expect: {breaks: 0, chapters: ['Rain', 'Fog']},
	},
	{
		name: 'a letter’s signature after two dashes',
		rule: '§2.2 false',
		text: lineAmong('-- Brun, with love'),
		expect: {breaks: 0, divisions: 1, inProse: ['-- Brun, with love']},
	},
	{
		name: 'a double gap among single ones',
		rule: '§2.2',
		text: `${some(0, 5)}${gap(2)}${some(5, 5)}${gap(2)}${some(10, 5)}\n`,
		expect: {breaks: 2, separators: []},
	},
	{
		name: 'gaps of three and more',
		rule: '§2.2',
		text: `${some(0, 5)}${gap(4)}${some(5, 5)}${gap(3)}${some(10, 5)}\n`,
		expect: {breaks: 2, separators: []},
	},
	{
		name: 'double gaps between all paragraphs are none',
		rule: '§2.2',
		text: `${some(0, 12, gap(2))}\n`,
		expect: {breaks: 0},
	},
	{
		name: 'a gap of five where two are the rule',
		rule: '§2.2',
		text: `${some(0, 8, gap(2))}${gap(5)}${some(8, 8, gap(2))}\n`,
		expect: {breaks: 1},
	},
	{
		name: 'a blank line where paragraphs have none',
		rule: '§2.2',
		text: `${some(0, 16, '\n')}\n\n${some(0, 16, '\n')}\n\n${some(0, 16, '\n')}\n`,
		expect: {breaks: 2, kinds: Array.from({length: 48}, () => 'paragraph' as const)},
	},
	{
		name: 'gaps at random, a third of them double, are none',
		rule: '§5.8',
		text: story.map((paragraph, index) => paragraph + gap(index % 5 < 2 ? 2 : 1)).join(''),
		expect: {breaks: 0},
	},
	{
		name: 'lines of blanks of all kinds are blank',
		rule: '§2.2',
		text: `${some(0, 5)}\n\u00a0\n\u3000\u3000\n\n${some(5, 5)}\n   \n${some(10, 5)}\n\u200b\n${some(3, 5)}\n`,
		expect: {breaks: 1, separators: []},
	},
	{
		name: 'blank lines at the end',
		rule: '§2.2',
		text: `${some(0, 5)}${'\n'.repeat(300)}`,
		expect: {breaks: 0},
	},
	{
		name: 'a marker inside a wide gap parts once',
		rule: '§5.8',
		text: `${some(0, 5)}${gap(2)}* * *${gap(2)}${some(5, 5)}\n`,
		expect: {breaks: 1, separators: ['* * *']},
	},
	{
		name: 'marks at the beginning and at the end part nothing',
		rule: '§5.7',
		text: `* * *\n\n${some(0, 5)}\n\n* * *\n`,
		expect: {breaks: 0},
	},
	{
		name: 'a mark right below a heading parts nothing',
		rule: '§5.7',
		text: `Chapter 1\n\n* * *\n\n${some(0, 3)}\n\nChapter 2\n\n* * *\n\n${some(3, 3)}\n`,
		expect: {breaks: 0, chapters: ['Chapter 1', 'Chapter 2']},
	},
	{
		name: 'a mark above a heading parts nothing: the chapter does',
		rule: '§5.7',
		text: `Chapter 1\n\n${some(0, 3)}\n\n* * *\n\nChapter 2\n\n${some(3, 3)}\n`,
		expect: {breaks: 0, chapters: ['Chapter 1', 'Chapter 2']},
	},
	{
		name: 'a mark before the ending parts nothing',
		rule: '§5.7',
		text: `${some(0, 5)}\n\n* * *\n\nThe End\n`,
		expect: {breaks: 0, ending: 'The End'},
	},
	{
		name: 'gaps round headings are none',
		rule: '§5.8',
		text: `Chapter 1\n\n\n${some(0, 4)}\n\n\n\nChapter 2\n\n\n${some(4, 4)}\n`,
		expect: {breaks: 0, chapters: ['Chapter 1', 'Chapter 2']},
	},
	{
		name: 'a mark in wrapped prose, centred',
		rule: '§2.2',
		text: `${wrapped(72, 0, 4)}\n\n${' '.repeat(30)}* * *\n\n${wrapped(72, 4, 4)}\n`,
		expect: {breaks: 1, separators: ['* * *'], hardWrapped: true},
	},
	{
		name: 'a few double gaps in wrapped prose',
		rule: '§5.8',
		text: `${Array.from({length: 6}, () => wrapped(66, 0, 20)).join('\n\n\n')}\n`,
		expect: {hardWrapped: true, breaks: 5},
	},
	...['  ', '    ', '     ', '        ', '\t'].map((indent): Case => ({
		name: `a blank line in a wrapped text with first lines indented by ${JSON.stringify(indent)}`,
		rule: '§2.2',
		text: `${[0, 5, 10].map(from => wrapped(68, from, 12, '\n', indent)).join('\n\n')}\n`,
		expect: {hardWrapped: true, breaks: 2, divisions: 1},
	})),
	{
		name: 'blank lines around a letter in a wrapped text with first lines indented',
		rule: '§2.2 false',
		text: `${wrapped(68, 0, 12, '\n', '   ')}\n\n${wrapped(50, 3, 1).replaceAll(/^/gm, '        ')}\n\n${wrapped(68, 4, 12, '\n', '   ')}\n`,
		expect: {hardWrapped: true, breaks: 0},
	},
	{
		name: 'a mark between lines without blanks around',
		rule: '§2.2',
		text: `${some(0, 8, '\n')}\n***\n${some(8, 8, '\n')}\n`,
		expect: {breaks: 1, separators: ['***']},
	},
	{
		name: 'gaps between stanzas',
		rule: '§2.2 false',
		text: 'The rain came down on roof and stone\nAnd all the town was left alone\n\nThe clerk went up, the clerk went down\nAnd counted windows through the town\n\nEleven said the morning light\nAnd twelve, and twelve, and twelve, the night\n',
		expect: {breaks: 0, lines: ['And all the town was left alone', 'Eleven said the morning light']},
	},
	...['Odile’s POV', '[Odile’s POV]', '**Brun**', 'POV change'].map((label, index): Case => ({
		// Shown, because it tells whose eyes these are; and a break, because they are others.
		name: `the point of view ${label} begins a scene`,
		rule: '§2.2',
		text: `${some(0, 4)}\n\n\n${label}\n\n${some(5, 4)}\n\n\n${index === 2 ? '**Odile**' : label.replace('Odile', 'Brun')}\n\n${some(10, 4)}\n`,
		expect: {breaks: 2, contains: [label.replaceAll('*', '')]},
	})),
	{
		// Kept in sight: the words say more than a gap would.
		name: '***Three weeks later*** is shown and begins a scene',
		rule: '§2.2',
		text: `${some(0, 4)}\n\n***Three weeks later***\n\n${some(5, 4)}\n`,
		expect: {breaks: 1},
	},
];
