import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {takeFingerprint} from '../../source/core/likeness/fingerprint.ts';
import {sketchOf} from '../../source/core/likeness/sketch.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {createResolver} from '../../source/core/locator/resolve-locator.ts';
import {searchStory} from '../../source/core/search/search-story.ts';
import {findWords} from '../../source/core/search/search-text.ts';
import {lettersIn, lettersOf, rangeOfLetters} from '../../source/core/story/letters.ts';
import {completeOutline} from '../../source/core/story/outline.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {finish} from '../../source/core/task/task.ts';
import {chaptersOf, prose, storyFrom} from '../story-from.ts';
import {movedBy, withMarks, type Mark} from './with-marks.ts';

const text = `Chapter 1\n\n${prose(8)}\n\n* * *\n\n${prose(4, 2)}\n\nChapter 2\n\n${prose(6, 3)}`;
const plain = storyFrom(text);
const lengths = chaptersOf(plain).map(chapter => chapter.text.length);

/** Marks anywhere, inside of words too, some where another one is. */
const anyMarks: fc.Arbitrary<readonly Mark[]> = fc.array(
	fc.record({
		chapter: fc.nat(lengths.length - 1),
		at: fc.nat(),
		words: fc.constantFrom('[1]', '[23]', '*', '¹', ' [see note 4]', '†'),
	}),
	{minLength: 1, maxLength: 40},
);
const anyPlace = fc
	.tuple(fc.nat(lengths.length - 1), fc.nat())
	.map(([chapter, at]) => ({chapter, offset: at % (lengths[chapter] ?? 1)}));

/** The letters at a place, up to the end of its line. */
const wordsAt = (story: Story, {chapter, offset}: Place): string => {
	const {text: letters, indexOf} = lettersOf(story.chapters.at(chapter));
	return letters.slice(indexOf(offset), indexOf(offset) + 25).split('\n', 1)[0] ?? '';
};

describe('a text with marks to notes', () => {
	it('has the letters that it has without them, and each stands where it stood', () =>
		fc.assert(
			fc.property(anyMarks, marks => {
				const marked = withMarks(plain, marks);
				for (const [index, chapter] of chaptersOf(plain).entries()) {
					const {text: whole} = marked.chapters.at(index);
					const letters = lettersOf(marked.chapters.at(index));
					expect(letters.text).toBe(chapter.text);
					for (let at = 0; at < chapter.text.length; at += 7) {
						expect(whole.charAt(letters.offsetOf(at))).toBe(chapter.text.charAt(at));
						expect(letters.indexOf(letters.offsetOf(at))).toBe(at);
					}
					for (let offset = 0; offset < whole.length; offset += 7)
						expect(letters.offsetOf(letters.indexOf(offset))).toBeGreaterThanOrEqual(offset);
					expect(letters.indexOf(whole.length)).toBe(chapter.text.length);
				}
			}),
			{numRuns: 30},
		));

	it('has as many words, the same scenes and the same likeness', () =>
		fc.assert(
			fc.property(anyMarks, marks => {
				const marked = withMarks(plain, marks);
				const [a, b] = [plain, marked].map(completeOutline);
				expect(b?.size).toEqual(a?.size);
				const seen = (story: typeof a) => story?.scenes.map(({words, firstWords}) => ({words, firstWords}));
				expect(seen(b)).toEqual(seen(a));
				const sketch = (story: Story) => sketchOf(finish(takeFingerprint(story)));
				expect(sketch(marked)).toEqual(sketch(plain));
			}),
			{numRuns: 30},
		));

	it('is searched as if they were not there; hits hold those inside of them alone', () =>
		fc.assert(
			fc.property(anyMarks, anyPlace, fc.integer({min: 1, max: 60}), (marks, {chapter, offset}, length) => {
				const marked = withMarks(plain, marks);
				const words = (chaptersOf(plain)[chapter]?.text ?? '').slice(offset, offset + length);
				const hits = (story: Story) => [...searchStory(story, findWords(words))].flatMap(step => step.hits);
				const expected = hits(plain).map(hit => {
					const moved = movedBy(marks, plain, hit.chapter);
					return {
						chapter: hit.chapter,
						scene: hit.scene,
						range: {start: moved(hit.range.start), end: moved(hit.range.end - 1) + 1},
					};
				});
				expect(hits(marked).map(({chapter: at, scene, range}) => ({chapter: at, scene, range}))).toEqual(
					expected,
				);
			}),
			{numRuns: 100},
		));

	it('gives a place the quote that it has without them; it is found in either by the other', () =>
		fc.assert(
			fc.property(anyMarks, anyPlace, (marks, place) => {
				const marked = withMarks(plain, marks);
				const there = {...place, offset: movedBy(marks, plain, place.chapter)(place.offset)};
				const [before, after] = [locate(plain, place), locate(marked, there)];
				expect(after.quote).toEqual(before.quote);
				expect(after.landmarks).toEqual(before.landmarks);
				expect(createResolver(marked)(after)).toEqual({...there, found: 'exact'});
				for (const [story, locator] of [
					[plain, after],
					[marked, before],
				] as const)
					expect(wordsAt(story, createResolver(story)(locator))).toBe(wordsAt(plain, place));
			}),
			{numRuns: 100},
		));
});

it('plain text is its own letters', () => {
	const chapter = plain.chapters.at(0);
	expect(lettersOf(chapter).text).toBe(chapter.text);
	expect(lettersOf(chapter)).toBe(lettersOf(chapter));
	expect(lettersIn(lettersOf(chapter), {start: 3, end: 9})).toBe(chapter.text.slice(3, 9));
});

it('words are found over a mark, which is inside the hit; one beside them is outside', () => {
	const marked = withMarks(storyFrom('The city let to its citizens what it had, long ago and far away.'), [
		{chapter: 0, at: 12, words: '[1]'},
	]);
	const found = (words: string) =>
		[...searchStory(marked, findWords(words))]
			.flatMap(({hits}) => hits)
			.map(({range}) => marked.chapters.at(0).text.slice(range.start, range.end));
	expect(found('let to its citizens')).toEqual(['let[1] to its citizens']);
	expect(found('city let')).toEqual(['city let']);
	expect(found(' to its')).toEqual(['to its']);
	expect(found('1')).toEqual([]);
	const {offsetOf, indexOf} = lettersOf(marked.chapters.at(0));
	expect([offsetOf(12), indexOf(12), indexOf(13), indexOf(15)]).toEqual([15, 12, 12, 12]);
	expect(rangeOfLetters({text: '', offsetOf, indexOf}, {start: 9, end: 12})).toEqual({start: 9, end: 12});
});
