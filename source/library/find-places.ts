import {locate, type Locator} from '../core/locator/locator.ts';
import {relocate, type Relocated, renumber} from '../core/locator/relocate.ts';
import {createResolver} from '../core/locator/resolve-locator.ts';
import {areSameChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import type {FoundRecord} from './choose-record.ts';
import type {Bookmark} from './bookmark.ts';
import {bookmarkRelocator, isFound, type RelocatedBookmark} from './relocate-bookmark.ts';
import type {StoryRecord} from './story-record.ts';

/** The places of a record as they were kept, each with where it is in a story. */
export type FoundPlaces = {
	readonly place: Relocated | null;
	readonly furthest: Relocated | null;
	/** Each with what it is now. */
	readonly bookmarks: readonly (readonly [Bookmark, RelocatedBookmark])[];
};

/** How the places of a record are found again in a story that may have been edited, or is read in another way. */
const finderFor = (
	{record, how}: FoundRecord,
	story: Story,
	choices: ReadingChoices,
): ((locator: Locator) => Relocated) => {
	const resolve = createResolver(story);
	if (how === 'same' || how === 'moved') {
		const bringUp = areSameChoices(record.choices, choices) ? relocate : renumber;
		return locator => bringUp(story, locator, resolve);
	}
	return locator => {
		const relocated = relocate(story, locator, resolve);
		// The words have stayed where they were, but what is before and behind them may have grown.
		return relocated.found === 'exact' ? {...relocated, locator: locate(story, locator)} : relocated;
	};
};

export const findPlaces = (found: FoundRecord, story: Story, choices: ReadingChoices): FoundPlaces => {
	const {record} = found;
	const find = finderFor(found, story, choices);
	const bringUp = bookmarkRelocator(story, find);
	return {
		place: record.place && find(record.place),
		furthest: record.furthest && find(record.furthest),
		bookmarks: record.bookmarks.map(bookmark => [bookmark, bringUp(bookmark)]),
	};
};

/** Those of the places whose words are in the story, as a record of it has them. */
export const copiedPlaces = (
	record: StoryRecord,
	story: Story,
	choices: ReadingChoices,
): Pick<StoryRecord, 'place' | 'bookmarks'> => {
	const {place, bookmarks} = findPlaces({record, how: 'edited'}, story, choices);
	return {
		place: record.place && place && isFound(place) ? {...record.place, ...place.locator} : null,
		bookmarks: bookmarks.flatMap(([, relocated]) => (isFound(relocated) ? [relocated.bookmark] : [])),
	};
};
