import {openSync} from 'node:fs';
import {randomUUID} from 'node:crypto';
import {ReadStream} from 'node:tty';
import {render, type Instance} from 'ink';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {createStoryLayout} from '../core/layout/story-layout.ts';
import type {Place} from '../core/story/story.ts';
import type {Library} from '../library/library.ts';
import {recallStory} from '../library/recall-story.ts';
import {App} from '../ui/app.tsx';
import {outlineInBackground} from '../ui/outline-in-background.ts';
import {startState} from '../ui/start-state.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {createStore, type Store} from '../ui/store.ts';
import {keepReading} from './keep-reading.ts';
import type {LoadedStory} from './load-story.ts';
import {enterTerminal, guardTerminal, leaveTerminal, suspend} from './terminal.ts';

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

const windowSize = (): WindowSize => ({columns: process.stdout.columns || 80, rows: process.stdout.rows || 24});

const isoNow = (): string => new Date().toISOString();

/** The terminal's own keyboard, for when the story comes through standard input; undefined where there is none. */
export const openKeyboard = (): ReadStream | undefined => {
	if (process.stdin.isTTY) return process.stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
};

const savePreferences = (library: Library, measure: number | undefined) => (state: AppState, previous: AppState): void => {
	if (state.preferences === previous.preferences) return;
	const isOnce = state.preferences.measure === measure;
	const kept = isOnce ? {...state.preferences, measure: library.preferences().measure} : state.preferences;
	try {
		library.savePreferences(kept);
	} catch {
		// A look that is not remembered is no reason to disturb a reader; a place that is not kept says so.
	}
};

/** Opens a story on the terminal and stays until the reader leaves. */
export const openStory = async ({loaded, library, place, showsTitle, measure, keyboard}: Opening): Promise<void> => {
	const {story, identity, displayTitle} = loaded;
	const recalled = recallStory(library, identity, story, isoNow());
	const preferences = library.preferences();
	const reading = {
		story,
		layout: createStoryLayout(story),
		title: displayTitle,
		lastRead: recalled.place && recalled.record.lastOpened,
	};
	const aside = library.putAside().map(path => `a damaged record was put aside as ${path}`);
	const store: Store = createStore(
		startState({
			place: place ?? recalled.place ?? {chapter: 0, offset: 0},
			furthest: recalled.record.furthest,
			isContinued: recalled.place !== null || !showsTitle,
			showsTitle,
			bookmarks: recalled.record.bookmarks,
			preferences: {...preferences, measure: measure ?? preferences.measure},
			notice: recalled.notice ?? aside[0] ?? null,
		}),
		reading,
		{now: isoNow, newId: randomUUID},
	);
	const keeper = keepReading({
		library,
		reading,
		record: {...recalled.record, lastOpened: isoNow()},
		size: windowSize,
		onFailure: text => store.dispatch({type: 'noticed', text}, windowSize()),
	});
	const stopOutlining = outlineInBackground(story, outline => store.dispatch({type: 'outlined', outline}, windowSize()));
	keeper.watch(store.state());
	store.subscribe(keeper.watch);
	store.subscribe(savePreferences(library, measure));

	let instance: Instance | undefined;
	guardTerminal({save: keeper.flush, unmount: () => instance?.unmount()});
	enterTerminal();
	instance = render(
		<App
			store={store}
			reading={reading}
			now={isoNow}
			hasColours={!process.env['NO_COLOR']}
			onSuspend={suspendTerminal => void suspend(suspendTerminal, keeper.flush)}
		/>,
		{
			stdin: keyboard,
			alternateScreen: true,
			exitOnCtrlC: false,
			patchConsole: false,
			// Ink takes a terminal for a build server's where `CI` is set; who calls this has looked.
			interactive: true,
			incrementalRendering: true,
			maxFps: 120,
		},
	);
	try {
		await instance.waitUntilExit();
	} finally {
		stopOutlining();
		keeper.flush();
		leaveTerminal();
	}
};
