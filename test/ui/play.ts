import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import type {WindowSize} from '../../source/core/layout/page-geometry.ts';
import {finish} from '../../source/core/task/task.ts';
import {Refusal} from '../../source/core/refusal.ts';
import {noChoices, type ReadingChoices} from '../../source/core/story/reading-choices.ts';
import {chapterKeys} from '../../source/core/story/new-chapters.ts';
import {completeOutline} from '../../source/core/story/outline.ts';
import type {Place, Story} from '../../source/core/story/story.ts';
import {defaultPreferences, type Preferences} from '../../source/ui/preferences/preferences.ts';
import type {Bookmark} from '../../source/library/bookmark.ts';
import {frameOf} from '../../source/ui/frame.ts';
import type {Cell} from '../../source/ui/pointer/gesture.ts';
import {shelfState} from '../../source/ui/state/shelf-state.ts';
import type {ShelfStory} from '../../source/ui/state/shelf-story.ts';
import {startState} from '../reading/start-state.ts';
import type {Reading} from '../../source/ui/state/reading.ts';
import type {StoryState} from '../../source/ui/state/app-state.ts';
import {keepReread} from '../../source/reading/keep-reread.ts';
import {keepSearched} from '../../source/reading/keep-searched.ts';
import type {Reread} from '../../source/reading/loaded-story.ts';
import {createStore, type Store} from '../../source/reading/store.ts';
import type {workInBackground} from '../../source/reading/work-in-background.ts';
import type {ColourCount} from '../../source/ui/theme/look.ts';
import type {Row} from '../../source/ui/rows.ts';
import {styledRow} from './styled-rows.ts';

/** A story being read without a terminal: keys in, frames out. */
export type Play = {
	readonly store: Store;
	/** Presses keys by name, parted by spaces: `enter ] / w h a l e enter`. */
	readonly press: (keys: string) => Play;
	/** Clicks on the first cell where some words are seen, or on a cell of the window. */
	readonly click: (where: string | Cell, clicks?: 1 | 2 | 3) => Play;
	/** Turns the wheel by notches, upwards below 0. */
	readonly wheel: (by: number) => Play;
	readonly resize: (size: WindowSize) => Play;
	readonly state: () => StoryState;
	/** The frame as text: every row of the window, the status line or the prompt last. */
	readonly frame: () => string;
	/** The frame with the styles of its pieces written into it: `{selected:the words}`. */
	readonly styled: () => string;
	readonly rows: () => readonly string[];
};

export type PlayOptions = WindowSize & {
	readonly place?: Place;
	readonly showsTitle?: boolean;
	readonly preferences?: Partial<Preferences>;
	readonly bookmarks?: readonly Bookmark[];
	readonly furthest?: Place | null;
	/** The story as it was when it was read last: what it did not have is new. */
	readonly former?: Story;
	/** Reads the story's file in another way; without it, there is none. */
	readonly reread?: (choices: ReadingChoices) => Story;
	/** Whether searches are done; without, they stay under way. */
	readonly searches?: boolean;
	/** Whether other readings are brought; without, they stay under way. */
	readonly rereads?: boolean;
	/** Whether the outline is complete from the beginning. */
	readonly outlines?: boolean;
	/** Whether the terminal shows images. */
	readonly showsImages?: boolean;
	/** Colours of the terminal; all where this is missing. */
	readonly colours?: ColourCount;
};

const now = '2026-01-10T12:00:00.000Z';

const rowText = (row: Row): string => row.map(({text}) => text).join('');

const noFile = (): never => {
	throw new Refusal('This story has no file.');
};

/** Does work to its end, whatever time it takes: what a test sees does not hang on the machine. */
export const atOnce: typeof workInBackground = (steps, {onDone, onRefused}) => {
	let result;
	try {
		result = finish(steps);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		onRefused?.(error);
		return () => undefined;
	}
	onDone(result);
	return () => undefined;
};

/** Begins no work. */
const never: typeof workInBackground = () => () => undefined;

/** What reads a story at once, as work in steps. */
export const inSteps = (read: (choices: ReadingChoices) => Story): Reread =>
	function* (choices) {
		yield;
		return read(choices);
	};

/** The first cell where some words are seen. */
const cellOf = (rows: readonly string[], words: string): Cell => {
	const row = rows.findIndex(text => text.includes(words));
	if (row === -1) throw new Error(`“${words}” is not on the screen.`);
	return {row, column: rows[row]?.indexOf(words) ?? 0};
};

/** Plays a store in a window of a size. */
export const playStore = (make: (size: () => WindowSize) => Store, window: WindowSize): Play => {
	let size: WindowSize = window;
	const store = make(() => size);
	const rowsAs = (written: (row: Row) => string): readonly string[] => {
		const frame = frameOf(store.state(), {size, now});
		const blank = Array.from({length: Math.max(0, size.rows - 1 - frame.rows.length)}, (): Row => []);
		return [...frame.rows, ...blank, frame.status].map(row => written(row).trimEnd());
	};
	const rows = (): readonly string[] => rowsAs(rowText);
	const self: Play = {
		store,
		press(keys) {
			for (const key of keys.split(' ')) store.press(key);
			return self;
		},
		click(where, clicks = 1) {
			const at = typeof where === 'string' ? cellOf(rows(), where) : where;
			store.point({type: 'pressed-at', at, clicks});
			store.point({type: 'released-at', at});
			return self;
		},
		wheel(by) {
			store.point({type: 'turned-wheel', by, startsTurn: true});
			return self;
		},
		resize(next) {
			size = next;
			store.dispatch({type: 'resized'});
			return self;
		},
		state: () => store.story(),
		frame: () => `${rows().join('\n')}\n`,
		styled: () => `${rowsAs(styledRow).join('\n')}\n`,
		rows,
	};
	return self;
};

/** Opens a story for play in a window of a size. */
export const play = (
	story: Story,
	{
		place,
		showsTitle = true,
		preferences,
		bookmarks = [],
		reread = noFile,
		furthest = null,
		former,
		searches = true,
		rereads = true,
		outlines = true,
		colours,
		showsImages = false,
		...window
	}: PlayOptions,
): Play => {
	let ids = 0;
	const reading: Reading = {
		story,
		extent: 'whole',
		choices: noChoices,
		layout: createStoryLayout(story),
		title: story.metadata.title ?? 'Untitled',
		lastRead: place ? '2026-01-07T12:00:00.000Z' : null,
	};
	const start = startState({
		reading,
		place: place ?? {chapter: 0, offset: 0},
		furthest,
		...(former && {knownChapters: chapterKeys(former)}),
		isContinued: place !== undefined || !showsTitle,
		showsTitle,
		bookmarks,
		preferences: {...defaultPreferences, ...preferences},
	});
	const ports = {
		now: () => now,
		newId: () => `id${++ids}`,
		showsImages: () => showsImages,
		...(colours !== undefined && {colours}),
	};
	const game = playStore(
		size => createStore(outlines ? {...start, outline: completeOutline(story)} : start, {...ports, size}),
		window,
	);
	game.store.subscribe((after, before) => {
		const read = after.reading?.story;
		if (read && read !== before.reading?.story)
			game.store.dispatch({type: 'outlined', outline: completeOutline(read)});
	});
	if (searches) keepSearched(game.store, atOnce);
	keepReread(game.store, {reread: inSteps(reread)}, rereads ? atOnce : never);
	return game;
};

/** Opens the shelf for play. Nobody opens the stories that are chosen. */
export const playShelf = (
	stories: readonly ShelfStory[],
	{preferences, ...window}: WindowSize & Pick<PlayOptions, 'preferences'>,
): Play => {
	const shown = {preferences: {...defaultPreferences, ...preferences}};
	const ports = {now: () => now, newId: () => 'id'};
	return playStore(
		size => createStore(shelfState({...shown, stories, notice: null}), {...ports, size}),
		window,
	);
};
