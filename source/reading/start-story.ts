import {startSession, type StartingPlace} from '../core/session/session.ts';
import {knownIn, type ChapterKeys} from '../core/story/new-chapters.ts';
import {noOutline} from '../core/story/outline.ts';
import type {Place} from '../core/story/story.ts';
import type {Bookmark} from '../library/bookmark.ts';
import {openBookmarks} from '../ui/state/bookmarks.ts';
import type {OpenStory} from '../ui/state/open-story.ts';
import type {Reading} from '../ui/state/reading.ts';

export type StoryStart = {
	readonly reading: Reading;
	readonly place: StartingPlace;
	readonly furthest: Place | null;
	/** Whether `place` is one where the reader stopped before. */
	readonly isContinued: boolean;
	readonly bookmarks: readonly Bookmark[];
	/** Ids of the bookmarks whose words are not in the text. */
	readonly lost?: ReadonlySet<string>;
	/** Ids of those whose words were found elsewhere in it. */
	readonly moved?: ReadonlySet<string>;
	/** Those that were taken out last and can be put back. */
	readonly removed?: readonly Bookmark[];
	/** The chapters that are not new to the reader; absent or empty where nobody knows. */
	readonly knownChapters?: ChapterKeys;
	/** Keys of the scenes that were read before. */
	readonly readScenes?: readonly number[];
};

export const startStory = (start: StoryStart): OpenStory => ({
	reading: start.reading,
	choices: start.reading.choices,
	crossing: null,
	session: startSession(start.place),
	passage: null,
	furthest: start.furthest ?? {chapter: 0, offset: 0},
	readScenes: new Set(start.readScenes),
	isContinued: start.isContinued,
	bookmarks: openBookmarks(start.bookmarks, start),
	knownChapters: start.reading.extent === 'whole' ? knownIn(start.reading.story, start.knownChapters) : null,
	search: null,
	chosenMark: null,
	selection: null,
	awaitedMark: null,
	outline: noOutline,
	contents: null,
	pageCount: null,
	question: null,
	removing: null,
	end: null,
	endCursor: null,
	closing: false,
	following: null,
});
