import {writeSync} from 'node:fs';
import {constants} from 'node:os';
import type {ReadStream} from 'node:tty';
import {cleanLine} from '../core/text/clean-text.ts';
import type {SuspendTerminal} from '../ui/app.tsx';
import {messageOf} from './failure.ts';

/**
 * The one module that speaks to the terminal beside Ink: what is switched on here is switched off again on every way
 * out, by one synchronous write that cannot fail loudly.
 */

/** No line may push the one below it down where a terminal takes a character to be wider than we do. */
const autowrapOff = '\u001b[?7l';
const autowrapOn = '\u001b[?7h';

const synchronized = (text: string): string => `\u001b[?2026h${text}\u001b[?2026l`;
const home = '\u001b[1;1H';
const eraseScreen = `\u001b[2J${home}`;

/** The alternate screen, without a cursor. Ink is not told of it: it would enter and clear it once more. */
const enterScreen = `\u001b[?1049h\u001b[?25l${autowrapOff}${home}`;
const leaveScreen = `${autowrapOn}\u001b[?1049l\u001b[?25h`;

/** Everything that Ink or we may have switched on, switched off: for ways out on which Ink could not do it. */
const restore =
	'\u001b[?2026l\u001b[?2004l\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l\u001b[0m' + leaveScreen;

const write = (text: string): void => {
	try {
		writeSync(1, text);
	} catch {
		// The terminal is gone: nobody is left to restore it for.
	}
};

/**
 * Paints the rows of a whole window in one go, over whatever stood there, and gives them as one text. The cursor goes
 * back to the first, where Ink begins.
 */
export const paintScreen = (rows: readonly string[]): string => {
	const text = rows.join('\n');
	process.stdout.write(synchronized(eraseScreen + text + home));
	return text;
};

/**
 * Prepares the terminal for pages and paints the first; gives it as one text. Raw mode begins before it is made: until
 * then the terminal itself would write the keys that are pressed, Enter among them, into the page.
 */
export const enterTerminal = (keyboard: ReadStream, firstRows: () => readonly string[]): string => {
	keyboard.setRawMode(true);
	const rows = firstRows();
	write(enterScreen);
	return paintScreen(rows);
};

/** Puts the terminal back as it was. Harmless when it is so already. */
export const leaveTerminal = (): void => write(restore);

/**
 * Has every resize draw the whole screen anew. Ink's incremental renderer writes only the rows that differ from the
 * last frame, and some terminals keep what stood beyond the edge of a window that was narrower for a while: it would
 * show through in the rows that are not written. Ink begins afresh where the window has become narrower, so it is told
 * of one column more first, and then of the real size. Gives what ends this.
 */
export const redrawOnResize = (): (() => void) => {
	const {stdout} = process;
	let isPretending = false;
	const onResize = (): void => {
		if (isPretending) return;
		isPretending = true;
		const {columns} = stdout;
		stdout.columns = columns + 1;
		stdout.emit('resize');
		stdout.columns = columns;
		stdout.write(eraseScreen);
		isPretending = false;
	};
	// Before Ink's own listener, which then hears of the real size.
	stdout.prependListener('resize', onResize);
	return () => stdout.removeListener('resize', onResize);
};

/** Draws the whole screen anew. */
export const redraw = (): void => {
	process.stdout.emit('resize');
};

/** What happens on the ways out that no key asked for. */
export type Leaving = {
	readonly keyboard: ReadStream;
	/** Puts the place on disk. */
	readonly save: () => void;
	readonly unmount: () => void;
};

const fatalSignals = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/** Ends the program as a signal would have, so that a shell sees why. */
const dieOf = (signal: (typeof fatalSignals)[number]): void => {
	process.removeAllListeners(signal);
	process.kill(process.pid, signal);
	setTimeout(() => process.exit(128 + constants.signals[signal]), 200);
};

/** Registers listeners, each before those that are there; gives what takes them away again. */
const listen = (
	entries: readonly (readonly [NodeJS.EventEmitter, string, (argument: unknown) => void])[],
): (() => void) => {
	for (const [emitter, event, listener] of entries) emitter.prependListener(event, listener);
	return () => {
		for (const [emitter, event, listener] of entries) emitter.removeListener(event, listener);
	};
};

/**
 * Saves the place and restores the terminal on every way out: signals, uncaught errors, a terminal that was closed.
 * Only the first one counts: libraries raise signals again that have been handled already. Gives what ends the watch.
 */
export const guardTerminal = ({keyboard, save, unmount}: Leaving): (() => void) => {
	let isDying = false;
	const die = (end: () => void, message?: string): void => {
		if (isDying) return;
		isDying = true;
		save();
		try {
			unmount();
			keyboard.setRawMode(false);
		} catch {
			// What follows restores the terminal all the same.
		}
		leaveTerminal();
		if (message !== undefined) process.stderr.write(`reader: ${cleanLine(message)}\n`);
		end();
	};
	const onError = (error: unknown): void => {
		die(() => process.exit(1), `stopped by an error: ${messageOf(error)}. Your place is kept.`);
	};
	const onClosed = (): void => die(() => process.exit(1));
	return listen([
		...fatalSignals.map(signal => [process, signal, () => die(() => dieOf(signal))] as const),
		[process, 'uncaughtException', onError],
		[process, 'unhandledRejection', onError],
		...[keyboard, process.stdout, process.stderr].map(stream => [stream, 'error', onClosed] as const),
		[keyboard, 'end', () => die(() => process.exit(0))],
		// Node would open its debugger, which prints over the page.
		[process, 'SIGUSR1', () => undefined],
	]);
};

/** How long a stop is waited for that may never come: without a shell that controls jobs, the signal is ignored. */
const patience = 300;

let isSuspended = false;

/** Stops the program as Ctrl-Z does, and comes back with `fg`. `save` runs before: nobody knows whether it comes back. */
export const suspend = async (suspendTerminal: SuspendTerminal, save: () => void): Promise<void> => {
	if (isSuspended) return;
	isSuspended = true;
	save();
	const suspension = await suspendTerminal();
	write(leaveScreen);
	await new Promise<void>(resolve => {
		const timer = setTimeout(resolve, patience);
		process.once('SIGCONT', () => {
			clearTimeout(timer);
			resolve();
		});
		// Not SIGSTOP: where no shell would continue us, that one would stop us for ever.
		process.kill(process.pid, 'SIGTSTP');
	});
	write(enterScreen);
	await suspension.resume();
	// The window may have been resized meanwhile: only the foreground job is told, and that was the shell.
	process.kill(process.pid, 'SIGWINCH');
	isSuspended = false;
};
