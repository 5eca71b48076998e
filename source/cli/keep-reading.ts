import type {Session} from '../core/reading/session.ts';
import {areSameChoices} from '../core/story/reading-choices.ts';
import type {Place} from '../core/story/story.ts';
import type {Library} from '../library/library.ts';
import {createPlaceKeeper, type PlaceKeeper} from '../library/place-keeper.ts';
import {savedPlace} from '../library/recall-story.ts';
import type {SavedPlace, StoryRecord} from '../library/story-record.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {currentView} from '../ui/state/reading.ts';
import {messageOf} from './failure.ts';

/** Pauses longer than this are not reading, in milliseconds. */
const longestPause = 120_000;

/** Watches a reading and keeps its record. */
export type ReadingKeeper = {
	/** Takes the state after a change. */
	readonly watch: (state: AppState) => void;
	/** Writes what has changed so far, and from now on at once: the first frame does not wait for the disk. */
	readonly begin: () => void;
	/** Puts everything on disk. Never throws. */
	readonly flush: () => void;
	/** Whether the latest is on disk. */
	readonly isKept: () => boolean;
	/** Why the latest was not kept, where nobody has been told of it; undefined where all is well. */
	readonly untold: () => string | undefined;
};

type Ports = {
	readonly library: Library;
	readonly record: StoryRecord;
	readonly size: () => WindowSize;
	/** Told once when the place cannot be kept. */
	readonly onFailure: (message: string) => void;
};

const isSamePlace = (a: SavedPlace | null, b: Place): boolean =>
	a?.chapter === b.chapter && a.offset === b.offset;

const isSamePage = (a: SavedPlace | null, {place, scrolled}: Session): boolean =>
	isSamePlace(a, place) && a?.scrolled === scrolled;

const placeNow = (state: AppState, size: WindowSize, at: string): SavedPlace => {
	const {endsStory} = currentView(state, {...state.reading, size});
	const {place, scrolled} = state.session;
	return savedPlace(state.reading.story, place, at, {endsStory, scrolled});
};

/** The record's removed bookmarks: those that were there when it was opened and are no more. */
const removedNow = (record: StoryRecord, state: AppState): readonly string[] => {
	const kept = new Set(state.bookmarks.list.map(({id}) => id));
	const gone = [...record.bookmarks, ...state.bookmarks.removed]
		.map(({id}) => id)
		.filter(id => !kept.has(id));
	return [...new Set([...record.removedBookmarks, ...gone])];
};

/** The record after a change of state; what has not changed is the same object as before. */
const updated = (record: StoryRecord, state: AppState, {size}: Ports, at: string): StoryRecord => {
	const {choices} = state.reading;
	// Places belong to a reading: in another one the same offset is another place.
	const isReread = !areSameChoices(record.choices, choices);
	const hasMoved = state.isContinued && (isReread || !isSamePage(record.place, state.session));
	const hasSeenMore = isReread || !isSamePlace(record.furthest, state.furthest);
	return {
		...record,
		choices,
		place: hasMoved ? placeNow(state, size(), at) : record.place,
		furthest: hasSeenMore ? savedPlace(state.reading.story, state.furthest, at) : record.furthest,
		bookmarks: state.bookmarks.list,
		removedBookmarks:
			state.bookmarks.list === record.bookmarks ? record.removedBookmarks : removedNow(record, state),
	};
};

const isNews = (a: StoryRecord, b: StoryRecord): boolean =>
	!areSameChoices(a.choices, b.choices) ||
	a.place !== b.place ||
	a.furthest !== b.furthest ||
	a.bookmarks !== b.bookmarks;

const createKeeper = (library: Library, onFailure: (message: string) => void): PlaceKeeper =>
	createPlaceKeeper({
		save: latest => library.save(latest),
		now: () => performance.now(),
		after(milliseconds, callback) {
			const timer = setTimeout(callback, milliseconds);
			return () => clearTimeout(timer);
		},
		onFailure: error => onFailure(`Your place is not kept: ${messageOf(error)}`),
	});

/** Tells of failures: once while reading, and what nobody saw because the reader was leaving, for afterwards. */
const createTeller = (
	onFailure: (message: string) => void,
): {
	readonly tell: (message: string) => void;
	readonly leave: (work: () => void) => void;
	readonly hasFailed: () => boolean;
	readonly untold: () => string | undefined;
} => {
	let isLeaving = false;
	let isTold = false;
	let hasFailed = false;
	let untold: string | undefined;
	return {
		hasFailed: () => hasFailed,
		tell(message) {
			hasFailed = true;
			if (isTold) return;
			if (isLeaving) untold = message;
			else onFailure(message);
			isTold = !isLeaving;
		},
		leave(work) {
			isLeaving = true;
			untold = undefined;
			hasFailed = false;
			work();
			isLeaving = false;
		},
		untold: () => untold,
	};
};

/** Makes the keeper of one reading; the record is written when a story is opened, too: it is on the shelf then. */
export const keepReading = (ports: Ports): ReadingKeeper => {
	const teller = createTeller(ports.onFailure);
	const keeper = createKeeper(ports.library, teller.tell);
	let current = ports.record;
	let lastChange = Date.now();
	let hasBegun = false;
	let hasNews = false;
	const writeNews = (): void => {
		if (!hasBegun || !hasNews) return;
		hasNews = false;
		keeper.keep(current);
	};
	return {
		watch(state) {
			const now = Date.now();
			const secondsRead = current.secondsRead + Math.min(now - lastChange, longestPause) / 1000;
			const next = {...updated(current, state, ports, new Date(now).toISOString()), secondsRead};
			lastChange = now;
			hasNews ||= isNews(next, current);
			// Who turns a page before all is settled would lose it.
			hasBegun ||= next.place !== current.place;
			current = next;
			writeNews();
		},
		begin() {
			hasBegun = true;
			writeNews();
		},
		flush: () =>
			teller.leave(() => {
				keeper.keep(current);
				keeper.flush();
			}),
		isKept: () => ports.library.keeps && !teller.hasFailed(),
		untold: teller.untold,
	};
};
