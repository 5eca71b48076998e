import type {Environment} from './locale.ts';
import {hasWindowTitle} from './window-title.ts';

/** How the mouse is used: the terminal reports events, its wheel sends arrow keys, or the terminal keeps the mouse to itself. */
export type MouseUse = 'events' | 'arrows' | 'none';

/**
 * What a mouse does in a terminal, as far as the environment tells. Those that have a title have windows, and a mouse that they
 * tell of in decimal numbers (xterm's ctlseqs, mode 1006). GNU screen 4.9, rxvt and the Linux console know the older
 * encoding alone, whose bytes from column 96 on are no UTF-8; Emacs' ansi-term takes the sequences that save a mode for others.
 */
export const mouseUse = (environment: Environment, isWanted: boolean): MouseUse => {
	if (!hasWindowTitle(environment)) return 'none';
	return isWanted ? 'events' : 'arrows';
};

/**
 * Buttons, moves while one is held down, in decimal numbers; or the wheel as arrow keys (mode 1007). Most terminals have that
 * mode on by themselves, and it is not ours to switch it off: it is saved and brought back.
 */
export const beginMouse: Readonly<Record<MouseUse, string>> = {
	events: '\u001b[?1000h\u001b[?1002h\u001b[?1006h',
	arrows: '\u001b[?1007s\u001b[?1007h',
	none: '',
};

export const endMouse: Readonly<Record<MouseUse, string>> = {
	events: '\u001b[?1000l\u001b[?1002l\u001b[?1006l',
	arrows: '\u001b[?1007r',
	none: '',
};
