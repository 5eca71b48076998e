import {randomUUID} from 'node:crypto';
import {messageOf, Refusal} from '../core/refusal.ts';
import {Fault} from '../library/fault.ts';
import type {StoryFormat} from '../formats/story-format.ts';
import type {PreferencesFile} from '../library/preferences-file.ts';
import {shelfState} from '../ui/state/shelf-state.ts';
import type {ColourCount} from '../ui/theme/look.ts';
import type {ShelfStory} from '../ui/state/shelf-story.ts';
import {isoNow} from './clock.ts';
import {collectWhenIdle} from './collect-when-idle.ts';
import {hyphenationOf} from './hyphenation-of.ts';
import {keepCompany} from './keep-company.ts';
import {keepCounted} from './keep-counted.ts';
import {keepEnded} from './keep-ended.ts';
import {keepReread} from './keep-reread.ts';
import {keepSearched} from './keep-searched.ts';
import {openedShelf, type Shelf} from './file-shelf.ts';
import {beginStory} from './load-story.ts';
import type {LoadOptions, Reread} from './loaded-story.ts';
import {prepareReading, type Opening, type PreparedReading, type World} from './prepare-reading.ts';
import {previewRules} from './preview-rules.ts';
import {keepPreferences, mistakesNotice, recallPreferences} from './recall-preferences.ts';
import {startStory} from './start-story.ts';
import {createStore, type Store, type StoryPorts} from './store.ts';
import {workInBackground, type Stop} from './work-in-background.ts';

/** What the program is started with. */
export type Setup = Omit<World, 'store'> & {
	readonly preferences: PreferencesFile;
	/** What the shelf shows where it is not the stories opened before. */
	readonly shelf?: Shelf;
	/** Colours that the terminal shows; all where this is missing. */
	readonly colours?: ColourCount;
	/** Whether the terminal shows images, by now; no where this is missing. */
	readonly showsImages?: () => boolean;
	/** Columns of the widest line, this once. */
	readonly measure?: number | undefined;
	/** The formats that may know a file; a promise where they have to be loaded first. */
	readonly formatsFor: (path: string) => readonly StoryFormat[] | Promise<readonly StoryFormat[]>;
} & Pick<LoadOptions, 'startThread'>;

/** The program without a terminal: a store, and the stories that are read in it one after another. */
export type Application = {
	readonly store: Store;
	/** Begins what can wait until the first frame is shown. */
	readonly begin: () => void;
	/** Looks again at what depends on the size of the window. */
	readonly look: () => void;
	/** Puts everything on disk. Never throws. */
	readonly save: () => void;
	/** Whether the reader's place is kept; undefined where there is none to be kept. */
	readonly isKept: () => boolean | undefined;
	/** What became of the reader's place, one sentence; empty where no story is open. */
	readonly lastWords: () => string;
	/** Why the latest save failed, if the reader has not been told yet; undefined otherwise. */
	readonly untold: () => string | undefined;
	readonly stop: () => void;
};

/** How long the frame of a story goes before the rest of its file, in milliseconds. */
const moment = 100;

/** Does what is left to be done for a story, behind the first frame of the program and behind its own. */
const createBackground = ({library, store}: World) => {
	let hasBegun = false;
	let isRefused = false;
	let stop = (): void => undefined;
	const work = (rest: PreparedReading['rest']): void => {
		stop = workInBackground(rest, {
			onDone() {
				library.sweep();
				stop = collectWhenIdle(store);
			},
			onRefused({message}) {
				isRefused = true;
				store.giveUp();
				store.dispatch({type: 'noticed', text: `! ${message}`});
			},
		});
	};
	return {
		/** Begins, with the story that is open now. */
		begin(story: PreparedReading | undefined): void {
			hasBegun = true;
			if (story) work(story.rest);
		},
		take({rest}: PreparedReading): void {
			isRefused = false;
			if (!hasBegun) return;
			const timer = setTimeout(() => work(rest), moment);
			stop = () => clearTimeout(timer);
		},
		/** Whether a story comes to be there whole, if it is not yet. */
		readsOn: () => hasBegun && !isRefused,
		stop: () => stop(),
	};
};

/** The story that is open: opens one after another, and closes each with its place saved. */
const createStories = (world: World) => {
	const {store} = world;
	const background = createBackground(world);
	let current: PreparedReading | undefined;
	const opened = (): PreparedReading => {
		if (!current) throw new Error('No story is open.');
		return current;
	};
	return {
		current: () => current,
		opened,
		/** What the story that is open gives the store. */
		ports: (): StoryPorts => ({...opened().ports, readsOn: background.readsOn}),
		open(opening: Opening): void {
			current = prepareReading(opening, world);
			const {notice, ...start} = current.start;
			const notices = [notice, store.state().notice].filter(text => text !== null);
			store.dispatch({
				type: 'story-opened',
				story: startStory(start),
				showsTitle: opening.showsTitle,
				notice: notices.length > 0 ? notices.join(' · ') : null,
			});
			current.keep();
			background.take(current);
		},
		record: () => current?.keeper()?.record(),
		/** Begins the work in the background, now and for the stories that are opened later. */
		begin: () => background.begin(current),
		stop: () => background.stop(),
		lastWords: () => (current ? `Your place is ${current.isKept() ? '' : 'not '}kept.` : ''),
		/** Saves the story's place and lets the story go. Says what could not be saved. */
		close(): string | undefined {
			current?.save();
			background.stop();
			const problem = current?.untold();
			current?.stop();
			current = undefined;
			return problem;
		},
	};
};

type Stories = ReturnType<typeof createStories>;

/** Opens the story that was chosen on the shelf. One that cannot be read leaves the shelf as it is, and says why. */
const openChosen = (
	path: string,
	reading: Pick<LoadOptions, 'formats' | 'startThread'>,
	{library, store}: World,
	stories: Stories,
): void => {
	const now = store.state();
	// Another one may have been chosen while formats were loaded.
	if (now.reading || now.chosen?.path !== path) return;
	try {
		const found = beginStory(path, {choose: remembered => remembered, library, mends: true, ...reading});
		stories.open({found, place: undefined, showsTitle: true});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		store.dispatch({type: 'story-refused', why: `! ${messageOf(error)}`});
	}
};

/** Goes on with a value: at once where it is there, later where it has to be waited for. */
const whenKnown = <Value>(value: Value | Promise<Value>, goOn: (value: Value) => void): void => {
	if (value instanceof Promise) void value.then(goOn);
	else goOn(value);
};

/** Closes the story, and shows the shelf. Records that cannot be read are no reason to end the program. */
const closeOpen = (shelf: Shelf, {store}: World, stories: Stories): void => {
	const notice = stories.close() ?? null;
	try {
		store.dispatch({type: 'story-closed', stories: shelf.list(), notice});
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		store.dispatch({type: 'story-closed', stories: [], notice: notice ?? `! ${messageOf(error)}`});
	}
};

/** Opens the story that has been chosen, or closes the one that is open, if the state asks for that. */
const followChoice = (
	{formatsFor, startThread, shelf}: Setup & {readonly shelf: Shelf},
	world: World,
	stories: Stories,
): void => {
	// Not the state of a change: closing a story may read the rest of it first.
	const state = world.store.state();
	const path = state.reading ? null : state.chosen?.path;
	if (typeof path === 'string')
		whenKnown(formatsFor(path), formats => openChosen(path, {formats, startThread}, world, stories));
	if (state.reading && state.closing) closeOpen(shelf, world, stories);
};

/** Makes the store, with the shelf on the screen. What it asks of a story goes to the one that is open. */
const createProgramStore = (
	{size, library, preferences: file, measure, colours, showsImages}: Setup,
	shelved: readonly ShelfStory[],
	ports: () => StoryPorts,
): Store => {
	const recalled = recallPreferences(file);
	const isFirstEvening = recalled.preferences.hints && library.keeps && !library.hasRecords();
	const start = shelfState({
		preferences: {...recalled.preferences, measure: measure ?? recalled.preferences.measure},
		stories: shelved,
		notice: mistakesNotice(recalled),
		firstTurns: isFirstEvening ? 0 : null,
	});
	const store = createStore(start, {
		now: isoNow,
		size,
		newId: randomUUID,
		...(colours !== undefined && {colours}),
		showsImages,
		readRest: () => ports().readRest?.(),
		readsOn: () => ports().readsOn?.() === true,
		readEnd: () => ports().readEnd?.(),
		answer: isYes => ports().answer?.(isYes),
	});
	store.subscribe(keepPreferences(file, text => store.dispatch({type: 'noticed', text})));
	return store;
};

/** Looks into the files on the shelf, in the background. */
const lookInto = (shelf: Shelf, store: Store) => {
	let stop: Stop = () => undefined;
	return {
		begin() {
			const looking = shelf.look(story => store.dispatch({type: 'shelf-told', story}));
			stop = workInBackground(looking, {onDone: () => undefined});
		},
		stop: () => stop(),
	};
};

/**
 * Starts the program.
 *
 * @param first The story that is shown first, or the stories of the shelf.
 */
export const createApplication = (setup: Setup, first: Opening | readonly ShelfStory[]): Application => {
	const {library, size, shelf = openedShelf(setup.library)} = setup;
	const reread: Reread = choices => stories.opened().reread(choices);
	const store = createProgramStore(setup, 'found' in first ? [] : first, () => stories.ports());
	const world = {library, size, store};
	const stories = createStories(world);
	store.subscribe(() => followChoice({...setup, shelf}, world, stories));
	if ('found' in first) stories.open(first);
	const counting = keepCounted(store, size);
	const company = keepCompany(store, {size, record: stories.record});
	const looking = lookInto(shelf, store);
	const stops = [
		counting.stop,
		keepEnded(store, {size, record: stories.record, shelf: shelf.list}),
		keepSearched(store),
		company.stop,
		keepReread(store, {reread, hyphenationOf}),
		previewRules(store, reread),
		stories.stop,
		looking.stop,
	];
	return {
		store,
		begin() {
			stories.begin();
			looking.begin();
		},
		look() {
			counting.look();
			company.look();
		},
		save: () => stories.current()?.save(),
		isKept: () => stories.current()?.isKept(),
		lastWords: stories.lastWords,
		untold: () => stories.current()?.untold(),
		stop() {
			for (const stop of stops) stop();
		},
	};
};
