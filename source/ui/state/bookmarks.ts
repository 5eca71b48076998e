import {renumber} from '../../core/locator/relocate.ts';
import {createResolver, type Resolver} from '../../core/locator/resolve-locator.ts';
import {rangesOf, type View} from '../../core/session/view.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import {kindOf, mostRemoved, type Bookmark} from '../../library/bookmark.ts';
import {bookmarkRelocator, type RelocatedBookmark} from '../../library/relocate-bookmark.ts';

/** The bookmarks and highlights of the story, and those that were taken out. */
export type Bookmarks = {
	/** In the order of the story. */
	readonly list: readonly Bookmark[];
	/** The latest last: undo puts it back. Their places are those of the reading in which they were taken out. */
	readonly removed: readonly Bookmark[];
	/** Ids of those whose words were not in the text when it was opened: they are on no page, and wait for them. */
	readonly lost: ReadonlySet<string>;
	/** Ids of those whose words were found elsewhere, or not quite as they were, when it was opened. */
	readonly moved: ReadonlySet<string>;
};

const inOrder = (list: readonly Bookmark[]): readonly Bookmark[] =>
	list.toSorted((a, b) => comparePlaces(a.locator, b.locator));

const none: ReadonlySet<string> = new Set();

export const openBookmarks = (
	list: readonly Bookmark[],
	{removed = [], lost = none, moved = none}: Partial<Omit<Bookmarks, 'list'>> = {},
): Bookmarks => ({list: inOrder(list), removed, lost, moved});

export const addBookmark = (bookmarks: Bookmarks, bookmark: Bookmark): Bookmarks => ({
	...bookmarks,
	list: inOrder([...bookmarks.list, bookmark]),
});

export const removeBookmark = (bookmarks: Bookmarks, id: string): Bookmarks => ({
	...bookmarks,
	list: bookmarks.list.filter(bookmark => bookmark.id !== id),
	removed: [...bookmarks.removed, ...bookmarks.list.filter(bookmark => bookmark.id === id)].slice(
		-mostRemoved,
	),
});

/**
 * Puts the bookmark back that was taken out last, at its words in the story as it is read now, and under a new id: the
 * old one is known to be removed.
 */
export const undoRemoval = (bookmarks: Bookmarks, story: Story, newId: string): Bookmarks => {
	const last = bookmarks.removed.at(-1);
	if (!last) return bookmarks;
	const [[, back] = []] = relocateBookmarks({...bookmarks, list: [last]}, story, createResolver(story));
	return addBookmark(
		{...bookmarks, removed: bookmarks.removed.slice(0, -1)},
		{...(back?.bookmark ?? last), id: newId},
	);
};

/** Changes one bookmark; the list stays in the order of the story. */
export const changeBookmark = (
	bookmarks: Bookmarks,
	id: string,
	change: (bookmark: Bookmark) => Bookmark,
): Bookmarks => ({
	...bookmarks,
	list: inOrder(bookmarks.list.map(bookmark => (bookmark.id === id ? change(bookmark) : bookmark))),
});

export const noteBookmark = (bookmarks: Bookmarks, id: string, note: CleanText): Bookmarks =>
	changeBookmark(bookmarks, id, bookmark => ({...bookmark, note}));

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
): readonly (readonly [Bookmark, RelocatedBookmark])[] => {
	const bringUp = bookmarkRelocator(story, locator => renumber(story, locator, resolve));
	return list.map(bookmark => [bookmark, bringUp(bookmark)]);
};

/** The bookmarks, not the highlights, on the pages that are shown. */
export const bookmarksOn = (bookmarks: Bookmarks, view: View): readonly Bookmark[] =>
	rangesOf(view)
		.flatMap(range => bookmarksIn(bookmarks, range))
		.filter(bookmark => kindOf(bookmark) === 'bookmark');

/** What was marked between two offsets of a chapter, without those whose words are lost. */
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
