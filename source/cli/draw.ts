import type {ReadStream} from 'node:tty';
import type {ReactNode} from 'react';
import type * as trees from './trees.tsx';
import {saveCompiledCode} from './compiled-code.ts';
import {enterTerminal, guardTerminal, leaveTerminal, paintScreen, redrawOnResize} from './terminal.ts';

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
	readonly tree: (trees: Trees) => ReactNode;
	/** Called a moment after keys are answered: what can wait has waited until then. */
	readonly onReady?: () => void;
};

/** How long the keys that were pressed meanwhile go before all else, in milliseconds. */
const moment = 100;

/**
 * Paints the first frame at once, and loads React and Ink behind it: they take longer than all the rest. Keys wait in
 * the terminal until then. Ink writes the same frame over the one that stands there.
 */
const drawTree = async (
	{keyboard, rows, tree, onReady}: Drawing,
	onUnmountable: (unmount: () => void) => void,
) => {
	const painted = enterTerminal(keyboard, rows);
	const loaded = await import('./trees.tsx');
	// The window, or what is known of the story, may have changed in the meantime.
	if (rows().join('\n') !== painted) paintScreen(rows());
	const instance = loaded.renderTree(tree(loaded), keyboard);
	onUnmountable(() => instance.unmount());
	const stopRedrawing = redrawOnResize();
	const timer = setTimeout(() => {
		onReady?.();
		saveCompiledCode();
	}, moment);
	await instance.waitUntilExit().finally(() => {
		stopRedrawing();
		clearTimeout(timer);
	});
};

/** Draws over the whole terminal until the tree exits, and gives the terminal back whatever happens. */
export const draw = async (drawing: Drawing): Promise<void> => {
	const {keyboard, save} = drawing;
	let unmount = (): void => undefined;
	const release = guardTerminal({keyboard, save, unmount: () => unmount()});
	try {
		await drawTree(drawing, by => {
			unmount = by;
		});
	} finally {
		save();
		leaveTerminal();
		release();
	}
};
