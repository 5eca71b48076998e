import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {Session, StartingPlace} from '../core/session/session.ts';
import {areSameChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import {entryAt} from '../core/story/chapters.ts';
import {knownAfter, type ChapterKeys} from '../core/story/new-chapters.ts';
import {isSamePlace} from '../core/story/place.ts';
import type {Place, Story} from '../core/story/story.ts';
import type {RecalledStory} from '../library/recalled-story.ts';
import {joinSceneKeys} from '../core/story/read-scenes.ts';
import {savedPlace} from '../library/saved-place.ts';
import {mostRemoved, type Bookmark} from '../library/bookmark.ts';
import type {SavedPlace, StoryRecord} from '../library/story-record.ts';
import type {StoryState} from '../ui/state/app-state.ts';
import type {Bookmarks} from '../ui/state/bookmarks.ts';
import {endsStory} from '../ui/state/passage.ts';
import type {Recalled} from './recall.ts';

/** Makes the record of a reading after a change of state; what has not changed is the same object as before. */
export type RecordOfReading = (state: StoryState, at: string) => StoryRecord;

const isSamePage = (a: StartingPlace | null, {place, scrolled}: Session): boolean =>
	isSamePlace(a, place) && (a?.scrolled ?? false) === scrolled;

/** Whether the reader is where nobody reads on from: a page of notes or a licence, to which a link or the contents have led. */
export const isAside = ({session, reading}: StoryState): boolean =>
	!entryAt(reading.story, session.place.chapter).isLinear;

const placeNow = (state: StoryState, size: WindowSize, at: string): SavedPlace => {
	const {place, scrolled} = state.session;
	return savedPlace(state.reading.story, place, at, {endsStory: endsStory(state, {size}), scrolled});
};

/**
 * Makes what lists the ids of bookmarks that are no more: of those that were there when the story was opened, and of all made
 * since, for each may have been written. One that was put back has another id.
 */
const createRemoved = (record: StoryRecord): ((bookmarks: Bookmarks) => readonly string[]) => {
	const seen = new Set(record.bookmarks.map(({id}) => id));
	return ({list, removed}) => {
		const kept = new Set(list.map(({id}) => id));
		for (const {id} of [...list, ...removed]) seen.add(id);
		const gone = [...seen].filter(id => !kept.has(id));
		return [...new Set([...record.removedBookmarks, ...gone])];
	};
};

const byId = ({bookmarks}: Pick<StoryRecord, 'bookmarks'>): ReadonlyMap<string, Bookmark> =>
	new Map(bookmarks.map(bookmark => [bookmark.id, bookmark]));

/** Where one bookmark is, with all else that another one says of itself. */
const withPlaceOf = (bookmark: Bookmark, {locator, highlight}: Bookmark): Bookmark => ({
	...bookmark,
	locator,
	...(highlight && {highlight}),
});

/** Says how a bookmark is written: at its place as it was kept while nobody has moved, or where its words are gone. */
const writtenFor = (recalled: RecalledStory): ((bookmark: Bookmark, hasMoved: boolean) => Bookmark) => {
	const kept = byId(recalled.record);
	const upToDate = byId(recalled.upToDate);
	const shown = byId(recalled);
	return (bookmark, hasMoved) => {
		const {id} = bookmark;
		if (recalled.lost.has(id)) return withPlaceOf(bookmark, kept.get(id) ?? bookmark);
		const before = shown.get(id);
		const isAsShown = before?.locator === bookmark.locator && before.highlight === bookmark.highlight;
		const known = isAsShown ? (hasMoved ? upToDate : kept).get(id) : undefined;
		return withPlaceOf(bookmark, known ?? bookmark);
	};
};

type Written = {
	readonly session: StartingPlace | null;
	readonly furthest: Place | null;
	readonly choices: ReadingChoices;
};

const placesNow = (
	before: Written,
	state: StoryState,
	{
		size,
		at,
		isFurthestLost,
	}: {readonly size: WindowSize; readonly at: string; readonly isFurthestLost: boolean},
): Partial<StoryRecord> => {
	const {session, furthest, reading} = state;
	// Places belong to a reading: in another one the same offset is another place.
	const isReread = !areSameChoices(before.choices, reading.choices);
	// One whose words are in a part that is not there is farther than any here.
	const hasSeenMore = !isFurthestLost && (isReread || !isSamePlace(before.furthest, furthest));
	return {
		...(isReread && {choices: reading.choices}),
		...((isReread || !isSamePage(before.session, session)) &&
			!isAside(state) && {place: placeNow(state, size, at)}),
		...(hasSeenMore && {furthest: savedPlace(reading.story, furthest, at)}),
	};
};

/**
 * Makes what says which chapters are not new any more: those up to the farthest page, and those that the reader has gone to.
 * It is asked at each key, and looks anew where the reader has come to another chapter.
 */
const createKnownChapters = (): ((state: StoryState, before: ChapterKeys) => ChapterKeys) => {
	let last: {readonly story: Story; readonly farthest: number; readonly gone: Set<number>} | undefined;
	return ({reading: {story, extent}, knownChapters, furthest, session: {place}}, before) => {
		const isSeen =
			last?.story === story && last.farthest === furthest.chapter && last.gone.has(place.chapter);
		if (extent !== 'whole' || isSeen) return before;
		const gone = last?.story === story ? last.gone.add(place.chapter) : new Set([place.chapter]);
		const farthest = furthest.chapter;
		last = {story, farthest, gone};
		return knownAfter(story, knownChapters, chapter => chapter <= farthest || gone.has(chapter));
	};
};

/**
 * Makes the record of one reading. Looking is not moving: until the reader goes elsewhere in the story, all places stay as
 * they were kept, for the file may be only half there. What is outside the reading order is only looked at: the kept place
 * is the one that the reader left for it.
 */
export const createRecordOfReading = (recalled: Recalled, size: () => WindowSize): RecordOfReading => {
	const {record, upToDate, isFurthestLost} = recalled;
	const written = writtenFor(recalled);
	const chaptersNow = createKnownChapters();
	const removedNow = createRemoved(record);
	let current = record;
	let hasMoved = false;
	let before: Written = {session: recalled.place, furthest: recalled.furthest, choices: recalled.keptAs};
	let bookmarksBefore: Bookmarks | undefined;
	return (state, at) => {
		const {session, furthest, bookmarks, reading} = state;
		const isReread = !areSameChoices(before.choices, reading.choices);
		const isElsewhere = state.isContinued && !isSamePage(before.session, session) && !isAside(state);
		const isFirstMove = !hasMoved && (isReread || isElsewhere);
		hasMoved ||= isFirstMove;
		if (isFirstMove) current = {...upToDate};
		if (hasMoved) {
			const chapters = chaptersNow(state, current.chapters);
			const read =
				current.read.length === state.readScenes.size ? current.read : joinSceneKeys([], state.readScenes);
			current = {...current, chapters, read, ...placesNow(before, state, {size: size(), at, isFurthestLost})};
			before = {session: {...session.place, scrolled: session.scrolled}, furthest, choices: reading.choices};
		}
		if (isFirstMove || bookmarksBefore !== bookmarks) {
			bookmarksBefore = bookmarks;
			current = {
				...current,
				bookmarks: bookmarks.list.map(bookmark => written(bookmark, hasMoved)),
				removedBookmarks: removedNow(bookmarks),
				removed: bookmarks.removed.slice(-mostRemoved),
			};
		}
		return current;
	};
};
