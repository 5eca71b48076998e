import type {WindowSize} from '../core/layout/page-geometry.ts';
import {areSameChoices} from '../core/story/reading-choices.ts';
import type {Library} from '../library/library.ts';
import type {StoryRecord} from '../library/story-record.ts';
import type {AppState, StoryState} from '../ui/state/app-state.ts';
import type {Recalled} from './recall.ts';
import {createRecordOfReading} from './record-now.ts';
import {createReadingClock} from './reading-clock.ts';
import {createRecordWriter} from './record-writer.ts';

export type ReadingKeeper = {
	readonly watch: (state: AppState) => void;
	/** Has what has changed so far written soon, and from now on at once: the first frame does not wait for the disk. */
	readonly begin: () => void;
	/** Takes what has come to be known of the story. */
	readonly amend: (known: Partial<StoryRecord>) => void;
	readonly record: () => StoryRecord;
	/** Puts everything on disk. Never throws. */
	readonly flush: () => void;
	/** Writes nothing more. */
	readonly stop: () => void;
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

/** Makes what writes a record, and lets go of the early ones whose places are in it then. */
const saving = (
	library: Library,
	early: Recalled['early'],
	tell: (message: string) => void,
): ((latest: StoryRecord) => void) => {
	let left = early;
	return latest => {
		library.save(latest);
		for (const {record, isHeld} of left) (isHeld ? library.early.remove : library.early.part)(record);
		left = [];
		const caveat = library.caveat();
		if (caveat !== null) tell(caveat);
	};
};

/** Makes the keeper of one reading; the record is written when a story is opened, too: it is on the shelf then. */
export const keepReading = ({recalled, state: first, size, onFailure}: Ports): ReadingKeeper => {
	const {library, recognition, record} = recalled;
	const writer = createRecordWriter(saving(library, recalled.early, onFailure), library.keeps, onFailure);
	const recordOf = createRecordOfReading(recalled, size);
	const clock = createReadingClock(record);
	let known: Partial<StoryRecord> = {lastOpened: clock.now()};
	let current: StoryRecord = {...recordOf(first, clock.now()), ...known};
	let hasBegun = false;
	// A file that may be half there, or another story's, is no reason to write: only what is done in it is.
	let isWorthKeeping = !recognition.isDoubtful;
	let isDue = isWorthKeeping;
	const take = (next: StoryRecord, isNew: boolean, write: (latest: StoryRecord) => void): void => {
		current = next;
		isWorthKeeping ||= isNew;
		isDue ||= isNew;
		if (!hasBegun || !isDue) return;
		isDue = false;
		write(current);
	};
	return {
		watch(state) {
			if (!state.reading) return;
			known = {...known, ...clock.pass()};
			const next = {...recordOf(state, clock.now()), ...known};
			// Whoever turns a page before all is settled would lose it.
			hasBegun ||= next.place !== current.place;
			take(next, isNews(next, current), writer.keep);
		},
		begin() {
			hasBegun = true;
			take(current, false, writer.keepLater);
		},
		amend(more) {
			known = {...known, ...more};
			// A sample of a text that nobody reads is not worth a record.
			take({...current, ...more}, isWorthKeeping || !('likeness' in more), writer.keepLater);
		},
		record: () => current,
		flush: () => writer.leave(isWorthKeeping ? current : undefined),
		...{stop: writer.stop, isKept: writer.isKept, untold: writer.untold},
	};
};
