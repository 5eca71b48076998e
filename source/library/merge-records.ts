import {areSameChoices} from '../core/story/reading-choices.ts';
import {comparePlaces, isSamePlace} from '../core/story/place.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {joinSceneKeys} from '../core/story/read-scenes.ts';
import {joinChapters} from './kept-chapters.ts';
import {keptAfter, latestFirst} from './place-order.ts';
import {mostRemoved, type Bookmark} from './bookmark.ts';
import {inOrderOfDays, knowsEvenings, type SavedPlace, type StoryRecord} from './story-record.ts';

/**
 * The place of whoever moved last. Who saves a place that is new has just gone there: no clock is asked, for it may have
 * been set back between one save and the next.
 */
const mergePlaces = (
	ours: StoryRecord,
	theirs: StoryRecord,
	before: StoryRecord | undefined,
): SavedPlace | null => {
	const isUnchanged = before && ours.place?.savedAt === before.place?.savedAt;
	const isTheirsAsWell = ours.place?.savedAt === theirs.place?.savedAt;
	if (ours.place === null || (isUnchanged && !isTheirsAsWell)) return theirs.place;
	return isTheirsAsWell ? ours.place : keptAfter(ours.place, theirs.place);
};

const isSameBookmark = (a: Bookmark, b: Bookmark): boolean =>
	a.note === b.note &&
	isSamePlace(a.locator, b.locator) &&
	a.highlight?.end === b.highlight?.end &&
	a.highlight?.colour === b.highlight?.colour;

/** One that both readers have changed: as this one made it, with the notes of both. */
const withBothNotes = (
	ours: Bookmark,
	theirs: Bookmark | undefined,
	earlier: Bookmark | undefined,
): Bookmark => {
	const isTheirsAlone = !theirs || theirs.note === ours.note || theirs.note === earlier?.note;
	if (isTheirsAlone || theirs.note === '' || ours.note === earlier?.note) return ours;
	return ours.note === ''
		? {...ours, note: theirs.note}
		: {...ours, note: cleanLine(`${theirs.note} / ${ours.note}`)};
};

/** Of marks with one name, which two readers have set, the one that was set last. */
const withoutOldMarks = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
	bookmarks.filter(
		({id, mark, created}) =>
			mark === undefined ||
			!bookmarks.some(
				other =>
					other.mark === mark &&
					other.id !== id &&
					(other.created > created || (other.created === created && other.id > id)),
			),
	);

/**
 * All of both but those taken out, in the order of the story; one that only the other reader has changed is as it made it. One
 * that this reader has changed since the other one took it out stays, under a name of its own: the old one is known to be gone.
 */
const mergeBookmarks = (
	ours: StoryRecord,
	theirs: StoryRecord,
	removed: ReadonlySet<string>,
	before: StoryRecord | undefined,
): readonly Bookmark[] => {
	const merged = new Map(theirs.bookmarks.map(bookmark => [bookmark.id, bookmark]));
	const former = new Map(before?.bookmarks.map(bookmark => [bookmark.id, bookmark]));
	for (const bookmark of ours.bookmarks) {
		const earlier = former.get(bookmark.id);
		const isUnchanged = earlier !== undefined && isSameBookmark(earlier, bookmark);
		const isGone = removed.has(bookmark.id) && !ours.removedBookmarks.includes(bookmark.id);
		if (isGone && before && !isUnchanged) {
			const id = `${bookmark.id}+`;
			merged.set(id, {...bookmark, id});
		} else if (!isUnchanged || !merged.has(bookmark.id))
			merged.set(bookmark.id, withBothNotes(bookmark, merged.get(bookmark.id), earlier));
	}
	return withoutOldMarks([...merged.values()].filter(({id}) => !removed.has(id))).toSorted((a, b) =>
		comparePlaces(a.locator, b.locator),
	);
};

/** What can be put back of both, but for what one of the readers has put back since. */
const mergeRemoved = (
	ours: StoryRecord,
	theirs: StoryRecord,
	before: StoryRecord | undefined,
): readonly Bookmark[] => {
	const own = new Set(ours.removed.map(({id}) => id));
	const known = new Set(before?.removed.map(({id}) => id));
	const more = theirs.removed.filter(({id}) => !own.has(id) && !known.has(id));
	return [...more, ...ours.removed].slice(-mostRemoved);
};

/** Versions of a file that are remembered by their bytes: those of a serial that grew each week for ten years. */
const mostContents = 500;

/**
 * Joins what this reader knows with what stands on disk, where another one may have written: bookmarks are a union less
 * those taken out, the place is that of who moved last, times of reading are added.
 *
 * @param before What this reader had when it read or wrote the record last: what is still so, it has not changed.
 */
export const mergeRecords = (
	ours: StoryRecord,
	theirs: StoryRecord | undefined,
	before?: StoryRecord,
): StoryRecord => {
	if (!theirs) return ours;
	const removed = new Set([...theirs.removedBookmarks, ...ours.removedBookmarks]);
	const isNearer = (ours.furthest?.totalProgression ?? 0) < (theirs.furthest?.totalProgression ?? 0);
	const hasNewChoices = !before || !areSameChoices(ours.choices, before.choices);
	const readSince = before ? ours.secondsRead - before.secondsRead : 0;
	return {
		...ours,
		contents: [...new Set([...theirs.contents, ...ours.contents])].slice(-mostContents),
		likeness: ours.likeness.length > 0 ? ours.likeness : theirs.likeness,
		settled: [...new Set([...theirs.settled, ...ours.settled])],
		chapters: joinChapters(ours.chapters, theirs.chapters),
		read: joinSceneKeys(theirs.read, ours.read),
		choices: hasNewChoices ? ours.choices : theirs.choices,
		place: mergePlaces(ours, theirs, before),
		furthest: isNearer ? theirs.furthest : ours.furthest,
		bookmarks: mergeBookmarks(ours, theirs, removed, before),
		removedBookmarks: [...removed],
		removed: mergeRemoved(ours, theirs, before),
		secondsRead: Math.max(ours.secondsRead, theirs.secondsRead + readSince),
		evenings:
			knowsEvenings(ours) && knowsEvenings(theirs)
				? inOrderOfDays([...theirs.evenings, ...ours.evenings])
				: [],
		lastOpened: ours.lastOpened < theirs.lastOpened ? theirs.lastOpened : ours.lastOpened,
		...((ours.others ?? theirs.others) && {others: {...ours.others, ...theirs.others}}),
	};
};

/**
 * Joins copies of one record that were written apart, on two machines or by a process that was stopped for long: the one
 * whose place was kept last wins, and lacks no bookmark of the others.
 */
export const uniteRecords = (copies: readonly StoryRecord[]): StoryRecord | undefined => {
	const [latest, ...others] = copies.toSorted((a, b) => latestFirst(a.place, b.place));
	return latest && others.reduce((ours, theirs) => mergeRecords(ours, theirs), latest);
};
