import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {placeInSource, offsetOf} from '../../source/core/story/source-map.ts';
import type {Story} from '../../source/core/story/story.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf, storyFrom} from '../story-from.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Words that do not stand where the map says, and those that are not found again from there. */
const misplaced = (story: Story, source: string): readonly string[] => {
	// Columns are counted from a form feed on.
	const lines = source.split(/\r\n?|\n/).map(line => line.slice(line.lastIndexOf('\f') + 1));
	return chaptersOf(story).flatMap(({text, source: map}) =>
		[...text.matchAll(word)].flatMap(({0: words, index}) => {
			const place = placeInSource(map, index);
			const there = place && lines[place.node]?.slice(place.column, place.column + words.length);
			if (!place || there !== words) return [`${words} at ${index}: ${JSON.stringify(place)} holds ${there}`];
			return offsetOf(map, place) === index ? [] : [`${words} at ${index}: back at ${offsetOf(map, place)}`];
		}),
	);
};

/** A text wrapped at 72 columns. */
const wrap = (text: string, indent = ''): string =>
	text.replaceAll(/(?=\S)(.{1,72})(?:\s+|$)/g, `${indent}$1\n`).trimEnd();

const sentence =
	'She counted the _twelve_ bridges, **and the *last* of them** twice,  and then the <b>rain <i>came</i> down</b> on 2*3 boats and a snake_case cat; nobody -- not even the clerk -- had a /better/ idea. ';
const prose = wrap(sentence.repeat(4));

const texts: readonly (readonly [string, string])[] = [
	['wrapped paragraphs', Array.from({length: 8}, () => prose).join('\n\n')],
	[
		'wrapped paragraphs, indented',
		Array.from({length: 8}, () => `    ${wrap(sentence.repeat(4))}`).join('\n'),
	],
	['flowing paragraphs', `${sentence}\n\n${sentence}\n\n\n\n${sentence}`],
	[
		'a title page, headings and scenes',
		`Title: Rain\nBy: A\n\nPart One\n\nChapter 1: The Quay\n\n${prose}\n\n* * *\n\n${prose}\n\nChapter 2\n\n=== The Cat ===\n\n${prose}\n\nThe End\n\nA/N: Thank you.`,
	],
	['lists', `${prose}\n\n- eggs, *fresh*\n- milk\n  and more of it\n12) rain\n\n${prose}`],
	[
		'quotes',
		`${prose}\n\n> ${wrap(sentence).replaceAll('\n', '\n> ')}\n\n> > _Deep_ words\n> > of two\n\n${prose}`,
	],
	[
		'verse',
		`${prose}\n\n    The rain came _down\n      on_ roof and stone\n    and all the town\n      was left alone\n\n${prose}`,
	],
	[
		'verse with tabs',
		`${prose}\n\n\tThe rain came down\n\t\ton roof\tand stone\n\tand all the town\n\n${prose}`,
	],
	['a drawing', `${prose}\n\n+---+\t+---+\n| a |---| b |\n+---+   +---+\n\n${prose}`],
	[
		'hyphens and dashes at line ends',
		`${prose}\n\nAll of the rain that came down on the town was left where it fell, half-\nhearted--\nand nobody in the harbour or on the quay had any idea of what to do--or\nof whom to ask for the twelve boats, or for the cat, or for the weather.`,
	],
	['Japanese, wrapped', `${'汽車は六時に着いた。誰も降りなかった。'.repeat(2)}\n`.repeat(8)],
	['line ends of other systems', prose.replaceAll('\n', '\r\n')],
	[
		'pages',
		`${prose}\n\n12\n\f\n\n- 13 -\n\n${prose}\n the\n\f14\nend of it.\n\n${prose}\n\fChapter 2\n\n${prose}`,
	],
	['many pages', Array.from({length: 300}, (_, index) => `${prose}\n\n${index}`).join('\f')],
	['a mail', `From: a\nSubject: Rain\n\n${prose}\n\n-- \nsomebody`],
	[
		'Project Gutenberg',
		`The Project Gutenberg eBook of Rain\n\nTitle: Rain\nAuthor: A\n\n*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\n${prose}\n\n${prose}\n\n*** END OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\nLicence.`,
	],
];

describe('every word is found in its source, and the other way round', () => {
	test.each(texts)('%s', (_, text) => expect(misplaced(storyFrom(text), text)).toEqual([]));
	test.each(texts)('%s, raw', (_, text) => {
		expect(misplaced(storyFrom(text, 'test.txt', {raw: true}), text)).toEqual([]);
	});
	test.each(readdirSync('stories').filter(name => name.endsWith('.txt')))('stories/%s', name => {
		const bytes = readFileSync(`stories/${name}`);
		expect(misplaced(readStory({name, bytes}), bytes.toString('utf8'))).toEqual([]);
	});
});

it('gives lines of the file where an archive joins them', () => {
	const text =
		'######OpenITI#\n#META# Title :: Rain\n#META#Header#End#\n\n# One word\n~~two words\n# Three words\n';
	const [chapter] = chaptersOf(storyFrom(text));
	const at = (words: string): unknown =>
		chapter && placeInSource(chapter.source, chapter.text.indexOf(words));
	expect(at('One')).toMatchObject({node: 4});
	expect(at('Three')).toMatchObject({node: 6});
});

describe('any text', () => {
	const line = fc.oneof(
		fc.constantFrom(
			'',
			'',
			'* * *',
			'Chapter 1',
			'  - item',
			'> a _b',
			'> > c_ d',
			'\ta\tb',
			'I.',
			'\f',
			'12',
		),
		fc.constantFrom(
			'_a_ **b *c* d** <i>e</i>',
			'漢字《かな》と｜漢《か》',
			'[[rb:漢 > か]]',
			`${'word '.repeat(14)}end`,
		),
		fc.string(),
	);
	it('has a map in order, whose places lead back to where they were taken', () =>
		fc.assert(
			fc.property(fc.array(line, {maxLength: 40}), lines => {
				for (const {text, source} of chaptersOf(storyFrom(`Start of prose.\n\n${lines.join('\n')}`))) {
					let before = {node: 0, column: 0};
					for (let offset = 0; offset <= text.length; offset++) {
						const place = placeInSource(source, offset) ?? before;
						expect(
							place.node > before.node || (place.node === before.node && place.column >= before.column),
						).toBe(true);
						const back = placeInSource(source, offsetOf(source, place));
						expect(back).toEqual(place);
						before = place;
					}
				}
			}),
			{numRuns: 300},
		));
});
