import {randomUUID} from 'node:crypto';
import type {ReadStream} from 'node:tty';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {createStoryLayout} from '../core/layout/story-layout.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Place, Story} from '../core/story/story.ts';
import type {Library} from '../library/library.ts';
import {defaultPreferences, type Preferences} from '../library/preferences.ts';
import {recallStory, type RecalledStory} from '../library/recall-story.ts';
import {createUnsavedLibrary} from '../library/unsaved-library.ts';
import {App} from '../ui/app.tsx';
import {keepCounted} from '../ui/keep-counted.ts';
import {previewRules} from '../ui/preview-rules.ts';
import {startState} from '../ui/start-state.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {createStore, type Store, type StorePorts} from '../ui/store.ts';
import {keepReading, type ReadingKeeper} from './keep-reading.ts';
import {rereadStory, type LoadedStory} from './load-story.ts';
import {draw, hasColours} from './draw.ts';
import {messageOf} from './failure.ts';
import {redraw, suspend} from './terminal.ts';

/** How a story is to be opened. */
export type Opening = {
	readonly loaded: LoadedStory;
	readonly library: Library;
	/** Where to begin, when it is not where the reader stopped. */
	readonly place: Place | undefined;
	readonly showsTitle: boolean;
	/** Columns of the widest line, this once. */
	readonly measure: number | undefined;
	/** Where keys come from. */
	readonly keyboard: ReadStream;
};

const windowSize = (): WindowSize => ({
	columns: process.stdout.columns || 80,
	rows: process.stdout.rows || 24,
});

const isoNow = (): string => new Date().toISOString();

const savePreferences =
	(library: Library, measure: number | undefined) =>
	(state: AppState, previous: AppState): void => {
		if (state.preferences === previous.preferences) return;
		const isOnce = state.preferences.measure === measure;
		const kept = isOnce ? {...state.preferences, measure: library.preferences().measure} : state.preferences;
		try {
			library.savePreferences(kept);
		} catch {
			// A look that is not remembered is no reason to disturb a reader; a place that is not kept says so.
		}
	};

/** A story made ready to be read: its state, and who keeps it. */
type Prepared = {
	readonly store: Store;
	readonly keeper: ReadingKeeper;
	readonly reread: StorePorts['reread'];
};

/** What is remembered of a story. A library that cannot be read is no reason not to read the story. */
const recall = ({
	loaded: {identity, story, choices},
	library,
}: Opening): RecalledStory & {preferences: Preferences; library: Library} => {
	try {
		const recalled = recallStory(library, identity, story, isoNow(), choices);
		return {...recalled, preferences: library.preferences(), library};
	} catch (error) {
		const unsaved = createUnsavedLibrary();
		const notice = `Your place is not kept: ${messageOf(error)}`;
		return {
			...recallStory(unsaved, identity, story, isoNow(), choices),
			notice,
			preferences: defaultPreferences,
			library: unsaved,
		};
	}
};

/** Recalls the reader's place and puts the story's state together. */
const prepare = (opening: Opening): Prepared => {
	const {place, showsTitle, measure} = opening;
	const reread = (wanted: ReadingChoices): Story => rereadStory(opening.loaded, wanted);
	const {story, choices, displayTitle} = opening.loaded;
	const {record, place: kept, notice, preferences, library} = recall(opening);
	const aside = library.putAside().map(path => `A damaged record was put aside as ${path}`);
	const store = createStore(
		startState({
			reading: {
				story,
				choices,
				layout: createStoryLayout(story),
				title: displayTitle,
				lastRead: kept && record.lastOpened,
			},
			place: place ?? kept ?? {chapter: 0, offset: 0},
			furthest: record.furthest,
			isContinued: (kept !== null && place === undefined) || !showsTitle,
			showsTitle,
			bookmarks: record.bookmarks,
			preferences: {...preferences, measure: measure ?? preferences.measure},
			notice: notice ?? aside[0] ?? null,
		}),
		{now: isoNow, newId: randomUUID, reread},
	);
	const keeper = keepReading({
		library,
		record: {...record, lastOpened: isoNow()},
		size: windowSize,
		onFailure: text => store.dispatch({type: 'noticed', text}, windowSize()),
	});
	keeper.watch(store.state());
	store.subscribe(keeper.watch);
	store.subscribe(savePreferences(library, measure));
	return {store, keeper, reread};
};

/** Opens a story on the terminal and stays until the reader leaves. */
export const openStory = async (opening: Opening): Promise<void> => {
	const {store, keeper, reread} = prepare(opening);
	// After the keeper: it hears of another reading before it hears of the outline of that.
	const counting = keepCounted(store, windowSize);
	process.stdout.on('resize', counting.look);
	const stops = [
		counting.stop,
		previewRules(store, reread, windowSize),
		() => process.stdout.off('resize', counting.look),
	];
	await draw(
		<App
			store={store}
			now={isoNow}
			hasColours={hasColours()}
			onRepaint={redraw}
			onSuspend={suspendTerminal => void suspend(suspendTerminal, keeper.flush)}
		/>,
		{keyboard: opening.keyboard, save: keeper.flush},
	).finally(() => {
		for (const stop of stops) stop();
	});
};
