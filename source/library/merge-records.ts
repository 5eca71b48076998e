import {areSameChoices} from '../core/story/reading-choices.ts';
import type {Bookmark, SavedPlace, StoryRecord} from './story-record.ts';

/** What this reader and the disk agreed upon last: what changed since has been changed by one of the two. */
export type Agreed = {
	/** What this reader had when it read or wrote last. */
	readonly ours: StoryRecord;
	/** What stood on disk then. */
	readonly theirs: StoryRecord;
};

/** The place of whoever has moved since; of the two, who moved last. Clocks are asked only then: they may be set back. */
const mergePlaces = (
	ours: StoryRecord,
	theirs: StoryRecord,
	agreed: Agreed | undefined,
): SavedPlace | null => {
	const moved = (now: StoryRecord, before: StoryRecord | undefined): boolean =>
		before === undefined || now.place?.savedAt !== before.place?.savedAt;
	const isTheirs = ours.place?.savedAt !== theirs.place?.savedAt;
	if (!moved(theirs, agreed?.theirs))
		return moved(ours, agreed?.ours) || !isTheirs ? ours.place : theirs.place;
	if (!moved(ours, agreed?.ours)) return theirs.place;
	return (ours.place?.savedAt ?? '') < (theirs.place?.savedAt ?? '') ? theirs.place : ours.place;
};

const isSameBookmark = (a: Bookmark, b: Bookmark): boolean =>
	a.note === b.note && a.locator.chapter === b.locator.chapter && a.locator.offset === b.locator.offset;

/** All of both but those taken out; one that only the other reader has changed is as it made it. */
const mergeBookmarks = (
	ours: StoryRecord,
	theirs: StoryRecord,
	removed: ReadonlySet<string>,
	agreed: Agreed | undefined,
): readonly Bookmark[] => {
	const merged = new Map(theirs.bookmarks.map(bookmark => [bookmark.id, bookmark]));
	const before = new Map(agreed?.ours.bookmarks.map(bookmark => [bookmark.id, bookmark]));
	for (const bookmark of ours.bookmarks) {
		const former = before.get(bookmark.id);
		const isUnchanged = former !== undefined && isSameBookmark(former, bookmark);
		if (!isUnchanged || !merged.has(bookmark.id)) merged.set(bookmark.id, bookmark);
	}
	return [...merged.values()].filter(({id}) => !removed.has(id));
};

/**
 * Joins what this reader knows with what stands on disk, where another one may have written: bookmarks are a union less
 * those taken out, the place is that of who moved last, times of reading are added.
 */
export const mergeRecords = (ours: StoryRecord, theirs: StoryRecord, agreed?: Agreed): StoryRecord => {
	const removed = new Set([...theirs.removedBookmarks, ...ours.removedBookmarks]);
	const isNearer = (ours.furthest?.totalProgression ?? 0) < (theirs.furthest?.totalProgression ?? 0);
	const hasNewChoices = !agreed || !areSameChoices(ours.choices, agreed.ours.choices);
	const readSince = agreed ? ours.secondsRead - agreed.ours.secondsRead : 0;
	return {
		...ours,
		contents: [...new Set([...theirs.contents, ...ours.contents])],
		choices: hasNewChoices ? ours.choices : theirs.choices,
		place: mergePlaces(ours, theirs, agreed),
		furthest: isNearer ? theirs.furthest : ours.furthest,
		bookmarks: mergeBookmarks(ours, theirs, removed, agreed),
		removedBookmarks: [...removed],
		secondsRead: Math.max(ours.secondsRead, theirs.secondsRead + readSince),
		lastOpened: ours.lastOpened < theirs.lastOpened ? theirs.lastOpened : ours.lastOpened,
	};
};
