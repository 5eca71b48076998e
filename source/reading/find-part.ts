import {createResolver} from '../core/locator/resolve-locator.ts';
import type {StartingPlace} from '../core/session/session.ts';
import {oneLine} from '../core/text/one-line.ts';
import type {PartOfStory, Preview} from '../formats/story-format.ts';
import type {SavedPlace} from '../library/story-record.ts';

/** The part of a large story in which the reader stopped, and the place in it. */
export type FoundPart = PartOfStory & {readonly place: StartingPlace};

/**
 * Finds the part of a story that a saved place is in, before the whole is read; undefined where its words are not there, or
 * not in one place alone. The page begins with the place's own line: how the pages before it are cut nobody knows yet.
 */
export const findPart = (
	{beginning, readAround}: Preview,
	saved: SavedPlace | null | undefined,
): FoundPart | undefined => {
	if (!saved) return undefined;
	const part = readAround?.({words: oneLine(saved.quote.highlight), share: saved.totalProgression});
	if (!part) return undefined;
	const {chapter, offset, found} = createResolver(part.story)(saved);
	if (found !== 'exact' && found !== 'moved') return undefined;
	// What the story says of itself stands in its beginning.
	const story = {...part.story, metadata: beginning.metadata};
	return {...part, story, place: {chapter, offset, scrolled: true}};
};
