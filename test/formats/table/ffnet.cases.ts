import {t, type Case} from './case.ts';
import {abroad, body, first, some} from './prose.ts';

/** FanFiction.net's line of facts, with one to three fields that have no label. */
export const ffnetCases: readonly Case[] = [
	{
		name: 'FF.net: language, genres and characters without labels, a summary without one too',
		rule: '§1.2.3',
		text: t`
The Tin Orchard
By: marrowbone
A clerk, a cat, a window too many. Complete. Please R&R!
Rated: Fiction T - English - Mystery/Friendship - Odile F., Brun - Chapters: 2 - Words: 17,128 - Reviews: 3 - Favs: 12 - Follows: 4 - Updated: 3/4/2011 - Published: 2/25/2011 - Status: Complete - id: 7000001

Chapter 1: Rain

${some(0, 3)}

Chapter 2: Fog

${some(3, 3)}
`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['marrowbone'],
			summary: 'A clerk, a cat, a window too many. Complete. Please R&R!',
			rating: {label: 'Fiction T', level: 'teen'},
			language: 'English',
			genres: ['Mystery', 'Friendship'],
			characters: ['Odile F.', 'Brun'],
			updated: '2011-03-04',
			published: '2011-02-25',
			status: 'complete',
			chapters: ['Chapter 1: Rain', 'Chapter 2: Fog'],
			first,
		},
	},
	{
		name: 'FF.net: Hurt/Comfort is one genre',
		rule: '§1.2.3',
		text: t`
The Tin Orchard
By: marrowbone
Rated: Fiction K+ - English - Hurt/Comfort/Mystery - Odile F. - Chapters: 1 - Words: 900 - Published: 8/25/2011 - id: 7000002

${body}
`,
		expect: {
			rating: {label: 'Fiction K+', level: 'general'},
			genres: ['Hurt/Comfort', 'Mystery'],
			characters: ['Odile F.'],
			published: '2011-08-25',
			first,
		},
	},
	{
		name: 'FF.net: no characters',
		rule: '§1.2.3',
		text: t`
The Tin Orchard
By: marrowbone
Rated: Fiction K - English - Humor - Chapters: 3 - Words: 4,210 - Published: 12/1/2010 - Status: Complete - id: 7000003

${body}
`,
		expect: {
			rating: {label: 'Fiction K', level: 'general'},
			language: 'English',
			genres: ['Humor'],
			characters: [],
			status: 'complete',
			first,
		},
	},
	{
		name: 'FF.net: only the language, and a rating without "Fiction"',
		rule: '§1.2.3',
		text: t`
The Tin Orchard
By: marrowbone
Rated: M - Spanish - Chapters: 1 - Words: 700 - Published: 9/30/2009 - id: 7000004

${abroad.es}
`,
		expect: {
			rating: {label: 'M', level: 'mature'},
			language: 'Spanish',
			genres: [],
			characters: [],
			published: '2009-09-30',
			first: 'El tren llegó',
		},
	},
	{
		name: 'FF.net: characters with no genre',
		rule: '§1.2.3',
		text: t`
The Tin Orchard
By: marrowbone
Rated: Fiction T - English - Odile F., Brun - Chapters: 1 - Words: 700 - Published: 9/30/2009 - id: 7000005

${body}
`,
		expect: {language: 'English', genres: [], characters: ['Odile F.', 'Brun'], first},
	},
];
