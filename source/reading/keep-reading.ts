import {messageOf} from '../core/refusal.ts';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {areSameChoices} from '../core/story/reading-choices.ts';
import type {Library} from '../library/library.ts';
import {createPlaceKeeper} from '../library/place-keeper.ts';
import {inOrderOfDays, knowsEvenings, type StoryRecord} from '../library/story-record.ts';
import type {AppState, StoryState} from '../ui/state/app-state.ts';
import {eveningOf} from './clock.ts';
import type {Recalled} from './recall.ts';
import {createRecordOfReading} from './record-now.ts';
import {createFailureTeller} from './tell-failures.ts';

/** Pauses longer than this are not reading, in milliseconds. */
const longestPause = 120_000;

export type ReadingKeeper = {
	readonly watch: (state: AppState) => void;
	/** Writes what has changed so far, and from now on at once: the first frame does not wait for the disk. */
	readonly begin: () => void;
	readonly amend: (known: Partial<StoryRecord>) => void;
	readonly record: () => StoryRecord;
	/** Puts everything on disk. Never throws. */
	readonly flush: () => void;
	readonly isKept: () => boolean;
	/** Why the latest save failed, if the reader has not been told yet; undefined otherwise. */
	readonly untold: () => string | undefined;
};

type Ports = {
	readonly recalled: Recalled;
	readonly state: StoryState;
	readonly size: () => WindowSize;
	readonly onFailure: (message: string) => void;
};

const isNews = (a: StoryRecord, b: StoryRecord): boolean =>
	!areSameChoices(a.choices, b.choices) ||
	a.place !== b.place ||
	a.furthest !== b.furthest ||
	a.bookmarks !== b.bookmarks;

const createWriter = (library: Library, tell: (message: string) => void) => {
	const teller = createFailureTeller(tell);
	const keeper = createPlaceKeeper({
		save(latest) {
			library.save(latest);
			const caveat = library.caveat();
			if (caveat !== null) tell(caveat);
		},
		now: () => performance.now(),
		// A frame is drawn in a microtask: see run-app.ts.
		afterDrawing: queueMicrotask,
		after(milliseconds, callback) {
			const timer = setTimeout(callback, milliseconds);
			return () => clearTimeout(timer);
		},
		onFailure: error => teller.tell(`Your place is not kept: ${messageOf(error)}`),
	});
	let kept: StoryRecord | undefined;
	return {
		keep(latest: StoryRecord): void {
			const hasMade = kept !== undefined && kept.bookmarks !== latest.bookmarks;
			kept = latest;
			keeper.keep(latest, hasMade);
		},
		leave: (latest: StoryRecord | undefined): void =>
			teller.leave(() => {
				if (latest) keeper.keep(latest);
				keeper.flush();
			}),
		isKept: (): boolean => library.keeps && !teller.hasFailed(),
		untold: teller.untold,
	};
};

/** Counts the seconds spent reading, pauses left out, and the evenings. */
const createReadingClock = (record: StoryRecord) => {
	let last = Date.now();
	let {secondsRead, evenings} = record;
	const isCounting = knowsEvenings(record);
	return {
		/** ISO 8601. */
		now: (): string => new Date(last).toISOString(),
		/** Counts the time since the last change. */
		pass(): Pick<StoryRecord, 'secondsRead' | 'evenings'> {
			const now = Date.now();
			secondsRead += Math.min(now - last, longestPause) / 1000;
			last = now;
			const evening = eveningOf(now);
			if (isCounting && !evenings.includes(evening)) evenings = inOrderOfDays([...evenings, evening]);
			return {secondsRead, evenings};
		},
	};
};

/** Makes the keeper of one reading; the record is written when a story is opened, too: it is on the shelf then. */
export const keepReading = ({recalled, state: first, size, onFailure}: Ports): ReadingKeeper => {
	const {library, recognition, record} = recalled;
	const writer = createWriter(library, onFailure);
	const recordOf = createRecordOfReading(recalled, size);
	const clock = createReadingClock(record);
	let known: Partial<StoryRecord> = {lastOpened: clock.now()};
	let current: StoryRecord = {...recordOf(first, clock.now()), ...known};
	let hasBegun = false;
	// A file that may be half there, or another story's, is no reason to write: only what is done in it is.
	let isWorthKeeping = !recognition.isDoubtful;
	let isDue = isWorthKeeping;
	const take = (next: StoryRecord, isNew: boolean): void => {
		current = next;
		isWorthKeeping ||= isNew;
		isDue ||= isNew;
		if (!hasBegun || !isDue) return;
		isDue = false;
		writer.keep(current);
	};
	return {
		watch(state) {
			if (!state.reading) return;
			known = {...known, ...clock.pass()};
			const next = {...recordOf(state, clock.now()), ...known};
			// Whoever turns a page before all is settled would lose it.
			hasBegun ||= next.place !== current.place;
			take(next, isNews(next, current));
		},
		begin() {
			hasBegun = true;
			take(current, false);
		},
		amend(more) {
			known = {...known, ...more};
			// A sample of a text that nobody reads is not worth a record.
			take({...current, ...more}, isWorthKeeping || !('likeness' in more));
		},
		record: () => current,
		flush: () => writer.leave(isWorthKeeping ? current : undefined),
		isKept: writer.isKept,
		untold: writer.untold,
	};
};
