import type {Library} from '../library/library.ts';
import {createPlaceKeeper, type PlaceKeeper} from '../library/place-keeper.ts';
import {savedPlace} from '../library/recall-story.ts';
import type {SavedPlace, StoryRecord} from '../library/story-record.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {AppState} from '../ui/state/app-state.ts';
import type {Reading} from '../ui/state/environment.ts';
import {currentView} from '../ui/state/reading.ts';

/** Pauses longer than this are not reading, in milliseconds. */
const longestPause = 120_000;

/** Watches a reading and keeps its record. */
export type ReadingKeeper = {
	/** Takes the state after a change. */
	readonly watch: (state: AppState) => void;
	/** Puts everything on disk. Never throws. */
	readonly flush: () => void;
};

type Ports = {
	readonly library: Library;
	readonly reading: Reading;
	readonly record: StoryRecord;
	readonly size: () => WindowSize;
	/** Told once when the place cannot be kept. */
	readonly onFailure: (message: string) => void;
};

const isSamePlace = (a: SavedPlace | null, b: AppState['session']['place']): boolean =>
	a?.chapter === b.chapter && a.offset === b.offset;

const placeNow = (state: AppState, reading: Reading, size: WindowSize, at: string): SavedPlace => {
	const {endsStory} = currentView(state, {...reading, size});
	return savedPlace(reading.story, state.session.place, at, endsStory);
};

/** The record's removed bookmarks: those that were there when it was opened and are no more. */
const removedNow = (record: StoryRecord, state: AppState): readonly string[] => {
	const kept = new Set(state.bookmarks.list.map(({id}) => id));
	const gone = [...record.bookmarks, ...state.bookmarks.removed]
		.map(({id}) => id)
		.filter(id => !kept.has(id));
	return [...new Set([...record.removedBookmarks, ...gone])];
};

/** Makes the keeper of one reading; the record is written when a story is opened, too: it is on the shelf then. */
export const keepReading = ({library, reading, record, size, onFailure}: Ports): ReadingKeeper => {
	let current = record;
	let lastChange = Date.now();
	let hasFailed = false;
	const keeper: PlaceKeeper = createPlaceKeeper({
		save: latest => library.save(latest),
		now: () => performance.now(),
		after(milliseconds, callback) {
			const timer = setTimeout(callback, milliseconds);
			return () => clearTimeout(timer);
		},
		onFailure(error) {
			if (!hasFailed)
				onFailure(`Your place is not kept: ${error instanceof Error ? error.message : String(error)}`);
			hasFailed = true;
		},
	});
	const update = (state: AppState): void => {
		const now = Date.now();
		const pause = now - lastChange;
		lastChange = now;
		const at = new Date(now).toISOString();
		const hasMoved = state.isContinued && !isSamePlace(current.place, state.session.place);
		const place = hasMoved ? placeNow(state, reading, size(), at) : current.place;
		current = {
			...current,
			place,
			furthest: isSamePlace(current.furthest, state.furthest)
				? current.furthest
				: savedPlace(reading.story, state.furthest, at),
			bookmarks: state.bookmarks.list,
			removedBookmarks: removedNow(current, state),
			secondsRead: current.secondsRead + Math.min(pause, longestPause) / 1000,
		};
		keeper.keep(current);
	};
	return {watch: update, flush: keeper.flush};
};
