import {locate} from '../core/locator/locator.ts';
import {countScenes} from '../core/story/chapters.ts';
import type {Place, Story} from '../core/story/story.ts';
import type {SavedPlace} from './story-record.ts';

/** What the record keeps of the page that a place was on. */
type PageSeen = {
	/** Whether the story's last line was on it. */
	readonly endsStory?: boolean;
	/** Whether it began at the place's own line, after scrolling by lines. */
	readonly scrolled?: boolean;
};

export const savedPlace = (
	story: Story,
	place: Place,
	at: string,
	{endsStory = false, scrolled = false}: PageSeen = {},
): SavedPlace => {
	const locator = locate(story, place);
	return {
		...locator,
		totalProgression: endsStory ? 1 : locator.totalProgression,
		scenes: countScenes(story),
		scrolled,
		savedAt: at,
	};
};
