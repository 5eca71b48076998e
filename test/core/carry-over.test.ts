import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {locate} from '../../source/core/locator/locator.ts';
import {carryPlace, relocate} from '../../source/core/locator/relocate.ts';
import {createResolver} from '../../source/core/locator/resolve-locator.ts';
import {carrySession} from '../../source/core/session/carry-session.ts';
import {startSession} from '../../source/core/session/session.ts';
import {chapterAt, entryAt} from '../../source/core/story/chapters.ts';
import {cleanRule} from '../../source/core/story/reading-choices.ts';
import {createStory} from '../../source/core/story/create-story.ts';
import type {Place, SpineEntry, Story} from '../../source/core/story/story.ts';
import {cleanText} from '../../source/core/text/clean-text.ts';
import {chaptersOf, prose, storyFrom, wrappedProse} from '../story-from.ts';

/** A story of these texts, each a chapter of one scene: what a format makes of a file does not matter here. */
const storyOf = (...texts: readonly string[]): Story => {
	const any = storyFrom('Any.');
	const spine = texts.map((text, index): SpineEntry => {
		const range = {start: 0, end: text.length};
		return {
			...entryAt(any, 0),
			id: String(index),
			weight: Math.max(1, text.length),
			// oxlint-disable-next-line require-yield -- A short text is read in one step.
			*read() {
				return {
					...chapterAt(any, 0),
					text: cleanText(text).text,
					blocks: [{kind: 'paragraph', ...range}],
					scenes: [{...range, separator: null}],
				};
			},
		};
	});
	return createStory({...any, spine, toc: []});
};

/** What is read at a place, white space, markers and the lines between scenes apart. */
const wordsAt = (story: Story, {chapter, offset}: Place, length = 30): string =>
	chapterAt(story, chapter)
		.text.slice(offset, offset + length * 3)
		.replaceAll(/[^\p{L}\p{N}\p{So}“]/gu, '')
		.slice(0, length);

const file = [
	'Title: Rain\nAuthor: Somebody\nSummary: It rains, and it goes on raining until nobody remembers how it began.',
	`Chapter 1\n\n${wrappedProse(12)}\n\n* * *\n\n${wrappedProse(6, 2)}`,
	`Chapter 2\n\n${wrappedProse(9, 3)}\n\n----\n\n${wrappedProse(9, 4)}\n\n----\n\n${wrappedProse(3, 5)}`,
	'The End\n',
].join('\n\n');

/** Starts of words in a story, none of them in its last words, which are too few to compare. */
const placesIn = (story: Story): fc.Arbitrary<Place> =>
	fc.tuple(fc.nat(chaptersOf(story).length - 1), fc.nat()).map(([chapter, at]) => {
		const {text} = chapterAt(story, chapter);
		const starts = [...text.matchAll(/[A-Za-z]+/g)]
			.map(({index}) => index)
			.filter(index => index < text.length - 120);
		return {chapter, offset: starts[at % starts.length] ?? 0};
	});

const readings = {
	ours: storyFrom(file),
	raw: storyFrom(file, 'test.txt', {raw: true}),
	'split at gaps': storyFrom(file, 'test.txt', {split: cleanRule('1')}),
	'split at a line': storyFrom(file, 'test.txt', {split: cleanRule('----')}),
	'raw, split at a pattern': storyFrom(file, 'test.txt', {raw: true, split: cleanRule('/^-+$/')}),
};
const {ours} = readings;

describe.each(Object.entries(readings))(
	'a place in our reading, taken over to one that is %s',
	(_, other) => {
		it('stands at the same words, and comes back to where it was', () =>
			fc.assert(
				fc.property(placesIn(ours), place => {
					const there = carryPlace(ours, other, place);
					expect(wordsAt(other, there)).toBe(wordsAt(ours, place));
					expect(carryPlace(other, ours, there)).toEqual(place);
				}),
			));

		it('is found from its record, too', () =>
			fc.assert(
				fc.property(placesIn(ours), place => {
					const kept = relocate(other, locate(ours, place)).locator;
					expect(wordsAt(ours, createResolver(ours)(kept))).toBe(wordsAt(ours, place));
				}),
			));
	},
);

it('raw lines that the story leaves out lose their place to a share of the story, and keep their quote', () => {
	const {raw} = readings;
	const {locator, found} = relocate(ours, locate(raw, {chapter: 0, offset: 30}));
	expect(found).toBe('near');
	expect(createResolver(raw)(locator)).toMatchObject({chapter: 0, offset: 30, found: 'moved'});
});

test.each([
	['line breaks', 'one two\nthree four five', 'one two three four five', 8],
	['blank lines and indents', 'one two\n\n    three four', 'one two\nthree four', 13],
	['emphasis', 'one two _three_ four *five* **six**', 'one two three four five six', 9],
	['Japanese, joined without spaces', '雨は夜明け前に\n降りはじめた。', '雨は夜明け前に降りはじめた。', 8],
	[
		'signs that mean something to a pattern',
		'a (b) [c] {d}\n$e ^f .g +h ?i |j \\k /l',
		'a (b) [c] {d} $e ^f .g +h ?i |j \\k /l',
		14,
	],
	[
		'ruby, marked in one way and another',
		'|灰司《はいじ》は、顔を上げた。\n空が割れていた。',
		'灰司（はいじ）は、顔を上げた。空が割れていた。',
		11,
	],
	[
		'rules and brackets',
		'== Chapter 1 ==\n“Why?” she said, and left [it]',
		'Chapter 1\n“Why?” she said, and left it',
		16,
	],
	['characters of two units', '👩‍🚀 one\ntwo 🌧️ three four', '👩‍🚀 one two 🌧️ three four', 10],
])('%s do not hide the words', (_, from, to, offset) => {
	const [a, b] = [storyOf(from), storyOf(to)];
	const there = carryPlace(a, b, {chapter: 0, offset});
	expect(wordsAt(b, there)).toBe(wordsAt(a, {chapter: 0, offset}));
	expect(carryPlace(b, a, there)).toEqual({chapter: 0, offset});
});

it('finds words far from where they were, the nearest of several, and in other chapters', () => {
	const refrain = 'and the rain came down upon the roofs\nof all the sleeping town';
	const joined = refrain.replace('\n', ' ');
	const [long, other] = [prose(300, 8), prose(3, 9)];
	const from = storyOf(`${refrain}\n\n${long}\n\n${refrain}`, other);
	const to = storyOf(other, `${joined}\n${long.replaceAll('\n\n', '\n')}\n${joined}`);
	const last = chapterAt(from, 0).text.length - refrain.length;
	expect(carryPlace(from, to, {chapter: 0, offset: last})).toEqual({
		chapter: 1,
		offset: chapterAt(to, 1).text.length - joined.length,
	});
	expect(carryPlace(from, to, {chapter: 1, offset: 0})).toEqual({chapter: 0, offset: 0});
});

it('takes the end of a text over to the end', () => {
	const [from, to] = [
		storyOf(`${prose(3)}\n\nThe last\nwords of all.`),
		storyOf(`${prose(3)}\nThe last words of all.`),
	];
	const end = {chapter: 0, offset: chapterAt(from, 0).text.length};
	expect(carryPlace(from, to, end)).toEqual({chapter: 0, offset: chapterAt(to, 0).text.length});
});

it('takes a session over with its history', () => {
	const [raw, joined] = [
		storyOf('one two three four\nfive six seven'),
		storyOf('one two three four five six seven'),
	];
	const session = {
		...startSession({chapter: 0, offset: 19}),
		scrolled: true,
		history: {back: [{chapter: 0, offset: 4}], forward: [{chapter: 0, offset: 24}]},
	};
	expect(carrySession(session, raw, joined)).toEqual(session);
});
