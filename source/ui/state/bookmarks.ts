import {renumber, type Relocated} from '../../core/locator/relocate.ts';
import type {Resolver} from '../../core/locator/resolve-locator.ts';
import {rangesOf, type View} from '../../core/session/view.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import type {Bookmark} from '../../library/story-record.ts';

/** The bookmarks of the story, and those taken out while it was open. */
export type Bookmarks = {
	/** In the order of the story. */
	readonly list: readonly Bookmark[];
	/** The latest last: undo puts it back. Their places are those of the reading in which they were taken out. */
	readonly removed: readonly Bookmark[];
	/** Ids of those whose words were not in the text when it was opened: they are on no page, and wait for them. */
	readonly lost: ReadonlySet<string>;
};

const inOrder = (list: readonly Bookmark[]): readonly Bookmark[] =>
	list.toSorted((a, b) => comparePlaces(a.locator, b.locator));

export const openBookmarks = (
	list: readonly Bookmark[],
	lost: ReadonlySet<string> = new Set(),
): Bookmarks => ({list: inOrder(list), removed: [], lost});

export const addBookmark = (bookmarks: Bookmarks, bookmark: Bookmark): Bookmarks => ({
	...bookmarks,
	list: inOrder([...bookmarks.list, bookmark]),
});

export const removeBookmark = ({list, removed, lost}: Bookmarks, id: string): Bookmarks => ({
	list: list.filter(bookmark => bookmark.id !== id),
	removed: [...removed, ...list.filter(bookmark => bookmark.id === id)],
	lost,
});

/**
 * Puts the bookmark back that was taken out last, at its words in the story as it is read now, and under a new id: the
 * old one is known to be removed.
 */
export const undoRemoval = (bookmarks: Bookmarks, story: Story, newId: string): Bookmarks => {
	const last = bookmarks.removed.at(-1);
	if (!last) return bookmarks;
	const back = {...last, id: newId, locator: renumber(story, last.locator).locator};
	return addBookmark({...bookmarks, removed: bookmarks.removed.slice(0, -1)}, back);
};

export const noteBookmark = (bookmarks: Bookmarks, id: string, note: CleanText): Bookmarks => ({
	...bookmarks,
	list: bookmarks.list.map(bookmark => (bookmark.id === id ? {...bookmark, note} : bookmark)),
});

/** Index of the first bookmark at or behind a place, else of the last one. */
export const bookmarkFrom = ({list}: Bookmarks, place: Place): number => {
	const index = list.findIndex(({locator}) => comparePlaces(locator, place) >= 0);
	return index === -1 ? Math.max(0, list.length - 1) : index;
};

/**
 * Where the bookmarks are in another reading of the file. Those that were taken out wait for their undoing: there may be
 * any number of them.
 */
export const relocateBookmarks = (
	{list}: Bookmarks,
	story: Story,
	resolve: Resolver,
): readonly (readonly [Bookmark, Relocated])[] =>
	list.map(bookmark => [bookmark, renumber(story, bookmark.locator, resolve)]);

/** The bookmarks on the pages that are shown. */
export const bookmarksOn = (bookmarks: Bookmarks, view: View): readonly Bookmark[] =>
	rangesOf(view).flatMap(range => bookmarksIn(bookmarks, range));

/** The bookmarks between two offsets of a chapter, without those whose words are lost. */
export const bookmarksIn = (
	{list, lost}: Bookmarks,
	{chapter, start, end}: {chapter: number; start: number; end: number},
): readonly Bookmark[] =>
	list.filter(
		({id, locator}) =>
			!lost.has(id) &&
			locator.chapter === chapter &&
			locator.offset >= start &&
			locator.offset < Math.max(end, start + 1),
	);
