import fc from 'fast-check';
import {expect, it} from 'vitest';
import {flatToc} from '../../source/core/story/chapters.ts';
import {completeOutline} from '../../source/core/story/outline.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {story, wrap} from './table/prose.ts';
import {chaptersOf} from '../story-from.ts';

/** Stories put together from every way of setting each of their parts: whatever the mixture, the same is understood. */

const about = {
	title: 'The Lantern Year',
	author: 'M. Hollis',
	rating: 'PG-13',
	warnings: 'fog, one death',
	summary: 'A clerk counts the windows of a house that has one more every night.',
};
const {title, author, rating, warnings, summary} = about;
const below = `Rating: ${rating}\nWarnings: ${warnings}\nSummary: ${summary}`;

const headers = {
	labels: `Title: ${title}\nAuthor: ${author}\n${below}`,
	capitals: `TITLE:  ${title}\nAUTHOR:  ${author}\nRATING:  ${rating}\nWARNING:  ${warnings}\nSUMMARY:  ${summary}`,
	bold: `**Title:** ${title}\n**Author:** ${author}\n**Rating:** ${rating}\n**Warnings:** ${warnings}\n**Summary:** ${summary}`,
	dashes: `Title - ${title}\nAuthor - ${author}\nRating - ${rating}\nWarnings - ${warnings}\nSummary - ${summary}`,
	'title page': `${title}\nby ${author}\n\n${below}`,
	'blank lines': `Title: ${title}\n\nAuthor: ${author}\n\n${below.replaceAll('\n', '\n\n')}`,
	'labels above': `Rating:\n    ${rating}\nArchive Warnings:\n    ${warnings}\nFandom:\n    Harbour\nStats:\n    Words:\n        1,200\n\n${title}\n${author}\n\nSummary:\n\n    ${summary}`,
	wrapped: `Title: ${title}\nAuthor: ${author}\n${below.replace(summary, '')}${wrap(`${summary} ${summary}`, 60).replaceAll('\n', '\n    ')}`,
	YAML: `---\ntitle: ${title}\nauthor: ${author}\nrating: ${rating}\nwarnings: [${warnings}]\n---`,
	mail: `From: ${author} <hollis@example.org>\nNewsgroups: alt.fiction\nSubject: [HB] ${title}\nDate: 1 Jan 1998\nMessage-ID: <1@example.org>\n\nTitle: ${title}\nAuthor: ${author}\n${below}`,
};

const romans = ['I', 'II', 'III', 'IV'];
const names = ['Rain', 'The Guest', 'A Second Letter', 'What the Porter Saw'];
const headings: Readonly<Record<string, (index: number) => string>> = {
	named: index => `Chapter ${index + 1}`,
	titled: index => `Chapter ${index + 1}: ${names[index] ?? ''}`,
	roman: index => `CHAPTER ${romans[index] ?? ''}.`,
	numerals: index => `${index + 1}.`,
	'bare roman': index => romans[index] ?? '',
	Markdown: index => `## Chapter ${index + 1}`,
	bold: index => `**Chapter ${index + 1}**`,
	'two lines': index => `Chapter ${index + 1}\n${names[index] ?? ''}`,
	framed: index => `=== ${names[index] ?? ''} ===`,
	listed: index => `${index + 1}. ${names[index] ?? ''}`,
};

/** How paragraphs are set, and what parts them. */
const styles: Readonly<Record<string, {readonly set: (text: string) => string; readonly gap: string}>> = {
	flowing: {set: text => text, gap: '\n\n'},
	'wrapped at 60': {set: text => wrap(text, 60), gap: '\n\n'},
	'wrapped at 78': {set: text => wrap(text, 78), gap: '\n\n'},
	indented: {set: text => `    ${text}`, gap: '\n'},
	'wrapped and indented': {set: text => wrap(text, 70, '     '), gap: '\n'},
	'double blank': {set: text => text, gap: '\n\n\n'},
	single: {set: text => text, gap: '\n'},
};

const separators = ['***', '* * *', '---', '~*~', '###', 'oOo', '⁂', '=====', '          * * *', '<hr>', '#'];

const composition = fc.record({
	header: fc.constantFrom(...Object.keys(headers)),
	rule: fc.constantFrom('', '\n\n----------', '\n\n***'),
	heading: fc.constantFrom(...Object.keys(headings)),
	style: fc.constantFrom(...Object.keys(styles)),
	separator: fc.constantFrom(...separators),
	// One chapter has no heading. Numbers of paragraphs, scene by scene.
	chapters: fc.array(fc.array(fc.integer({min: 4, max: 7}), {minLength: 1, maxLength: 3}), {
		minLength: 1,
		maxLength: 4,
	}),
	from: fc.integer({min: 0, max: story.length - 1}),
	contents: fc.constantFrom('', 'CONTENTS\n\n', 'Table of Contents\n\n\n'),
	note: fc.constantFrom('', 'A/N: Be kind, this is my first.', 'Disclaimer: The harbour is nobody’s.'),
	ending: fc.constantFrom('', '\n\nThe End', '\nTo be continued...'),
	lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\u2028'),
	encoding: fc.constantFrom('utf8' as const, 'utf16le' as const),
});
type Composition = typeof composition extends fc.Arbitrary<infer Made> ? Made : never;

/** A file, and what there is to understand of it. */
const compose = (made: Composition) => {
	const {set, gap} = styles[made.style] ?? {set: String, gap: '\n\n'};
	const around = gap === '\n\n\n' ? gap : '\n\n';
	const head = headings[made.heading];
	const isDivided = made.chapters.length > 1;
	let next = made.from;
	const told = made.chapters.map(scenes =>
		scenes.map(count => Array.from({length: count}, () => story[next++ % story.length] ?? '')),
	);
	const chapters = told.map((scenes, index) => {
		const prose = scenes.map(paragraphs => paragraphs.map(set).join(gap));
		const note = made.note === '' || index % 2 === 1 ? '' : set(made.note) + around;
		return (
			(isDivided && head ? head(index) + around : '') + note + prose.join(around + made.separator + around)
		);
	});
	const list = told.map((_, index) => (head?.(index) ?? '').replace('\n', ' '));
	const contents = isDivided && made.contents !== '' ? `${made.contents}${list.join('\n')}\n\n\n` : '';
	const above = headers[made.header as keyof typeof headers] + (made.header === 'YAML' ? '' : made.rule);
	const text = `${above}\n\n\n${contents}${chapters.join('\n\n\n')}${made.ending}\n`.replaceAll(
		'\n',
		made.lineEnd,
	);
	const bytes = Buffer.from(made.encoding === 'utf8' ? text : `\ufeff${text}`, made.encoding);
	return {bytes, told, titles: isDivided ? told.length : 0};
};

it('understands every mixture of layouts as the same story', () =>
	fc.assert(
		fc.property(composition, made => {
			const {bytes, told, titles} = compose(made);
			const read = readStory({name: 'composed.txt', bytes});
			const paragraphs = chaptersOf(read).flatMap(({blocks, text}) =>
				blocks.filter(({kind}) => kind === 'paragraph').map(({start, end}) => text.slice(start, end)),
			);
			expect(read.metadata).toMatchObject({
				title,
				authors: [author],
				rating: {label: rating, level: 'teen'},
				warnings: warnings.split(', '),
			});
			expect(paragraphs).toEqual(told.flat(2));
			expect(flatToc(read.toc)).toHaveLength(titles);
			expect(chaptersOf(read).map(({scenes}) => scenes.length)).toEqual(told.map(scenes => scenes.length));
			expect(read.ending).toBe(made.ending.trim() || null);
			expect(read.file['hardWrapped']).toBe(made.style.startsWith('wrapped'));
			const {firstWords = ''} = completeOutline(read).scenes[0] ?? {};
			expect(firstWords.startsWith((told[0]?.[0]?.[0] ?? '').slice(0, 8))).toBe(true);
		}),
		{numRuns: 400},
	));
