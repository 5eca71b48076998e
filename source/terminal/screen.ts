import {writeSync} from 'node:fs';
import {leftToRightMark, type LineOrder} from '../core/text/line-order.ts';
import type {CleanText} from '../core/text/clean-text.ts';
import {usualWidths, type Widths} from '../core/text/widths.ts';
import {isItDark, tellNoScheme, tellScheme} from './colour-scheme.ts';
import type {LargeText} from '../ui/large-text.ts';
import {toCell, withKnownMoves} from './known-moves.ts';
import {withSureColumns} from './sure-columns.ts';
import {beginMouse, endMouse, type MouseUse} from './mouse-use.ts';
import type {Picture} from './terminal.ts';
import {encoded, traits} from './traits.ts';
import {restoreTitle, saveTitle, titled} from './window-title.ts';
import {windowSize} from './window.ts';

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

/** What is switched on for as long as the screen is ours. */
export type ScreenModes = {
	/** What the terminal is left to do with right-to-left text. */
	readonly order: LineOrder;
	readonly mouse: MouseUse;
};

/** The alternate screen, without a cursor. Ink is not told of it: it would enter and clear it once more. */
const enter = `\u001b[?1049h\u001b[?25l${autowrapOff}${home}`;
const leave = `${autowrapOn}\u001b[?1049l\u001b[?25h`;

/** Everything that Ink or we may have switched on, switched off: for ways out on which Ink could not do it. */
const restore = `\u001b[?2026l\u001b[?2004l${endMouse.events}\u001b[0m`;

/**
 * Clears the last row and stays there. On a terminal without an alternate screen the shell's prompt takes that row, below
 * what is left of the page; one that has it goes back to where its cursor was, and shows nothing of this.
 */
const clearLastRow = (): string => `${home}\u001b[${windowSize().rows}B\u001b[J`;

const write = (text: string): void => {
	try {
		writeSync(1, text);
	} catch {
		// The terminal is gone: nobody is left to restore it for.
	}
};

/** The modes of the screen that has been entered and not left: left twice, it would take the shell's last row. */
let entered: ScreenModes | null = null;

/** What the window is called, as it was written; null where it has to be said, or said again. */
let title: string | null = null;
let isTitleSaved = false;

/** Gives the window a title. The first one saves the title that was there. */
export const nameWindow = (next: CleanText): void => {
	const {hasTitle, encode} = traits();
	const written = encode?.(next) ?? next;
	if (!hasTitle || written === title) return;
	process.stdout.write(encoded((isTitleSaved ? '' : saveTitle) + titled(next)));
	title = written;
	isTitleSaved = true;
};

/** Asks the terminal to put a text, in base64, on the clipboard (OSC 52). Nothing but the reader's own key leads here. */
export const requestCopy = (base64: string): void => {
	process.stdout.write(`\u001b]52;c;${base64}\u001b\\`);
};

/** What takes the picture away that lies over the screen; empty where none does. */
let undoImage = '';

/**
 * Writes sequences of a picture, or of its end.
 *
 * @param undo What takes away all that has been written of it, on whichever way out.
 */
export const writeImage = (sequences: string, undo: string): void => {
	undoImage = undo;
	process.stdout.write(sequences);
};

/** Whether the terminal has been asked to report when it becomes light or dark. */
let followsScheme = false;

/** Makes the terminal report when it becomes light or dark. Returns false if it does so already. */
export const followScheme = (): boolean => {
	if (followsScheme) return false;
	followsScheme = true;
	process.stdout.write(tellScheme);
	return true;
};

/** Asks the terminal something. */
export const askTerminal = (question: string): void => void process.stdout.write(question);

/** Enters the alternate screen, for the first time or again, as others may have left it. */
export const enterScreen = (modes: ScreenModes): void => {
	entered = modes;
	title = null;
	write(
		enter +
			(modes.order === 'app' ? orderingOff : '') +
			beginMouse[modes.mouse] +
			(followsScheme ? tellScheme + isItDark : ''),
	);
};

/** Puts the terminal back as it was; does nothing when it is so already. */
export const leaveScreen = (): void => {
	if (!entered) return;
	const {order, mouse} = entered;
	entered = null;
	const name = isTitleSaved ? restoreTitle : '';
	isTitleSaved = false;
	const modes =
		(followsScheme ? tellNoScheme : '') + endMouse[mouse] + (order === 'app' ? orderingOn : '') + restore;
	const image = undoImage;
	undoImage = '';
	write(image + name + modes + clearLastRow() + leave);
};

/** Writes rows or parts of them, with moves that every terminal knows, in columns, marks and signs that this one has. */
export const writeRows = (text: string, widths: Widths = usualWidths): void => {
	const placed = withSureColumns(withKnownMoves(text), widths);
	process.stdout.write(encoded(placed.replaceAll(leftToRightMark, '\u200e')));
};

export const redrawScreen = (draw: () => void): void => {
	process.stdout.write(beginUpdate + eraseScreen);
	draw();
	process.stdout.write(endUpdate);
};

/** What is drawn at twice its size, the cursor saved before and brought back behind: Ink's stays where it is. */
const largeText = (large: readonly LargeText[]): string =>
	large.map(({row, column, text}) => `\u001b7${toCell(row, column)}${text}\u001b8`).join('');

/** Draws what is twice as large over rows that have been written. */
export const writeLarge = (large: readonly LargeText[]): void => {
	if (large.length > 0) process.stdout.write(largeText(large));
};

/**
 * Paints a whole window at once, over whatever stood there. The cursor goes back to the start, where Ink begins.
 *
 * @param question What the terminal is asked before it is painted.
 */
export const paintScreen = (
	{rows, widths, large = []}: Pick<Picture, 'rows' | 'widths' | 'large'>,
	question: string,
): void => {
	process.stdout.write(beginUpdate + question);
	writeRows(eraseScreen + rows.join('\n') + home, widths);
	writeLarge(large);
	process.stdout.write(endUpdate);
};

/** Has the terminal mark pasted text, or not. */
export const markPastes = (areMarked: boolean): void => {
	process.stdout.write(areMarked ? '\u001b[?2004h' : '\u001b[?2004l');
};
