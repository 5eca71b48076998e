import {describe, expect, it, test} from 'vitest';
import {completeOutline, firstWordsOf, outlineStory} from '../../source/core/story/outline.ts';
import {measureProse, readingTime} from '../../source/core/text/measure-prose.ts';
import {sentenceAround} from '../../source/core/text/sentence.ts';
import {unitsPerStep} from '../../source/core/task/task.ts';
import {prose, storyFrom} from '../story-from.ts';

const story = storyFrom('Chapter 1\n\nOne two three.\n\n* * *\n\nFour five.\n\nChapter 2\n\nSix.\n\nThe End');

describe('an outline', () => {
	it('lists the scenes with their words, headings and end markers not counted', () => {
		const {scenes, size, complete} = completeOutline(story);
		expect(
			scenes.map(({number, chapter, words, firstWords}) => [number, chapter, words, firstWords]),
		).toEqual([
			[1, 0, 3, 'One two three.'],
			[2, 0, 2, 'Four five.'],
			[3, 1, 1, 'Six.'],
		]);
		expect(size.words).toBe(6);
		expect(complete).toBe(true);
	});

	it('grows by amounts of text, inside scenes and over many of them', () => {
		const long = prose(4000);
		const grown = [...outlineStory(storyFrom(`Chapter 1\n\n${long}\n\nChapter 2\n\n${long}`))];
		expect(grown.length).toBeGreaterThan((2 * long.length) / (2 * unitsPerStep));
		expect(grown.length).toBeLessThan((2 * long.length) / unitsPerStep + 2);
		expect(grown.every(({complete}) => !complete)).toBe(true);
		expect(grown.at(-1)?.scenes).toHaveLength(1);
		const many = storyFrom('Short.\n\n* * *\n\n'.repeat(1000));
		const counts = [0, ...[...outlineStory(many)].map(({scenes}) => scenes.length)];
		expect(counts.length).toBeGreaterThan(1);
		expect(Math.max(...counts.slice(1).map((count, index) => count - (counts[index] ?? 0)))).toBeLessThan(
			300,
		);
	});

	it('is copied seldom while it grows', () => {
		const many = storyFrom('Short.\n\n* * *\n\n'.repeat(30_000));
		const grown = new Set([...outlineStory(many)].map(({scenes}) => scenes));
		const copied = [...grown].reduce((sum, {length}) => sum + length, 0);
		expect(copied).toBeLessThan(700_000);
	});
});

describe('measureProse', () => {
	test.each([
		['', 0],
		['one two', 2],
		['— “well-known” …', 1],
		['雨宿り', 3],
		['彼はPCで', 4],
	])('%j has %i words', (text, words) => expect(measureProse(text).words).toBe(words));

	it('takes ideographs to be read faster than words', () => {
		expect(readingTime({words: 500, ideographs: 500})).toBeLessThan(readingTime({words: 500, ideographs: 0}));
	});
});

it('first words are cut between words', () => {
	expect(firstWordsOf('one two three four', 9)).toBe('one two');
	expect(firstWordsOf('short')).toBe('short');
});

it('finds the sentence around an offset', () => {
	const text = 'First one. Second one here. Third.';
	expect(sentenceAround(text, 14, {start: 0, end: text.length})).toBe('Second one here.');
	expect(sentenceAround(text, text.length, {start: 0, end: text.length})).toBe('Third.');
	const titled = 'She saw Mrs. Daw of St. Odo. It rained.';
	expect(sentenceAround(titled, 0, {start: 0, end: titled.length})).toBe('She saw Mrs. Daw of St. Odo.');
	expect(sentenceAround(titled, 30, {start: 0, end: titled.length})).toBe('It rained.');
});
