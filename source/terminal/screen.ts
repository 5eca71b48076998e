import {writeSync} from 'node:fs';
import {leftToRightMark, type LineOrder} from '../core/text/line-order.ts';

/**
 * The one module that writes to the terminal beside Ink: what is switched on here is switched off again on every way
 * out, by one synchronous write that never throws.
 */

/** No line may push the one below it down where a terminal takes a character to be wider than we do. */
const autowrapOff = '\u001b[?7l';
const autowrapOn = '\u001b[?7h';

const beginUpdate = '\u001b[?2026h';
const endUpdate = '\u001b[?2026l';
const home = '\u001b[1;1H';
const eraseScreen = `\u001b[2J${home}`;

/**
 * The mode in which a terminal orders right-to-left text (BDSM: ECMA-48, 7.2.1): VTE and mintty leave the order to us while
 * it is off. Others pass over it. Over ssh nobody says that the terminal is VTE: it is switched off wherever we order.
 */
const orderingOff = '\u001b[8l';
const orderingOn = '\u001b[8h';
let isOrderingOff = false;

/** The alternate screen, without a cursor. Ink is not told of it: it would enter and clear it once more. */
const enter = `\u001b[?1049h\u001b[?25l${autowrapOff}${home}`;
const leave = `${autowrapOn}\u001b[?1049l\u001b[?25h`;

/** Everything that Ink or we may have switched on, switched off: for ways out on which Ink could not do it. */
const restore =
	'\u001b[?2026l\u001b[?2004l\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l\u001b[0m' + leave;

const write = (text: string): void => {
	try {
		writeSync(1, text);
	} catch {
		// The terminal is gone: nobody is left to restore it for.
	}
};

/** Enters the alternate screen, for the first time or again, as others may have left it. */
export const enterScreen = (order: LineOrder): void => {
	isOrderingOff = order === 'app';
	write(isOrderingOff ? enter + orderingOff : enter);
};

/** Puts the terminal back as it was. Harmless when it is so already. */
export const leaveScreen = (): void => write(isOrderingOff ? orderingOn + restore : restore);

/** What is sent of rows that have been drawn. */
export const forTerminal = (drawn: string): string => drawn.replaceAll(leftToRightMark, '\u200e');

export const redrawScreen = (draw: () => void): void => {
	process.stdout.write(beginUpdate + eraseScreen);
	draw();
	process.stdout.write(endUpdate);
};

/** Paints a whole window in one write, over whatever stood there. The cursor goes back to the start, where Ink begins. */
export const paintScreen = (rows: readonly string[]): void => {
	process.stdout.write(beginUpdate + eraseScreen + forTerminal(rows.join('\n')) + home + endUpdate);
};

/** Has the terminal mark pasted text, or not. */
export const markPastes = (areMarked: boolean): void => {
	process.stdout.write(areMarked ? '\u001b[?2004h' : '\u001b[?2004l');
};
