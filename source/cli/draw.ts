import type {ReadStream} from 'node:tty';
import {render} from 'ink';
import type {ReactNode} from 'react';
import {enterTerminal, guardTerminal, leaveTerminal, redrawOnResize} from './terminal.ts';

/** What drawing needs beside what is drawn. */
export type Drawing = {
	/** Where keys come from. */
	readonly keyboard: ReadStream;
	/** Puts what must not be lost on disk; called on every way out. */
	readonly save: () => void;
};

/** Whether the user wants colours (https://no-color.org). */
export const hasColours = (): boolean => !process.env['NO_COLOR'];

/** Draws a tree over the whole terminal until it exits, and gives the terminal back whatever happens. */
export const draw = async (tree: ReactNode, {keyboard, save}: Drawing): Promise<void> => {
	let unmount = (): void => undefined;
	const release = guardTerminal({keyboard, save, unmount: () => unmount()});
	enterTerminal(keyboard);
	const instance = render(tree, {
		stdin: keyboard,
		alternateScreen: true,
		exitOnCtrlC: false,
		patchConsole: false,
		// Ink takes a terminal for a build server's where `CI` is set; who calls this has looked.
		interactive: true,
		incrementalRendering: true,
		maxFps: 120,
	});
	const stopRedrawing = redrawOnResize();
	unmount = () => instance.unmount();
	try {
		await instance.waitUntilExit();
	} finally {
		stopRedrawing();
		save();
		leaveTerminal();
		release();
	}
};
