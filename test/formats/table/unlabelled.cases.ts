import type {Case, Expectation} from './case.ts';
import {body, first, some, story} from './prose.ts';

type Named = readonly [
	name: string,
	head: string,
	title: string | null,
	authors: readonly string[],
	file?: string,
];

const named = ([name, head, title, authors, file]: Named, rule = '§1.2.4'): Case => ({
	name,
	rule,
	text: `${head}\n\n${body}\n`,
	...(file !== undefined && {file}),
	expect: {title, authors: [...authors], first, breaks: 0},
});

const pages: readonly Named[] = [
	['the author above the title', 'Marrow Bone\n\nThe Tin Orchard', 'The Tin Orchard', ['Marrow Bone']],
	['the title above the author', 'The Tin Orchard\n\nMarrow Bone', 'The Tin Orchard', ['Marrow Bone']],
	['both in capitals', 'MARROW BONE\n\nTHE TIN ORCHARD', 'THE TIN ORCHARD', ['MARROW BONE']],
	[
		'a German page',
		'Johann von Marren\n\nDer blecherne Garten',
		'Der blecherne Garten',
		['Johann von Marren'],
	],
	[
		'a Spanish page',
		'María de la Huerta\n\nEl huerto de hojalata',
		'El huerto de hojalata',
		['María de la Huerta'],
	],
	['a Czech page', 'Karel Mareček\n\nPlechový sad', 'Plechový sad', ['Karel Mareček']],
	['a Greek page', 'Γιώργος Μαρίνος\n\nΟ τενεκεδένιος κήπος', 'Ο τενεκεδένιος κήπος', ['Γιώργος Μαρίνος']],
	['a patronymic', 'Иван Петрович Марин\n\nЖестяной сад', 'Жестяной сад', ['Иван Петрович Марин']],
	['initials behind the name', 'Жестяной сад\n\nМарин И. П.', 'Жестяной сад', ['Марин И. П.']],
	['author and title with a full stop', 'Marrow Bone. The Tin Orchard', 'The Tin Orchard', ['Marrow Bone']],
	['initials and title with a full stop', 'И. П. Марин. Жестяной сад', 'Жестяной сад', ['И. П. Марин']],
	['author and title with a dash', 'Marrow Bone — The Tin Orchard', 'The Tin Orchard', ['Marrow Bone']],
	[
		'a title, a comma and two authors',
		'THE TIN ORCHARD, by Marrow Bone & Perdita Vane',
		'THE TIN ORCHARD',
		['Marrow Bone', 'Perdita Vane'],
	],
	[
		'two authors below the title',
		'The Tin Orchard\n\nMarrow Bone\nPerdita Vane',
		'The Tin Orchard',
		['Marrow Bone', 'Perdita Vane'],
	],
	[
		'two authors above the title',
		'Marrow Bone\nPerdita Vane\n\nThe Tin Orchard',
		'The Tin Orchard',
		['Marrow Bone', 'Perdita Vane'],
	],
	[
		'two labelled authors',
		'Title: The Tin Orchard\nAuthor: Marrow Bone\n        Perdita Vane',
		'The Tin Orchard',
		['Marrow Bone', 'Perdita Vane'],
	],
	[
		'two labelled authors flush left',
		'Title: The Tin Orchard\nAuthor: Marrow Bone\nPerdita Vane',
		'The Tin Orchard',
		['Marrow Bone', 'Perdita Vane'],
	],
	[
		'one labelled author on two lines',
		'Title: The Tin Orchard\nAuthor: Johann Wolfgang\n        von Marren',
		'The Tin Orchard',
		['Johann Wolfgang von Marren'],
	],
	[
		'the author far to the right',
		`     The Tin Orchard\n${' '.repeat(60)}Marrow Bone`,
		'The Tin Orchard',
		['Marrow Bone'],
	],
	['a Chinese author on the line of the title', '铁皮果园　作者：马罗', '铁皮果园', ['马罗']],
	[
		'two names, of which the file’s says the title',
		'Marrow Bone\n\nHarbour Kate',
		'Harbour Kate',
		['Marrow Bone'],
		'Harbour Kate.txt',
	],
	[
		'the same two names the other way about',
		'Harbour Kate\n\nMarrow Bone',
		'Harbour Kate',
		['Marrow Bone'],
		'harbour_kate (1).txt',
	],
	[
		'author and title in the file’s name',
		'',
		'The Tin Orchard',
		['Marrow Bone'],
		'Marrow Bone - The Tin Orchard.txt',
	],
	[
		'title and author in the file’s name',
		'',
		'The Tin Orchard',
		['Marrow Bone'],
		'The Tin Orchard - Marrow Bone.txt',
	],
	['“by” in the file’s name', '', 'The Tin Orchard', ['Marrow Bone'], 'the_tin_orchard_by_marrow_bone.txt'],
	[
		'a title that only the file’s name confirms',
		'Tin and orchard',
		'Tin and orchard',
		[],
		'Tin and Orchard (2).txt',
	],
];

/** Lines that are no page of title and author. */
const traps: readonly Named[] = [
	['two names that nothing decides', 'Harbour Kate\n\nMarrow Bone', null, []],
	['a dedication', 'For Marrow Bone', null, []],
	['a person of the story and a heading', 'Brun Harbour\n\nThe Window', null, [], 'x.txt'],
	[
		'the file’s name against the text',
		'Title: The Tin Orchard\nAuthor: Marrow Bone',
		'The Tin Orchard',
		['Marrow Bone'],
		'Perdita Vane - The Window.txt',
	],
	['a file’s name of two words', '', null, [], 'Harbour - Window.txt'],
];

const untouched = (name: string, text: string, expect: Expectation): Case => ({
	name,
	rule: '§1.4',
	text,
	expect: {title: null, authors: [], ...expect},
});

export const unlabelledCases: readonly Case[] = [
	...pages.map(each => named(each)),
	...traps
		.slice(0, 1)
		.map(([name, head, title, authors]) =>
			untouched(name, `${head}\n\n${body}\n`, {title, authors: [...authors], first: 'Harbour Kate'}),
		),
	untouched('a dedication', `For Marrow Bone\n\n${body}\n`, {first: 'For Marrow Bone'}),
	...traps.slice(3).map(each => named(each, '§1.4')),
	untouched(
		'a person of the story as a heading',
		`Odile Brun\n\nThe Window\n\nOdile sat. Odile stood. ${story.join(' Odile ')}\n`,
		{
			first: 'Odile Brun',
		},
	),
	untouched('a story whose first lines are short', `She was late again\n\nNobody minded\n\n${body}\n`, {
		first: 'She was late again',
	}),
	untouched(
		'a poem',
		'Winter Lamp\nThe stair is cold\nThe lamp is out\nAnd I am old\n\nWinter Lamp\nThe night is long\n',
		{
			lines: ['Winter Lamp', 'The stair is cold'],
		},
	),
	untouched('speech behind a name', `Marrow Bone\n\n“Who is there?” said the lamp.\n\n${body}\n`, {
		first: 'Marrow Bone',
	}),
	untouched('a letter with a date', `Marrow Bone\n\nThe Harbour, 3 May 1890\n\nDear Sir,\n\n${body}\n`, {
		first: 'Marrow Bone',
	}),
	untouched('an address', `Mr Marrow Bone\n12 High Street\nHarbour Town\n\nDear Sir,\n\n${body}\n`, {
		contains: ['12 High Street'],
	}),
	{
		name: 'author and title above the first chapter',
		rule: '§1.2.4',
		text: `Marrow Bone\n\nThe Tin Orchard\n\nChapter 1\n\n${some(0, 4)}\n\nChapter 2\n\n${some(4, 4)}\n`,
		expect: {title: 'The Tin Orchard', authors: ['Marrow Bone'], chapters: ['Chapter 1', 'Chapter 2'], first},
	},
	{
		name: 'two names above the first chapter that nothing decides',
		rule: '§1.2.4',
		text: `Harbour Kate\n\nMarrow Bone\n\nChapter 1\n\n${some(0, 4)}\n\nChapter 2\n\n${some(4, 4)}\n`,
		expect: {title: null, authors: [], chapters: ['Chapter 1', 'Chapter 2'], first},
	},
];
