import {expect, it} from 'vitest';
import {flatToc} from '../../source/core/story/chapters.ts';
import {storyFrom} from '../story-from.ts';

it('takes the markup out of titles, summaries and notes', () => {
	const story = storyFrom(
		'Title: Rain\nSummary: It is *one* of them.\n\nCHAPTER I. THE LADDER\n\nRain.\n\nCHAPTER II. THE LADDER--_continued_\n\nRain.\n',
	);
	expect(story.metadata.summary).toBe('It is one of them.');
	expect(story.spine.map(({title}) => title)).toEqual([
		'CHAPTER I. THE LADDER',
		'CHAPTER II. THE LADDER--continued',
	]);
	expect(flatToc(story.toc).map(({title}) => title)).toEqual(story.spine.map(({title}) => title));
});
