import {writeSync} from 'node:fs';
import type {ReadStream} from 'node:tty';
import {limitWindow} from './world.ts';

/**
 * The one module that speaks to the terminal beside Ink: what is switched on here is switched off again on every way
 * out, by one synchronous write that cannot fail loudly.
 */

/** No line may push the one below it down where a terminal takes a character to be wider than we do. */
const autowrapOff = '\u001b[?7l';
const autowrapOn = '\u001b[?7h';

const beginUpdate = '\u001b[?2026h';
const endUpdate = '\u001b[?2026l';
const synchronized = (text: string): string => `${beginUpdate}${text}${endUpdate}`;
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

/** Enters the screen again that others may have left or written to; what is to be seen there is drawn next. */
export const enterAgain = (): void => write(enterScreen);

/** Puts the terminal back as it was. Harmless when it is so already. */
export const leaveTerminal = (): void => write(restore);

/** Draws the whole screen anew. */
export const redraw = (): void => {
	process.stdout.emit('resize');
};

/** A window that has kept its size for as long has come to rest, in milliseconds. */
const rest = 40;

/**
 * Has every resize draw the whole screen anew. Ink's incremental renderer writes only the rows that differ from the
 * last frame, and some terminals keep what stood beyond the edge of a window that was narrower for a while: it would
 * show through in the rows that are not written. Ink begins afresh where the window has become narrower, so it is told
 * of one column more first, and then of the real size. Its first frame then is of the old height still: where that was
 * larger, it has scrolled the new window, and rows that both frames share stand elsewhere. So all is drawn once more when
 * the window has come to rest, also where it was small for so short a time that nobody has been told. Gives what ends
 * this.
 */
export const redrawOnResize = (): (() => void) => {
	const {stdout} = process;
	let isPretending = false;
	let timer: NodeJS.Timeout | undefined;
	const onResize = (): void => {
		if (isPretending) return;
		limitWindow();
		isPretending = true;
		const {columns} = stdout;
		stdout.columns = columns + 1;
		stdout.emit('resize');
		stdout.columns = columns;
		stdout.write(beginUpdate + eraseScreen);
		isPretending = false;
	};
	const afterResize = (): void => {
		if (!isPretending) stdout.write(endUpdate);
	};
	const onSignal = (): void => {
		clearTimeout(timer);
		timer = setTimeout(redraw, rest);
	};
	// Before Ink's own listener, which then hears of the real size, and after it.
	stdout.prependListener('resize', onResize);
	stdout.on('resize', afterResize);
	process.on('SIGWINCH', onSignal);
	return () => {
		clearTimeout(timer);
		process.removeListener('SIGWINCH', onSignal);
		stdout.removeListener('resize', onResize);
		stdout.removeListener('resize', afterResize);
	};
};
