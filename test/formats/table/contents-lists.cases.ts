import {t, type Case, type Expectation} from './case.ts';
import {first, some, wrapped} from './prose.ts';

/** Chapters with prose, a wide gap above each heading. */
const chapters = (
	titles: readonly string[],
	prose: (index: number) => string = index => some(index * 3, 3),
): string => titles.map((title, index) => `${title}\n\n${prose(index)}`).join('\n\n\n\n');

const listed = (
	name: string,
	list: string,
	titles: readonly string[],
	expect: Expectation = {},
	rule = '§5.9A',
): Case => ({
	name,
	rule,
	text: `${list}\n\n\n\n${chapters(titles)}\n`,
	expect: {chapters: titles, divisions: titles.length, breaks: 0, first, ...expect},
});

const keyword = ['CHAPTER I. The Porter', 'CHAPTER II. The Fog', 'CHAPTER III. The Key'];
const plain = ['THE PORTER', 'A HAT-BOX', 'FOG AND HERRING', 'THE KEY', 'JAM'];
const mixed = ['The Porter', 'A Hat-Box', 'Fog and Herring', 'What the Key Did', 'Jam', 'The Twelfth Window'];

export const contentsListCases: readonly Case[] = [
	listed('entries on lines of their own', `CONTENTS\n\n${keyword.join('\n')}`, keyword),
	listed('entries a blank line apart', `CONTENTS\n\n${keyword.join('\n\n')}`, keyword),
	listed('indented entries', `Contents\n\n${keyword.map(entry => ` ${entry}`).join('\n')}`, keyword),
	listed('Contents with a colon', `Contents:\n${keyword.join('\n')}`, keyword),
	listed(
		'leaders and page numbers',
		`TABLE OF CONTENTS\n\n${keyword.map((entry, index) => `${entry} ${'.'.repeat(40 - entry.length)} ${3 + index * 17}`).join('\n')}`,
		keyword,
	),
	listed(
		'page numbers far to the right',
		`                CONTENTS\n\n                                   PAGE\n${plain.map((entry, index) => `  ${entry.padEnd(40)}${3 + index * 17}`).join('\n')}`,
		plain,
	),
	listed('plain titles known only from the list', `CONTENTS\n\n${plain.join('\n')}`, plain),
	listed(
		'plain titles in the list in another case than above the chapters',
		`Contents\n\n${plain.map(entry => entry.toLowerCase()).join('\n')}`,
		plain,
	),
	listed('a list without a word above it, as the chapters are headed', keyword.join('\n'), keyword),
	listed(
		'a numbered list without a word above it, of plain titles',
		mixed.map((title, index) => `${index + 1}. ${title}`).join('\n'),
		mixed,
	),
	listed('Dutch, page numbers', `INHOUD.\n\nI. De portier  3\nII. De mist  17\nIII. De sleutel  31`, [
		'I. De portier',
		'II. De mist',
		'III. De sleutel',
	]),
	listed('German', `Inhalt\n\n1. Kapitel\n2. Kapitel\n3. Kapitel`, [
		'1. Kapitel',
		'2. Kapitel',
		'3. Kapitel',
	]),
	listed('Chinese', '目录\n\n第一章 雨\n第二章 雾\n第三章 锁', ['第一章 雨', '第二章 雾', '第三章 锁']),
	listed('Korean', '[목차]\n\n제1장 비\n제2장 안개\n제3장 열쇠', ['제1장 비', '제2장 안개', '제3장 열쇠']),
	listed('Russian', 'Оглавление\n\nГлава 1. Дождь\nГлава 2. Туман\nГлава 3. Ключ', [
		'Глава 1. Дождь',
		'Глава 2. Туман',
		'Глава 3. Ключ',
	]),
	{
		name: 'the list says the numbers, the headings have two lines',
		rule: '§5.9A',
		text: t`
Contents

 PROLOGUE
 CHAPTER I. The Porter
 CHAPTER II. The Fog
 CHAPTER III. The Key



PROLOGUE

${some(0, 2)}



I.
The Porter

${some(2, 2)}



II.
The Fog

${some(4, 2)}



III.
The Key

${some(6, 2)}
`,
		expect: {
			chapters: ['PROLOGUE', 'I. The Porter', 'II. The Fog', 'III. The Key'],
			divisions: 4,
			breaks: 0,
			first,
		},
	},
	{
		name: 'parts in the list',
		rule: '§5.9A',
		text: `CONTENTS\n\nPART ONE\n  Chapter 1. Rain\n  Chapter 2. Fog\nPART TWO\n  Chapter 3. Key\n\n\n\nPART ONE\n\n\n\nChapter 1. Rain\n\n${some(0, 3)}\n\n\n\nChapter 2. Fog\n\n${some(3, 3)}\n\n\n\nPART TWO\n\n\n\nChapter 3. Key\n\n${some(6, 3)}\n`,
		expect: {
			chapters: ['PART ONE', 'Chapter 1. Rain', 'Chapter 2. Fog', 'PART TWO', 'Chapter 3. Key'],
			divisions: 3,
			breaks: 0,
			first,
		},
	},
	{
		name: 'FanFicFare’s: titles that no rule would know',
		rule: '§1.2.5',
		text: t`



The Tin Orchard

by Marrow Bone



Category: The Harbour Books
Rating: T
Chapters: 3
Summary: A clerk, a cat and a window too many.





TABLE OF CONTENTS


Rain, Again

Twelve!

What the Key Did




        Rain, Again


${wrapped(78, 0, 3)}




        Twelve!


${wrapped(78, 3, 3)}




        What the Key Did


${wrapped(78, 6, 3)}




End file.
`,
		expect: {
			title: 'The Tin Orchard',
			chapters: ['Rain, Again', 'Twelve!', 'What the Key Did'],
			divisions: 3,
			breaks: 0,
			first,
		},
	},
	{
		name: 'below a header, and each title twice',
		rule: '§5.9A',
		text: `Title: The Tin Orchard\nAuthor: Marrow Bone\nRating: G\n\nContents\n\n${mixed.join('\n')}\n\n\n\n${chapters(mixed)}\n`,
		expect: {title: 'The Tin Orchard', chapters: mixed, first},
	},
	{
		name: 'in wrapped prose, a title wrapped in the list and above the chapter',
		rule: '§5.9A',
		text: `CONTENTS\n\nI. The Porter\nII. In which the fog comes in as far as the fish market and stands\n    about between the stalls\nIII. The Key\n\n\n\nI. The Porter\n\n${wrapped(68, 0, 4)}\n\n\n\nII. In which the fog comes in as far as the fish market and stands\nabout between the stalls\n\n${wrapped(68, 4, 4)}\n\n\n\nIII. The Key\n\n${wrapped(68, 10, 4)}\n`,
		expect: {
			chapters: [
				'I. The Porter',
				'II. In which the fog comes in as far as the fish market and stands about between the stalls',
				'III. The Key',
			],
			divisions: 3,
			hardWrapped: true,
			breaks: 0,
			first,
		},
	},
	{
		name: 'a list whose entries never come is text like any other',
		rule: '§5.9A false',
		text: `CONTENTS\n\nOne hat-box\nOne cat\nTwo letters\n\n${some(0, 4)}\n`,
		expect: {divisions: 1, breaks: 0, contains: ['One hat-box', 'One cat', 'Two letters']},
	},
	{
		name: 'contents of a suitcase, in the story',
		rule: '§5.9A false',
		text: `${some(0, 3)}\n\nContents: one cat, one hat-box, no herring.\n\n${some(3, 3)}\n`,
		expect: {divisions: 1, chapters: [], inProse: ['Contents: one cat']},
	},
	{
		name: 'a table of contents with one entry',
		rule: '§5.9A',
		text: `Contents\n\nChapter 1. Rain\n\n\n\nChapter 1. Rain\n\n${some(0, 4)}\n`,
		expect: {chapters: ['Chapter 1. Rain'], divisions: 1, first},
	},
];
