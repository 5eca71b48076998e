import {noHeader, type Case, type Expectation} from './case.ts';
import {body, first, some, story} from './prose.ts';

const none = (name: string, text: string, expect: Expectation): Case => ({
	name,
	rule: '§1.4',
	text,
	expect: {...noHeader, ...expect},
});
const paragraph = (index: number): string => story[index] ?? '';

export const notHeaderCases: readonly Case[] = [
	none('speech after a colon', `He said: nothing at all, at first.\n\n${some(0)}\n`, {
		first: 'He said: nothing at all',
	}),
	none('a note to self', `Note to self: never lend a hat-box to a porter.\n\n${some(0)}\n`, {
		first: 'Note to self: never lend',
	}),
	none(
		'days of a diary',
		`Monday: rain.\n\nTuesday: rain, and a letter.\n\nWednesday: fog.\n\n${some(0)}\n`,
		{
			first: 'Monday: rain.',
			paragraphs: ['Monday: rain.', 'Tuesday: rain, and a letter.', 'Wednesday: fog.'],
		},
	),
	none('dear diary', `Dear diary:\n\nI counted them again.\n\n${some(0)}\n`, {first: 'Dear diary:'}),
	none(
		'a chat from line 1',
		'Brun: are you up\nOdile: no\nBrun: there are twelve now\nOdile: go to bed\nBrun: twelve, O.\n',
		{
			first: 'Brun: are you up',
			lines: [
				'Brun: are you up',
				'Odile: no',
				'Brun: there are twelve now',
				'Odile: go to bed',
				'Brun: twelve, O.',
			],
		},
	),
	none('a script', 'INT. CUSTOMS HOUSE - NIGHT\n\nA lamp. A cat.\n\nODILE: Twelve.\n\nPORTER: Eleven.\n', {
		first: 'INT. CUSTOMS HOUSE - NIGHT',
		lines: ['A lamp. A cat.', 'ODILE: Twelve.', 'PORTER: Eleven.'],
	}),
	none(
		'a recipe',
		'Lamp-oil cake\n\nFlour: two cups\nSugar: one cup\nOil: none\nTime: an hour\n\nMix. Regret.\n',
		{
			lines: ['Flour: two cups', 'Sugar: one cup', 'Oil: none', 'Time: an hour', 'Mix. Regret.'],
		},
	),
	none('a letter', `To: Odile\n\nDear Odile, the window is back.\n\nYours, Brun\n\n${some(2)}\n`, {
		first: 'To: Odile',
	}),
	none('a letter with a sender', `To: Odile\nFrom: Brun\n\nDear Odile, the window is back.\n\n${some(2)}\n`, {
		first: 'To: Odile',
		contains: ['From: Brun'],
	}),
	none(
		'a warning in the first sentence',
		`Warning: do not open this door.\n\nShe opened it.\n\n${some(2)}\n`,
		{
			first: 'Warning: do not open this door.',
		},
	),
	none(
		'a summary in the first sentence',
		`Summary: we were late. That is what the porter wrote in his book, and he underlined it.\n\n${some(2)}\n`,
		{first: 'Summary: we were late.'},
	),
	none('a rating in a restaurant', `Rating: two stars, and one of them was on the flag.\n\n${some(2)}\n`, {
		first: 'Rating: two stars',
	}),
	none(
		'a time and an address',
		`At 10:45 the lamp went out. See http://example.org for more.\n\n${some(2)}\n`,
		{
			first: 'At 10:45 the lamp went out.',
		},
	),
	none('prose, nothing else', `${body}\n`, {first}),
	none(
		'labels after the first paragraph',
		`${paragraph(0)}\n\nTitle: Clerk\nAuthor: Nobody\n\n${some(2)}\n`,
		{
			first,
			contains: ['Title: Clerk', 'Author: Nobody'],
		},
	),
	none('a first line that says by whom the letter came', `The letter was sent by Brun.\n\n${some(2)}\n`, {
		first: 'The letter was sent by Brun.',
	}),
	none('a first line that ends like a title', `She went by Marrow Street\n\n${some(2)}\n`, {
		first: 'She went by Marrow Street',
	}),
	none(
		'Chinese prose with a colon',
		'她说：“是他。”\n\n他说：“不是。”\n\n火车六点到站，一个人也没有下来。\n',
		{
			first: '她说：“是他。”',
		},
	),
	none('Russian prose with a colon', 'Он сказал: ничего.\n\nПоезд остановился в шесть, и никто не вышел.\n', {
		first: 'Он сказал: ничего.',
	}),
	{
		name: 'a script right after a real header',
		rule: '§1.4',
		text: `Title: Twelve\nAuthor: Ida Brandt\nRating: G\n\nODILE: So there are twelve.\n\nPORTER: Eleven, miss.\n\n${some(2)}\n`,
		expect: {
			title: 'Twelve',
			authors: ['Ida Brandt'],
			characters: [],
			other: [],
			first: 'ODILE: So there are twelve.',
			paragraphs: ['ODILE: So there are twelve.', 'PORTER: Eleven, miss.'],
		},
	},
	{
		name: 'a chat right after a real header',
		rule: '§1.4',
		text: 'Title: Twelve\nAuthor: Ida Brandt\nRating: G\n\nBrun: are you up\nOdile: no\nBrun: there are twelve\n',
		expect: {
			title: 'Twelve',
			first: 'Brun: are you up',
			lines: ['Brun: are you up', 'Odile: no', 'Brun: there are twelve'],
		},
	},
	{
		name: 'a letter right after a real header',
		rule: '§1.4',
		text: `Title: Twelve\nAuthor: Ida Brandt\nRating: G\n\nDear Odile:\n\nThe window is back.\n\n${some(2)}\n`,
		expect: {title: 'Twelve', first: 'Dear Odile:'},
	},
	{
		name: 'a title alone on line 1 is one',
		rule: '§5.4',
		text: `Title: Twelve\n\n${body}\n`,
		expect: {title: 'Twelve', authors: [], first},
	},
	{
		name: 'a short first line is no title without a cue: nothing is invented',
		rule: '§5.4',
		text: `Twelve\n\n${body}\n`,
		expect: {title: null, authors: [], contains: ['Twelve']},
	},
	{
		name: 'a story that is a single word',
		rule: '§5.12',
		text: 'x',
		expect: {...noHeader, first: 'x', divisions: 1, breaks: 0},
	},
	{
		name: 'a single line without a line end',
		rule: '§5.12',
		text: 'The harbour closed, and nobody minded.',
		expect: {...noHeader, first: 'The harbour closed, and nobody minded.', kinds: ['paragraph']},
	},
	{
		name: 'a header below many blank lines',
		rule: '§5.4',
		text: `${'\n'.repeat(300)}Title: Twelve\nAuthor: Ida Brandt\n\n${body}\n`,
		expect: {title: 'Twelve', authors: ['Ida Brandt'], breaks: 0, first},
	},
];
