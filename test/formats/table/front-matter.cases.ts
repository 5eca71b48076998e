import {t, type Case} from './case.ts';
import {body, first, some, story, wrapped} from './prose.ts';

const part = (number: number, from: number): string =>
	`Title: The Tin Orchard (${number}/3)\nAuthor: Marrow Bone\nRating: PG\nSee part 1 for full headers.\n\n${wrapped(70, from, 4)}\n\n`;

/** Mail, archives of lists, and front matter: little is around the story. */
export const frontMatterCases: readonly Case[] = [
	{
		// How a part without a title of its own is listed is left open: three divisions, no header in the prose.
		name: 'a header repeated at every part begins a division and is no prose',
		rule: '§1.2.7',
		text: `${part(1, 0)}\n${part(2, 4)}\n${part(3, 8)}END (3/3)\n`,
		expect: {
			authors: ['Marrow Bone'],
			rating: {label: 'PG', level: 'general'},
			divisions: 3,
			breaks: 0,
			first,
			notInProse: ['Author: Marrow Bone', 'Rating: PG', 'END (3/3)'],
			ending: 'END (3/3)',
			inProse: [story[0]?.slice(0, 30) ?? '', story[11]?.slice(0, 30) ?? ''],
		},
	},
	{
		name: 'ASC: brackets round the rating, codes, part',
		rule: '§1.2.7',
		text: `Title: The Tin Orchard\nAuthor: Marrow Bone\nContact: marrow@example.net\nSeries: HB\nPart: 1/1\nRating:[PG-13]\nCodes: O/B\nDisclaimer: The harbour owns itself.\nSummary: Eleven, then twelve.\n\n${body}\n`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			rating: {label: '[PG-13]', level: 'teen'},
			summary: 'Eleven, then twelve.',
			first,
		},
	},
	{
		name: 'X-Files archives: capitals, a hanging summary, a row of stars',
		rule: '§1.2.7',
		text: t`
TITLE:  THE TIN ORCHARD
AUTHOR:  Marrow Bone
E-MAIL ADDRESS:  marrow@example.net
DISTRIBUTION:  Anywhere. Just tell me.
SPOILER WARNING:  None
RATING:  R for language
CLASSIFICATION:  S, A
KEYWORDS:  Windows. Cat.
SUMMARY:  A harbour town, a clerk who can count, and a window
     that comes and goes.
DISCLAIMER:  Not mine, alas.

**********************************************************************

${wrapped(70, 0, 4)}

                                  #

${wrapped(70, 4, 4)}
`,
		expect: {
			title: 'THE TIN ORCHARD',
			authors: ['Marrow Bone'],
			rating: {label: 'R for language', level: 'mature'},
			summary: 'A harbour town, a clerk who can count, and a window that comes and goes.',
			breaks: 1,
			separators: ['#'],
			first,
		},
	},
	{
		name: 'YAML front matter closed by dashes',
		rule: '§1.2.8',
		text: `---\ntitle: The Tin Orchard\nauthor: Marrow Bone\nrating: T\ntags: [fog, found family]\nsummary: >\n  A clerk, a cat,\n  and twelve windows.\n---\n\n${body}\n`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			rating: {label: 'T', level: 'teen'},
			tags: ['fog', 'found family'],
			summary: 'A clerk, a cat, and twelve windows.',
			breaks: 0,
			first,
		},
	},
	{
		name: 'YAML front matter with quotes and a list, closed by dots',
		rule: '§1.2.8',
		text: `---\ntitle: "Windows: A Count"\nauthor: 'Marrow Bone'\ntags:\n  - fog\n  - cats\n...\n\n${body}\n`,
		expect: {
			title: 'Windows: A Count',
			authors: ['Marrow Bone'],
			tags: ['fog', 'cats'],
			breaks: 0,
			first,
		},
	},
	{
		name: 'Pandoc title block',
		rule: '§1.2.8',
		text: `% The Tin Orchard\n% Marrow Bone\n% March 4, 2020\n\n${body}\n`,
		expect: {title: 'The Tin Orchard', authors: ['Marrow Bone'], published: '2020-03-04', first},
	},
	{
		name: 'MultiMarkdown',
		rule: '§1.2.8',
		text: `Title: The Tin Orchard\nAuthor: Marrow Bone\nDate: 2020-03-04\nLanguage: en\n\n# Rain\n\n${some(0)}\n\n# Fog\n\n${some(4)}\n`,
		expect: {
			title: 'The Tin Orchard',
			authors: ['Marrow Bone'],
			published: '2020-03-04',
			chapters: ['Rain', 'Fog'],
			first,
		},
	},
];
