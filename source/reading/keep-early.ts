import type {WindowSize} from '../core/layout/page-geometry.ts';
import {isSamePlace} from '../core/story/place.ts';
import {goingOn} from '../library/early-records.ts';
import type {Library} from '../library/library.ts';
import type {JoinedEarly} from '../library/early-record.ts';
import {newRecord} from '../library/new-record.ts';
import {keptAfter} from '../library/place-order.ts';
import {unknownStory} from '../library/recognize.ts';
import {savedPlace} from '../library/saved-place.ts';
import type {SavedPlace, StoryRecord} from '../library/story-record.ts';
import type {AppState, StoryState} from '../ui/state/app-state.ts';
import {endsStory} from '../ui/state/passage.ts';
import type {ReadingKeeper} from './keep-reading.ts';
import type {BegunFile} from './loaded-story.ts';
import {createReadingClock} from './reading-clock.ts';
import {isAside} from './record-now.ts';
import {createRecordWriter} from './record-writer.ts';

/** Keeps the place of a story until the whole of it is there. */
export type EarlyKeeper = Pick<ReadingKeeper, 'flush' | 'untold'> & {
	readonly watch: (state: AppState) => void;
	/** Whether the place is kept; undefined where there is none to be kept. */
	readonly isKept: () => boolean | undefined;
	/** Stops: from now on the story's own record keeps the place. Returns the early records it wrote, which can be removed then. */
	readonly end: () => readonly JoinedEarly[];
};

/** Milliseconds between two writes: whoever turns page after page does not wait for each. */
const writeEvery = 400;

type Ports = {
	readonly library: Library;
	readonly file: BegunFile;
	/** The story as it is shown first. */
	readonly state: StoryState;
	/** Whether the reader has asked for the place that is shown first. */
	readonly isAskedFor: boolean;
	readonly size: () => WindowSize;
	readonly onFailure: (message: string) => void;
};

/** Where what is shown begins and ends in the file, as shares of it, 0–1. */
const shownOf = ({extent, part}: StoryState['reading'], {shown}: BegunFile) => {
	if (part) return part;
	return extent === 'end' ? {from: 1 - shown, to: 1} : {from: 0, to: shown};
};

/** Makes what keeps places of what is shown as those of the whole, as far as that can be told. */
const placesOf = (state: StoryState, file: BegunFile) => {
	const {extent} = state.reading;
	const {from, to} = shownOf(state.reading, file);
	return (saved: SavedPlace): SavedPlace => ({
		...saved,
		totalProgression: from + (to - from) * saved.totalProgression,
		// Nobody knows what comes before a part, nor how many scenes there are.
		scene: from === 0 ? saved.scene : null,
		scenes: to - from === 1 ? saved.scenes : null,
		// Pages of a part are cut otherwise: the page stays where it began.
		scrolled: saved.scrolled || extent !== 'beginning',
	});
};

/** Makes the record of what is shown. */
const recordOf = (state: StoryState, {file, isAskedFor, size}: Ports, at: string): StoryRecord => {
	const {reading, session, crossing, furthest} = state;
	const {place, scrolled} = session;
	const {story, extent} = reading;
	const ofWhole = placesOf(state, file);
	const isEnd = extent === 'end';
	const about = crossing?.beginning?.story ?? story;
	const identity = {...file, content: file.start};
	const ends = isEnd && endsStory(state, {size: size()});
	return {
		...newRecord({identity, story: about}, unknownStory, state.choices, at),
		contents: [],
		place: keptAfter(ofWhole(savedPlace(story, place, at, {endsStory: ends, scrolled})), file.placeBefore),
		// At the end it is a place of the beginning still.
		furthest: isEnd ? null : ofWhole(savedPlace(story, furthest, at)),
		...((reading.part !== undefined || isEnd || isAskedFor) && {others: goingOn}),
	};
};

/**
 * Keeps the place in a story of which only a part is shown. Only the whole file tells which story the place belongs to, and a
 * reader who quits does not wait for that. There is no place to keep until the reader has left the first page.
 */
export const keepEarly = (ports: Ports): EarlyKeeper => {
	const {library, state: first, onFailure} = ports;
	const clock = createReadingClock({secondsRead: 0, evenings: []});
	let written: StoryRecord | undefined;
	const save = (record: StoryRecord): void => {
		written = library.early.save(record);
	};
	const writer = createRecordWriter(save, library.keeps, onFailure);
	let given = -Infinity;
	let last: StoryState = first;
	const isNews = (state: StoryState): boolean =>
		state.reading.extent !== 'whole' &&
		state.isContinued &&
		(state.reading.story !== last.reading.story || !isSamePlace(state.session.place, last.session.place)) &&
		!isAside(state);
	return {
		watch(state) {
			if (!state.reading || !isNews(state)) return;
			last = state;
			const read = clock.pass();
			const record = {...recordOf(state, ports, clock.now()), ...read};
			if (performance.now() - given < writeEvery) {
				writer.keepLater(record);
				return;
			}
			given = performance.now();
			writer.keep(record);
		},
		flush: () => writer.leave(undefined),
		isKept: () => (last === first ? undefined : writer.isKept()),
		untold: writer.untold,
		end() {
			writer.stop();
			return written ? [{record: written, isHeld: true}] : [];
		},
	};
};
