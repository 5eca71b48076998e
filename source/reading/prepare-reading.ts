import {randomUUID} from 'node:crypto';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {createStoryLayout} from '../core/layout/story-layout.ts';
import {finish, type Task} from '../core/task/task.ts';
import type {Place} from '../core/story/story.ts';
import type {Library} from '../library/library.ts';
import type {PreferencesFile} from '../library/preferences-file.ts';
import {startState, type Start} from './start-state.ts';
import {Refusal} from '../core/refusal.ts';
import type {Reading} from '../ui/state/reading.ts';
import {createStore, type Store, type StorePorts} from './store.ts';
import {hyphenationOf} from './hyphenation-of.ts';
import type {BegunStory} from './begin-story.ts';
import type {ReadingKeeper} from './keep-reading.ts';
import {keepStory, type StoryKeeper} from './keep-story.ts';
import type {LoadedStory} from './load-story.ts';
import {recall, type Recalled} from './recall.ts';
import {keepPreferences, mistakesNotice, recallPreferences} from './recall-preferences.ts';
import {isoNow} from './clock.ts';

/** How a story is to be opened. */
export type Opening = {
	/** The story, or the beginning of a large one. */
	readonly found: LoadedStory | BegunStory;
	readonly library: Library;
	readonly preferences: PreferencesFile;
	/** Where to begin, when it is not where the reader stopped. */
	readonly place: Place | undefined;
	readonly showsTitle: boolean;
	/** Columns of the widest line, this once. */
	readonly measure: number | undefined;
	/** Size of the window now. */
	readonly size: () => WindowSize;
	/** Whether the terminal puts right-to-left text in order by itself. */
	readonly terminalOrders: boolean;
};

/** A story made ready to be read: its state, and what keeps it. */
export type PreparedReading = {
	readonly store: Store;
	/** Puts everything on disk. Never throws. */
	readonly save: () => void;
	/** What keeps the reading; undefined before the story is there whole. */
	readonly keeper: () => ReadingKeeper | undefined;
	readonly reread: StorePorts['reread'];
	/**
	 * What is left to be done behind the first frame: reads the rest of a story that is not there whole, at the end of
	 * which the whole has arrived in the store; begins to keep the reading.
	 */
	readonly rest: Task<void>;
};

const readingOf = (
	{story, choices, displayTitle}: BegunStory | LoadedStory,
	extent: Reading['extent'],
	lastRead: string | null = null,
): Reading => ({
	story,
	extent,
	choices,
	layout: createStoryLayout(story, hyphenationOf),
	title: displayTitle,
	lastRead,
});

/** What a state is made of that a record tells. */
const recalledStart = (
	loaded: LoadedStory,
	{record, place, furthest, bookmarks, lost, notice}: Recalled,
) => ({
	reading: readingOf(loaded, 'whole', place && record.lastOpened),
	furthest,
	bookmarks,
	lost,
	notice,
});

const createReadingStore = (
	{preferences: file, measure, showsTitle, size, terminalOrders}: Opening,
	start: Omit<Start, 'preferences' | 'showsTitle'>,
	ports: Pick<StorePorts, 'reread' | 'readRest' | 'readEnd' | 'answer'>,
): Store => {
	const recalled = recallPreferences(file);
	const {preferences} = recalled;
	const notices = [start.notice, mistakesNotice(recalled)].filter(notice => notice !== null);
	const store = createStore(
		startState({
			...start,
			showsTitle,
			notice: notices.length > 0 ? notices.join(' · ') : null,
			terminalOrders,
			preferences: {...preferences, measure: measure ?? preferences.measure},
		}),
		{now: isoNow, size, newId: randomUUID, hyphenationOf, ...ports},
	);
	store.subscribe(keepPreferences(file, text => store.dispatch({type: 'noticed', text})));
	return store;
};

const firstPlace = {chapter: 0, offset: 0};

const prepareWhole = (opening: Opening, loaded: LoadedStory): PreparedReading => {
	const {reread} = loaded;
	const recalled = recall(loaded, opening.library);
	const kept = opening.place ? null : recalled.place;
	const store = createReadingStore(
		opening,
		{
			...recalledStart(loaded, recalled),
			place: opening.place ?? kept ?? firstPlace,
			isContinued: kept !== null || !opening.showsTitle,
		},
		{reread, answer: isYes => keeping.answer(isYes)},
	);
	const keeping: StoryKeeper = keepStory(store, loaded, recalled, opening.size);
	const save = (): void => {
		finish(keeping.rest);
		keeping.keeper().flush();
	};
	return {store, save, keeper: keeping.keeper, reread, rest: keeping.rest};
};

/** The state that a beginning is shown in. */
const begunStart = (
	{place, showsTitle}: Opening,
	begun: BegunStory,
): Omit<Start, 'preferences' | 'showsTitle'> => ({
	reading: readingOf(begun, 'beginning'),
	place: firstPlace,
	furthest: null,
	isContinued: (begun.isContinued && !place) || !showsTitle,
	bookmarks: [],
	notice: null,
});

const prepareBegun = (opening: Opening, begun: BegunStory): PreparedReading => {
	let loaded: LoadedStory | undefined;
	let keeping: StoryKeeper | undefined;
	function* readRest(): Task<void> {
		loaded = yield* begun.whole;
		const recalled = recall(loaded, opening.library);
		const {reading, ...known} = recalledStart(loaded, recalled);
		const remembered = {...known, place: opening.place ? null : recalled.place};
		store.dispatch({type: 'reading-replaced', reading, remembered});
		keeping = keepStory(store, loaded, recalled, opening.size);
		yield* keeping.rest;
	}
	const rest = readRest();
	const readEnd = (): Reading | undefined => {
		const end = begun.readEnd();
		return end && readingOf({...begun, story: end}, 'end');
	};
	const reread: StorePorts['reread'] = choices => {
		finish(rest);
		if (!loaded) throw new Refusal('The file could not be read to its end.');
		return loaded.reread(choices);
	};
	const answer = (isYes: boolean): void => keeping?.answer(isYes);
	const ports = {reread, readRest: () => finish(rest), readEnd, answer};
	const store = createReadingStore(opening, begunStart(opening, begun), ports);
	const save = (): void => {
		// Who has only looked at the first page has no place to be kept, and need not wait for the rest.
		if (!keeping && store.state().session.place === firstPlace) return;
		try {
			finish(rest);
		} catch {
			// A file that cannot be read to its end has no place to be kept.
		}
		keeping?.keeper().flush();
	};
	return {store, save, keeper: () => keeping?.keeper(), reread, rest};
};

const isWhole = (found: LoadedStory | BegunStory): found is LoadedStory => 'identity' in found;

/** Recalls the reader's place and puts the story's state together. */
export const prepareReading = (opening: Opening): PreparedReading => {
	const {found, showsTitle, place} = opening;
	if (isWhole(found)) return prepareWhole(opening, found);
	// Where the page comes first, and is not the story's first, its beginning is of no use.
	return found.isContinued && !showsTitle && !place
		? prepareWhole(opening, finish(found.whole))
		: prepareBegun(opening, found);
};
