import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Metadata, Story} from '../../../source/core/story/story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {flatToc} from '../../../source/core/story/chapters.ts';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {dataOf, chaptersOf, storyFrom, textOf, visible} from '../../story-from.ts';
import {wrap} from './prose.ts';
import {rangesInOrder} from './seen.ts';
import {anyCharacter} from '../../any-character.ts';
import {randomCases} from '../../random-cases.ts';

/** Words that are no label, no heading, no mark and no ending, whatever stands around them. */
const words = (
	'lantern marmalade quietly under harbour stairs copper nobody sideways thirteen herring ' +
	'patience velvet crooked another window between gravel forgotten salt umbrella whistle a of it so'
).split(' ');
const sentence = fc
	.array(fc.constantFrom(...words), {minLength: 6, maxLength: 24})
	.map(([head = '', ...rest]) => `${head.charAt(0).toUpperCase()}${head.slice(1)} ${rest.join(' ')}.`);
const paragraph = fc.array(sentence, {minLength: 1, maxLength: 5}).map(sentences => sentences.join(' '));
const prose = fc.array(paragraph, {minLength: 3, maxLength: 9});

const header = fc.constantFrom(
	'',
	'Title: The Tin Orchard\nAuthor: Marrow Bone\nRating: T\nWarning: ANGST!\n\n',
	'TITLE:  THE TIN ORCHARD\nAUTHOR:  Marrow Bone\nSUMMARY:  One two three and\n     four.\n\n**********\n\n',
	'**Title:** The Tin Orchard\n**Author:** Marrow Bone\n\n***\n\n',
	'The Tin Orchard\nby Marrow Bone\n\n\n',
	'Title :- The Tin Orchard\nAuthor :- Marrow Bone\n\n',
	'Rating:\n    Teen And Up Audiences\nFandom:\n    Harbour Books\n\nThe Tin Orchard\nmarrowbone\n\n',
	'The Tin Orchard\nBy: marrowbone\nRated: Fiction T - English - Hurt/Comfort - Odile F. - Chapters: 2 - Words: 900 - id: 7\n\n',
	'---\ntitle: The Tin Orchard\nauthor: Marrow Bone\n---\n\n',
	'Titre : Le Verger\nAuteur : Ida Brandt\nRésumé : Elle compte.\n\n',
	'From: marrow@example.net\nSubject: The Tin Orchard\nDate: 3 Mar 1998\n\nTitle: The Tin Orchard\nAuthor: Marrow Bone\n\n',
);
const between = fc.constantFrom(
	'\n\n',
	'\n\n',
	'\n\n* * *\n\n',
	'\n\n***\n\n',
	'\n\noOoOo\n\n',
	'\n\n\n',
	'\n\n\n\n\n',
	'\n\nChapter 1\n\n',
	'\n\nChapter 2: Fog\n\n',
	'\n\nPart Two\n\n',
	'\n\nI.\n\n',
	'\n\n=== Rain ===\n\n',
	'\n\nA/N: Be kind.\n\n',
	'\n\nTBC...\n\n',
	'\n\f\n',
);
const ending = fc.constantFrom(
	'',
	'\n',
	'\nTo be continued...\n',
	'\n\nThe End\n',
	'\n\nEnd file.\n',
	'\n\n\n\u001a',
);

type Style = (paragraphs: readonly string[]) => string;
const style: fc.Arbitrary<Style> = fc.constantFrom<Style[]>(
	paragraphs => paragraphs.join('\n\n'),
	paragraphs => paragraphs.join('\n'),
	paragraphs => paragraphs.join('\n\n\n'),
	paragraphs => paragraphs.map(each => `    ${each}`).join('\n'),
	paragraphs => paragraphs.map(each => wrap(each, 60)).join('\n\n'),
	paragraphs => paragraphs.map(each => wrap(each, 78)).join('\n\n'),
	paragraphs => paragraphs.map(each => wrap(each, 72, '     ')).join('\n'),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** A story in one style with whatever stands between its stretches, and its paragraphs. */
const composed = fc
	.tuple(header, fc.array(prose, {minLength: 1, maxLength: 4}), fc.array(between, {minLength: 4}), ending)
	.chain(([head, stretches, marks, tail]) =>
		fc.tuple(style, lineEnd).map(([shape, end]) => ({
			paragraphs: stretches.flat(),
			text: `${head}${stretches
				.map((stretch, index) => `${index === 0 ? '' : (marks[index] ?? '\n\n')}${shape(stretch)}`)
				.join('')}${tail}`.replaceAll('\n', end),
		})),
	);

/** Direction marks (U+200E, U+200F) stay: they are letters of windows-1255 and 1256, and turn nothing but signs beside them. */
const control = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const saidIn = (metadata: Metadata): string => JSON.stringify(metadata).replaceAll(/\\[nt]/g, '');
const fine = (story: Story): void => {
	expect(chaptersOf(story).length).toBeGreaterThan(0);
	for (const chapter of chaptersOf(story)) {
		rangesInOrder(chapter);
		expect(chapter.text.replaceAll(/[\n\t]/g, '')).not.toMatch(control);
	}
	expect(
		flatToc(story.toc)
			.map(({title}) => title)
			.join(''),
	).not.toMatch(control);
	// What JSON writes as an escape was a control character; a line end inside a value is none, nor is a backslash.
	const said = saidIn(story.metadata).replaceAll('\\\\', '');
	expect(said).not.toMatch(control);
	expect(said).not.toMatch(/\\u00[01]|\\[bfr]/);
};

test('every visible character of the prose is there once, in order', () =>
	fc.assert(
		fc.property(composed, ({paragraphs, text}) => {
			const shown = visible(textOf(storyFrom(text)));
			let from = 0;
			for (const each of paragraphs) {
				const at = shown.indexOf(visible(each), from);
				expect(at, each).toBeGreaterThanOrEqual(from);
				from = at + visible(each).length;
			}
			const extra = shown.length - visible(paragraphs.join('')).length;
			// Headings, notes and endings are the only other words: no paragraph is there twice.
			expect(extra).toBeLessThan(120);
		}),
		{numRuns: 300},
	));

test('what is composed opens, in order, without controls, the same every time', () =>
	fc.assert(
		fc.property(composed, ({text}) => {
			const story = storyFrom(text);
			fine(story);
			expect(dataOf(storyFrom(text))).toEqual(dataOf(story));
		}),
		{numRuns: 200},
	));

test('whatever comes opens, in order, without controls, the same every time', () => {
	const line = fc.oneof(
		{weight: 3, arbitrary: fc.constantFrom('', '', 'Contents', '1.', '2.', 'I', 'II', '* * *', '---', '===')},
		fc.constantFrom(
			'Title: x',
			'Rating: T',
			'Summary:',
			'    value',
			'《书》甲',
			'底本：「某」',
			'% a',
			'# b',
		),
		fc.constantFrom('\u001b[31m', '\u001b]0;x\u0007', '\u009b2J', '\0', '_\bX', '\f', '\u202e', '\ufeff'),
		fc.constantFrom(
			'Chapter 1',
			'Part One',
			'第一章',
			'The End',
			'A/N',
			'［＃「二」は中見出し］',
			'*** START OF THE PROJECT GUTENBERG EBOOK X ***',
		),
		sentence,
		fc.string(),
		fc.string({unit: anyCharacter}),
	);
	fc.assert(
		fc.property(fc.array(line, {maxLength: 40}), lineEnd, (lines, end) => {
			const text = `Words to begin with.${end}${lines.join(end)}`;
			const story = storyFrom(text);
			fine(story);
			expect(dataOf(storyFrom(text))).toEqual(dataOf(story));
		}),
		{numRuns: 500},
	);
});

test('bytes of any kind are a story or are refused in words', () => {
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 400}), fc.boolean(), (noise, isBelowProse) => {
			const bytes = Uint8Array.from([
				...(isBelowProse ? Buffer.from('Words to begin with.\n\n') : []),
				...noise,
			]);
			try {
				fine(readStory({name: 'test.txt', bytes}));
			} catch (error) {
				expect(error).toBeInstanceOf(UnreadableStory);
			}
		}),
		{numRuns: randomCases(300)},
	);
});
