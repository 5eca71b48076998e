import type {Case} from './case.ts';
import {body, first, some} from './prose.ts';

const page = (name: string, head: string, title: string | null, authors: readonly string[]): Case => ({
	name,
	rule: '§1.2.4',
	text: `${head}\n\n${body}\n`,
	expect: {title, authors: [...authors], first, breaks: 0},
});

/** Title pages without labels, and a book's page of labels without colons. */
export const titlePageCases: readonly Case[] = [
	page('a copyright line', 'The Tin Orchard\n© 2003 by Marrow Bone', 'The Tin Orchard', ['Marrow Bone']),
	page('a kind of story', 'The Tin Orchard\nA harbour story by Marrow Bone', 'The Tin Orchard', [
		'Marrow Bone',
	]),
	page('a title in capitals alone', 'THE TIN ORCHARD', 'THE TIN ORCHARD', []),
	page('a title in the middle alone', `${' '.repeat(24)}The Tin Orchard`, 'The Tin Orchard', []),
	page(
		'an author with an address',
		'THE TIN ORCHARD by Marrow Bone <m@example.net>\n\nRating: PG\nSummary: Rain.',
		'THE TIN ORCHARD',
		['Marrow Bone'],
	),
	page('initials above a title', 'И. К. Брандт\nДвенадцатое окно', 'Двенадцатое окно', ['И. К. Брандт']),
	page('a novel in letters', 'The Tin Orchard\nA Novel in Letters', 'The Tin Orchard', []),
	{
		name: 'what else a title page says is kept',
		rule: '§5.4',
		text: `║ The Harbour BBS ║\nwhere all stories land\n\nTitle: The Tin Orchard\nAuthor: Marrow Bone\n\n${body}\n`,
		expect: {
			title: 'The Tin Orchard',
			other: [
				{label: 'Title page', value: 'The Harbour BBS'},
				{label: 'Title page', value: 'where all stories land'},
			],
			first,
		},
	},
	{
		name: 'a title right above the first chapter',
		rule: '§1.2.4',
		text: `The Tin Orchard\n\nChapter 1\n\n${some(0, 4)}\n\nChapter 2\n\n${some(4, 4)}\n`,
		expect: {title: 'The Tin Orchard', authors: [], chapters: ['Chapter 1', 'Chapter 2'], first},
	},
	{
		name: 'an AO3 book as text: labels without colons, the title page again',
		rule: '§1.2.2',
		text: `The Tin Orchard\n\nPosted originally on the Archive of Our Own at http://archiveofourown.org/works/123.\n\nRating:\nTeen And Up Audiences\nArchive Warning:\nMajor Character Death\nFandom:\nHarbour Books\nStats:\nPublished: 2020-03-04 Words: 7,526 Chapters: 3/?\n\nThe Tin Orchard\n\nby marrowbone\n\nSummary\n\nShe counts.\n\nNotes\n\nThank you, Perdita.\n\nChapter 1: Rain\n\n${some(0, 4)}\n\nChapter 2\n\n${some(4, 4)}\n`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['marrowbone'],
			rating: {label: 'Teen And Up Audiences', level: 'teen'},
			warnings: ['Major Character Death'],
			summary: 'She counts.',
			notes: ['Thank you, Perdita.'],
			published: '2020-03-04',
			status: 'incomplete',
			chapters: ['Chapter 1: Rain', 'Chapter 2'],
			first,
		},
	},
	...['Stand by Me', 'Side by Side', 'Death by Design'].map((line): Case => ({
		name: `no author in ${line}`,
		rule: '§1.4',
		text: `${line}\n\n${body}\n`,
		expect: {authors: []},
	})),
	{
		name: 'a poem of short lines has no title page',
		rule: '§1.4',
		text: '春の海\nひねもすのたり\n\n窓は十一\n夜は十二\n\n猫が笑う\n',
		expect: {title: null, authors: [], lines: ['春の海', '夜は十二']},
	},
	{
		name: 'a shout is no title',
		rule: '§1.4',
		text: `HELP ME!\n\n${body}\n`,
		expect: {title: null, first: 'HELP ME!'},
	},
];
