import {t, type Case} from './case.ts';
import {some, story, wrap, wrapped} from './prose.ts';

/** Lines set in by some columns. */
const setIn = (text: string, columns: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The seventh paragraph, which is long, as a quotation. */
const quoted = story[5] ?? '';
const among = (inner: string, width = 72): string =>
	`${wrapped(width, 0, 5)}\n\n${inner}\n\n${wrapped(width, 6, 6)}\n`;

const couplets = t`
Who put it out, that lamp upon the quay,
When none but fog and herring were to see?
The porter read his paper upside down,
And no one asked a question in the town.
The postman came and left his prints behind,
As wet and plain as any you could find.`;
const blankVerse = t`
The harbour slept. A single lantern burned
Above the water, where the dredger lay,
And no one came to ask it what it knew
Of twelve lit windows in an empty house.`;
const longVerse = t`
The porter read his paper upside down and never raised his head,
And all the town came down to ask him what the paper said,
But nothing that was printed there would any of them hear,
For they had heard it all before, and twice, and every year.`;
const capitals = t`
Of all the people in the town nobody but the two Misses Ortolan of
Herring Street and the Customs Officer, who was their cousin, knew
Mr. Abelard of the Harbour Board, and none of them had ever called
Odile by her own name, though she had lived among them since
Michaelmas, and had counted their windows.`;

const verseCases = (
	[
		['couplets', couplets],
		['blank verse', blankVerse],
		['verse of long lines', longVerse],
	] as const
).flatMap(([name, verse]): readonly Case[] =>
	[60, 66, 70, 72].flatMap(width => [
		{
			name: `a stanza of ${name} in prose wrapped at ${width} keeps its lines`,
			rule: '§2.1',
			text: among(verse, width),
			expect: {hardWrapped: true, breaks: 0, hasKinds: ['verse'], lines: verse.split('\n')},
		},
		{
			name: `${name} with a little prose wrapped at ${width} keep their lines`,
			rule: '§2.1',
			text: `${wrapped(width, 0, 8)}\n\n${Array.from({length: 30}, () => verse).join('\n\n')}\n`,
			expect: {
				paragraphs: story.slice(0, 8),
				lines: Array.from({length: 30}, () => verse.split('\n')).flat(),
			},
		},
	]),
);

const quotationCases = [
	[2, 72, 66],
	[4, 72, 72],
	[5, 72, 60],
	[8, 70, 64],
	[10, 76, 60],
].flatMap(([columns = 0, width = 0, right = 0]): readonly Case[] => {
	const inner = setIn(wrap(`“${quoted} _All ${quoted}_”`, right - columns), columns);
	const shown = `“${quoted} All ${quoted}”`;
	return [
		{
			name: `a quotation set in by ${columns} of ${width} is one, emphasis over its lines holds`,
			rule: '§2.1',
			text: among(inner, width),
			expect: {
				hardWrapped: true,
				hasKinds: ['quote'],
				paragraphs: [story[4] ?? '', shown, story[6] ?? ''],
				spans: [['emphasis', `All ${quoted}`]],
			},
		},
		{
			name: `quotations set in by ${columns} of ${width} all over a text are no first lines`,
			rule: '§2.1',
			text: `${Array.from({length: 6}, (_, index) => `${wrapped(width, index, 1)}\n\n${inner}`).join('\n\n')}\n`,
			expect: {hardWrapped: true, paragraphs: [story[0] ?? '', shown, story[1] ?? '', shown], breaks: 0},
		},
		{
			name: `a quotation set in by ${columns} of ${width} right below a line of prose`,
			rule: '§2.1',
			text: `${wrapped(width, 0, 4)}\n\nHe wrote to her:\n${inner}\nShe burned it.\n\n${wrapped(width, 6, 4)}\n`,
			expect: {paragraphs: ['He wrote to her:', shown, 'She burned it.']},
		},
	];
});

/** A book without blank lines, first lines set in; all of it set in by a margin. */
const book = (margin: number, indent: number, inner = ''): string =>
	setIn(
		`${wrapped(70, 0, 8, '\n', ' '.repeat(indent))}\n${inner}${wrapped(70, 8, 8, '\n', ' '.repeat(indent))}`,
		margin,
	);

const indentCases = [
	[0, 5],
	[2, 5],
	[2, 7],
	[5, 3],
].flatMap(([margin = 0, indent = 0]): readonly Case[] => [
	{
		name: `first lines set in by ${indent}, all lines by ${margin}`,
		rule: '§2.1',
		text: `${book(margin, indent)}\n`,
		expect: {hardWrapped: true, paragraphs: story, breaks: 0},
	},
	{
		name: `a line at the edge parts nothing where lines are set in by ${margin} and ${indent}`,
		rule: '§2.1',
		text: `${book(margin, indent)}\nand nobody asked.\n`,
		expect: {hardWrapped: true, paragraphs: [...story.slice(0, 15), `${story[15] ?? ''} and nobody asked.`]},
	},
	{
		name: `scenes of a book whose lines are set in by ${margin} and ${indent}`,
		rule: '§2.2',
		text: `${[1, 2, 3].map(() => book(margin, indent)).join('\n\n')}\n`,
		expect: {hardWrapped: true, breaks: 2},
	},
]);

const speech = (name: string, index: number): string => `${name}\n${wrap(story[index] ?? '', 70)}`;

const playCases: readonly Case[] = [
	'MARTA.',
	'COOK:',
	'MRS. HALE',
	'FIRST CLERK, _aside_.',
	'ÉLODIE [_rising_].',
].map(name => ({
	name: `a speech below ${name} is joined, but not to the name`,
	rule: '§2.1',
	text: `${[0, 2, 3, 5, 6, 7].map(index => speech(name, index)).join('\n\n')}\n\n${name}\nLet him.\n\n${speech(name, 10)}\n`,
	expect: {
		hardWrapped: true,
		divisions: 1,
		lines: [name.replaceAll('_', ''), story[0] ?? '', name.replaceAll('_', ''), 'Let him.', story[10] ?? ''],
	},
}));

/** Words that are broken at the ends of lines, in prose that has two of them elsewhere. */
const broken = `${wrapped(64, 0, 8)}\n\nThe clerk had his own opinions of the half-hearted rain, and went
to the window and the door and asked for every one of the opin-
ions of all his neighbours, who had been half-
hearted in the cause of the harbour and of the cran-
berry, and paid no atten-
tion to a Jack-o'-lantern or to the vice-
admiral of the Anglo-
Saxon fleet.\n`;

export const joinCases: readonly Case[] = [
	...verseCases,
	...quotationCases,
	...indentCases,
	...playCases,
	{
		name: 'prose whose lines happen to begin with capitals is joined',
		rule: '§2.1',
		text: among(capitals, 66),
		expect: {paragraphs: [story[4] ?? '', flat(capitals), story[6] ?? '']},
	},
	{
		name: 'words broken at line ends lose their hyphen where the text has them whole',
		rule: '§5.5',
		text: broken,
		expect: {
			contains: [
				'every one of the opinions of all his neighbours',
				'had been half-hearted in the cause',
				'of the cran-berry',
				'no attention to',
				'vice-admiral of the Anglo- Saxon',
			],
		},
	},
	{
		name: 'an account keeps its lines, and what leads to its figures',
		rule: '§2.1',
		text: among(t`
    Lamp oil........................ $ 8.03, two gallons of it.
    Wicks,..........................   4.00
    Two chimneys
       with shades,.................   2.43
    In all,......................... $14.46`),
		expect: {
			hasKinds: ['preformatted'],
			contains: ['Wicks,..........................   4.00', '   with shades,.................   2.43'],
		},
	},
	{
		name: 'hesitation is no account',
		rule: '§2.1',
		text: `${wrapped(60, 0, 6)}\n\n“Well....... I saw 12 of them,” she said, “or was it 11....... I\nnever know, and I was....... 3 or 4 at the time, and it was dark\nin there.”\n`,
		expect: {lacks: ['.......   ']},
	},
	{
		name: 'a letter in wrapped prose keeps its address and its signature',
		rule: '§2.1',
		text: among(
			`    Customs House, Quillhaven,\n    Thursday.\n\n${setIn(wrap(quoted, 60), 4)}\n\n        Yours till the fog lifts,\n            Brun.`,
		),
		expect: {
			lines: ['Customs House, Quillhaven,', 'Thursday.', quoted, 'Yours till the fog lifts,', 'Brun.'],
			breaks: 0,
		},
	},
	{
		name: 'a dialogue of dashes in a book is paragraphs, however full its lines are',
		rule: '§2.1',
		text: `${book(
			0,
			5,
			setIn(
				'— There were eleven of them on Tuesday, as I have told you all.\n— And twelve of them on Thursday, as I have told everybody else.\n— I do not believe it.\n',
				5,
			),
		)}\n`,
		expect: {
			lines: [
				'— There were eleven of them on Tuesday, as I have told you all.',
				'— And twelve of them on Thursday, as I have told everybody else.',
				'— I do not believe it.',
			],
		},
	},
	{
		name: 'hanging paragraphs are one each',
		rule: '§2.1',
		text: `${some(0, 6)
			.split('\n\n')
			.map(paragraph => setIn(wrap(paragraph, 66), 4).trimStart())
			.join('\n\n')}\n`,
		expect: {paragraphs: story.slice(0, 6).map(flat)},
	},
	{
		name: 'emphasis behind a name in capitals',
		rule: '§2.5',
		text: `${some(0, 3)}\n\n_They are followed by the two women--the_ SHERIFF_'s wife first; she has a thin nervous face_. MRS HALE_, rising,_ goes out.\n`,
		expect: {
			paragraphs: [
				"They are followed by the two women--the SHERIFF's wife first; she has a thin nervous face. MRS HALE, rising, goes out.",
			],
			spans: [
				['emphasis', 'They are followed by the two women--the'],
				['emphasis', "'s wife first; she has a thin nervous face"],
				['emphasis', ', rising,'],
			],
		},
	},
	{
		name: 'constants and their commas are no emphasis',
		rule: '§2.5',
		text: `${some(0, 3)}\n\nShe wrote MAX_SIZE and MIN_SIZE, then LAST_, and went home.\n`,
		expect: {paragraphs: ['She wrote MAX_SIZE and MIN_SIZE, then LAST_, and went home.']},
	},
];
