import type {ReadStream} from 'node:tty';
import type {ReactNode} from 'react';
import type * as trees from './trees.tsx';
import {Crash} from './crash.ts';
import {guardTerminal} from './guard-terminal.ts';
import {listenToKeys} from './listen-to-keys.ts';
import {enterTerminal, leaveTerminal, paintScreen, redraw, redrawOnResize} from './screen.ts';
import {type Suspension, watchSuspension} from './suspension.ts';
import {limitWindow} from './world.ts';
import {keepYoungMemorySmall} from './young-memory.ts';

/** What is loaded behind the first frame. */
export type Trees = typeof trees;

/** What is drawn, and what drawing needs. */
export type Drawing = {
	/** Where keys come from. */
	readonly keyboard: ReadStream;
	/** Puts what must not be lost on disk; called on every way out. */
	readonly save: () => void;
	/** What is to be seen now: the rows of the window as text for the terminal. */
	readonly rows: () => readonly string[];
	/** Makes the tree that shows the same, and answers keys. */
	readonly tree: (trees: Trees, onSuspend: () => void) => ReactNode;
	/** What became of the place, one sentence for a reader whose program has crashed. */
	readonly lastWords: () => string;
	/** The line that tells of the error that ends the program. */
	readonly errorLine: (error: unknown, lastWords: string) => string;
	/** Called a moment after keys are answered: what can wait has waited until then. */
	readonly onReady: () => void;
};

/** How long the keys that were pressed meanwhile go before all else, in milliseconds. */
const moment = 100;

/**
 * Paints the first frame at once, and loads React and Ink behind it: they take longer than all the rest. Keys wait in
 * the terminal until then. Ink writes the same frame over the one that stands there.
 */
const drawTree = async (
	{keyboard, rows, tree, onReady}: Drawing,
	{attach, suspend}: Suspension,
	onUnmountable: (unmount: () => void) => void,
) => {
	const painted = enterTerminal(keyboard, rows);
	keepYoungMemorySmall();
	const loaded = await import('./trees.tsx');
	// The window, or what is known of the story, may have changed in the meantime.
	if (rows().join('\n') !== painted) paintScreen(rows());
	limitWindow();
	const instance = loaded.renderTree(tree(loaded, suspend), keyboard, attach);
	onUnmountable(() => instance.unmount());
	const stopRedrawing = redrawOnResize();
	const stopListening = listenToKeys(keyboard);
	const timer = setTimeout(() => {
		onReady();
	}, moment);
	await instance.waitUntilExit().finally(() => {
		stopRedrawing();
		stopListening();
		clearTimeout(timer);
	});
};

/** Draws over the whole terminal until the tree exits, and gives the terminal back whatever happens. */
export const draw = async (drawing: Drawing): Promise<void> => {
	const {keyboard, save, rows, lastWords, errorLine} = drawing;
	let unmount: (() => void) | undefined;
	const release = guardTerminal({keyboard, save, unmount: () => unmount?.(), lastWords, errorLine});
	const repaint = (): void => {
		if (unmount) redraw();
		else paintScreen(rows());
	};
	const suspension = watchSuspension({keyboard, save, repaint});
	const onUnmountable = (by: () => void): void => {
		unmount = by;
	};
	const [outcome] = await Promise.allSettled([drawTree(drawing, suspension, onUnmountable)]);
	save();
	leaveTerminal();
	suspension.release();
	release();
	if (outcome.status === 'rejected') throw new Crash(outcome.reason, lastWords());
};
