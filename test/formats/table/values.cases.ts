import {t, type Case, type Expectation} from './case.ts';
import type {RatingLevel} from '../../../source/core/story/story.ts';
import {body, first} from './prose.ts';

const header = (fields: string): string =>
	`Title: The Tin Orchard\nAuthor: Marrow Bone\n${fields}\n\n${body}\n`;

/** One more field in a header. */
const field = (name: string, fields: string, expect: Expectation): Case => ({
	name,
	rule: '§1.3',
	text: header(fields),
	expect: {title: 'The Tin Orchard', authors: ['Marrow Bone'], ...expect, first},
});

const ratings: readonly (readonly [string, RatingLevel | null])[] = [
	['G', 'general'],
	['General Audiences', 'general'],
	['K', 'general'],
	['K+', 'general'],
	['FRC', 'general'],
	['All ages', 'general'],
	['PG', 'general'],
	['6+', 'general'],
	['Verde', 'general'],
	['T', 'teen'],
	['Teen And Up Audiences', 'teen'],
	['PG-13', 'teen'],
	['PG13', 'teen'],
	['PG-15', 'teen'],
	['FR15', 'teen'],
	['12+', 'teen'],
	['Giallo', 'teen'],
	['PG-13 to be safe', 'teen'],
	['Teen (I think)', 'teen'],
	['Fiction T', 'teen'],
	['M', 'mature'],
	['Mature', 'mature'],
	['Mature (for cannibalism)', 'mature'],
	['R', 'mature'],
	['R for language', 'mature'],
	['FRM', 'mature'],
	['FR18', 'mature'],
	['16+', 'mature'],
	['P16', 'mature'],
	['Arancione', 'mature'],
	// The trap: "Explicit" and "MA" begin with what other levels begin with.
	['E', 'explicit'],
	['Explicit', 'explicit'],
	['MA', 'explicit'],
	['NC-17', 'explicit'],
	['NC17', 'explicit'],
	['NC-21', 'explicit'],
	['X', 'explicit'],
	['XXX', 'explicit'],
	['FRAO', 'explicit'],
	['FRMAO', 'explicit'],
	['Adult', 'explicit'],
	['Adults only', 'explicit'],
	['18+', 'explicit'],
	['R18', 'explicit'],
	['P18-AVL', 'explicit'],
	['Rosso', 'explicit'],
	['Not Rated', null],
	['NR', null],
	['Unrated', null],
	['mostly harmless', null],
];

export const valueCases: readonly Case[] = [
	...ratings.map(([label, level]) => field(`rating ${label}`, `Rating: ${label}`, {rating: {label, level}})),
	// A range is read as its upper end: whoever asks wants to know what to be prepared for.
	field('rating PG to R', 'Rating: PG to R', {rating: {label: 'PG to R', level: 'mature'}}),
	field('indented continuation', 'Summary: A clerk counts windows,\n     and then again.\nRating: G', {
		summary: 'A clerk counts windows, and then again.',
		rating: {label: 'G', level: 'general'},
	}),
	field(
		'flush-left continuation of a long line',
		'Summary: A clerk who has never been wrong counts the windows of the\ncustoms house, and is wrong.\nRating: G',
		{
			summary: 'A clerk who has never been wrong counts the windows of the customs house, and is wrong.',
			rating: {label: 'G', level: 'general'},
		},
	),
	// A list stays one: whoever numbered the notes meant them to be read one below the other.
	field('numbered notes', 'Notes:\n1. Thanks to Perdita.\n2. The title is a lie.\n3. Yes, I can count.', {
		notes: ['1. Thanks to Perdita.', '2. The title is a lie.', '3. Yes, I can count.'],
	}),
	field('an empty value and the next line', 'Summary:\nEleven, then twelve.\nRating: G', {
		summary: 'Eleven, then twelve.',
	}),
	field('an empty value and the next label', 'Pairing:\nRating: G', {
		relationships: [],
		rating: {label: 'G', level: 'general'},
	}),
	{
		name: 'blank lines between fields, a second paragraph of Summary, numbered notes, a chatty bridge, a rule',
		rule: '§1.3',
		text: t`
Title: The Porter's Niece

Author: marrow_b
Email: marrow@example.net

Rating: R

Disclaimer: All harbours belong to the Harbour Board.
This is a work of fancy. Please do not repost, translate,
or feed it to anything without asking.

Summary: Before Odile there was Bertrande.

Before Bertrande there were others.

Notes:
1. Thanks to Perdita for reading.
2. The title is a lie.
3. Yes, I can count.

Spoilers: none

Now on with the story...

------------------------------------------------------------

${body}
`,
		expect: {
			title: "The Porter's Niece",
			authors: ['marrow_b'],
			rating: {label: 'R', level: 'mature'},
			summary: 'Before Odile there was Bertrande. Before Bertrande there were others.',
			breaks: 0,
			notInProse: ['without asking', 'Now on with the story'],
			first,
		},
	},
	{
		name: 'a second header chunk after a rule',
		rule: '§1.3',
		text: header('Rating: G\n\n~~~~~~~~~~~~~~~~\n\nDisclaimer: The harbour is not mine.\n\n~~~~~~~~~~~~~~~~'),
		expect: {title: 'The Tin Orchard', breaks: 0, notInProse: ['is not mine'], first},
	},
	...['~~~~~~~~', '********', '--------', '========', '* * *', '<hr>', '___'].map((rule): Case => ({
		name: `the rule ${rule} ends the header and parts nothing`,
		rule: '§1.3',
		text: header(`Rating: G\n\n${rule}`),
		expect: {breaks: 0, separators: [], lacks: [rule], first},
	})),
	...['Now on with the story...', 'Enjoy!', 'And now, on with the show!'].map((bridge): Case => ({
		name: `the bridge “${bridge}” before a rule is no prose`,
		rule: '§1.3',
		text: header(`Rating: G\n\n${bridge}\n\n-----`),
		expect: {breaks: 0, notInProse: [bridge], first},
	})),
	field('AO3 warnings', 'Archive Warnings: Graphic Depictions Of Violence, Rape/Non-Con, Underage Sex', {
		warnings: ['Graphic Depictions Of Violence', 'Rape/Non-Con', 'Underage Sex'],
	}),
	// It says that nobody has to be warned, as “None” does.
	field(
		'AO3 warnings that do not apply are said, and warn of nothing',
		'Archive Warning: No Archive Warnings Apply',
		{
			warnings: [],
			other: [{label: 'Archive Warning', value: 'No Archive Warnings Apply'}],
		},
	),
	field('AO3 warnings not used are said', 'Archive Warning: Creator Chose Not To Use Archive Warnings', {
		warnings: ['Creator Chose Not To Use Archive Warnings'],
	}),
	field(
		'a free warning with brackets and an apostrophe',
		'Warnings: char death, language, slash (don’t like, don’t read)',
		{warnings: ['char death', 'language', 'slash (don’t like, don’t read)']},
	),
	field('a warning as a sentence', 'Warning: Somebody dies, at some length, and is missed.', {
		warnings: ['Somebody dies, at some length, and is missed.'],
	}),
	field('warnings under two labels', 'TW: drowning\nContent Warnings: fog, cats', {
		warnings: ['drowning', 'fog', 'cats'],
	}),
	...['None', 'N/A'].map(words =>
		field(`no warnings, said: ${words}`, `Warnings: ${words}`, {
			warnings: [],
			other: [{label: 'Warnings', value: words}],
		}),
	),
	field('pairings of all signs', 'Pairings: Odile/Brun, Odile & The Cat, Perdita x Maud, Brun+Abelard', {
		relationships: ['Odile/Brun', 'Odile & The Cat', 'Perdita x Maud', 'Brun+Abelard'],
	}),
	field('an AO3 category is no fandom', 'Fandom: Harbour Books\nCategory: F/F, Gen', {
		fandoms: ['Harbour Books'],
	}),
	field('a category of FanFicFare is one', 'Category: Harbour Books\nGenre: Mystery', {
		fandoms: ['Harbour Books'],
		genres: ['Mystery'],
	}),
	field('words with thousands commas', 'Words: 17,128\nRating: G', {
		other: [{label: 'Words', value: '17,128'}],
	}),
	field('chapters 1/1 are all', 'Chapters: 1/1\nRating: G', {status: 'complete'}),
	field('chapters 3/? are not', 'Chapters: 3/?\nRating: G', {status: 'incomplete'}),
	field('WIP', 'Status: WIP', {status: 'incomplete'}),
	field('Completed: No', 'Completed: No\nRating: G', {status: 'incomplete'}),
	field('dates', 'Published: 2020-03-04\nUpdated: March 4, 2021', {
		published: '2020-03-04',
		updated: '2021-03-04',
	}),
	field('a date that may be two is left as written', 'Published: 4/3/98\nRating: G', {published: '4/3/98'}),
	field('a series with its part', 'Series: Low Water\nRating: G', {series: 'Low Water'}),
	field('a beta is named among the others', 'Beta: Perdita\nRating: G', {
		other: [{label: 'Beta', value: 'Perdita'}],
	}),
];
