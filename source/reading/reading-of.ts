import {createStoryLayout} from '../core/layout/story-layout.ts';
import type {Reading} from '../ui/state/reading.ts';
import {hyphenationOf} from './hyphenation-of.ts';
import type {BegunStory, LoadedStory} from './loaded-story.ts';

/** The reading of a story that has been loaded, or begun. */
export const readingOf = (
	{story, choices, displayTitle}: BegunStory | LoadedStory,
	extent: Reading['extent'],
	lastRead: string | null = null,
): Reading => ({
	story,
	extent,
	choices,
	layout: createStoryLayout(story, hyphenationOf),
	title: displayTitle,
	lastRead,
});
