import type {ReadStream} from 'node:tty';
import {render, type Instance} from 'ink';
import type {ReactNode} from 'react';
import {App} from './app.tsx';
import {ProgramRoot, type SuspendTerminal} from './program-root.tsx';
import type {Store} from '../reading/store.ts';
import {redraw} from './screen.ts';
import {hasColours} from './world.ts';

/** All that needs React and Ink, in one file: it is loaded behind the first frame. */

/** The tree that shows the program and answers keys. */
export const storyTree = (store: Store, now: () => string, onSuspend: () => void): ReactNode => (
	<App store={store} now={now} hasColours={hasColours()} onRepaint={redraw} onSuspend={onSuspend} />
);

/** Has Ink draw a tree from now on, over a screen that is entered and left by `screen.ts`. */
export const renderTree = (
	tree: ReactNode,
	keyboard: ReadStream,
	onSuspendable: (suspendTerminal: SuspendTerminal) => void,
): Instance =>
	render(<ProgramRoot onSuspendable={onSuspendable}>{tree}</ProgramRoot>, {
		stdin: keyboard,
		exitOnCtrlC: false,
		patchConsole: false,
		// Ink takes a terminal for a build server's where `CI` is set; who calls this has looked.
		interactive: true,
		incrementalRendering: true,
		// A key that follows another within a frame's time waits for it.
		maxFps: 1000,
	});
