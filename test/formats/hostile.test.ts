import {describe, expect, test} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {completeOutline} from '../../source/core/story/outline.ts';
import {searchStory} from '../../source/core/search/search-story.ts';
import {storyFrom} from '../story-from.ts';

/** Large enough that what costs the square of it does not end within the tests' patience. */
const many = 400_000;

const texts: readonly (readonly [string, string])[] = [
	['one word', 'a'.repeat(many)],
	['one word of marks', 'e\u0301'.repeat(many)],
	['tabs inside a line', `a${'\t'.repeat(many)}b`],
	['spaces inside a line', `Title: a${' '.repeat(many)}b\n\nProse.`],
	['dashes', '-'.repeat(many)],
	['dashes and a word', `${'- '.repeat(many)}word`],
	['open brackets in a list', `Title: a\nTags: ${'('.repeat(many)}, b\nRating: T\n\nProse.`],
	['commas in a list', `Title: a\nWarnings: ${'a,'.repeat(many)}\nRating: T\n\nProse.`],
	['emphasis never closed', '_a '.repeat(many)],
	['stars', '*a'.repeat(many)],
	['headings', 'Chapter 1\n\n'.repeat(many / 10)],
	['separators', 'a\n\n* * *\n\n'.repeat(many / 20)],
	['blank lines', `a${'\n'.repeat(many)}b`],
	['escapes never closed', '\u001b]'.repeat(many)],
	['ideographs', '雨'.repeat(many)],
	['quotes', '"'.repeat(many)],
];

describe('a text made to be slow is not', () => {
	test.each(texts)('%s', (_, text) => {
		const story = storyFrom(`${text}\n\nThe last words.`);
		const {scenes} = completeOutline(story);
		const {lines} = createStoryLayout(story).scene(0, 0, {measure: 60, rows: 20});
		expect(lines.length).toBeGreaterThan(0);
		expect(scenes.length).toBeGreaterThan(0);
		expect([...searchStory(story, 'the last words')]).toHaveLength(1);
	});
});
