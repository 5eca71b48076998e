import type {ReadStream} from 'node:tty';

/* eslint-disable no-control-regex -- Control sequences are what this is about. */

/**
 * What terminals say by themselves, or asked by others before us (ECMA-48 control sequences, xterm's ctlseqs): colours
 * and names in control strings, attributes, positions, sizes and modes, the mouse, the focus. None of our keys has such
 * a form. A control string is of characters that can be seen; any other breaks it off and is a key again.
 */
const reports = new RegExp(
	[
		'\u001b[\\]P_^X][^\u0000-\u001f]*(?:\u0007|\u001b\\\\|(?=[\u0000-\u001a\u001c-\u001f]|\u001b[^\\\\]))',
		'\u001b\\[[?<>=][0-9;:]*[ -/]*[@-~]',
		'\u001b\\[[0-9;]*(?:[cntxyIO]|\\$y)',
		'\u001b\\[[0-9]+;[0-9]+R',
		'\u001b\\[M[^]{3}',
	].join('|'),
	'gu',
);

/** The beginning of a control string whose end has not come. */
const unfinished = /\u001b[\]P_^X][^\u0000-\u001f]*\u001b?$/u;

/* eslint-enable no-control-regex */

/** How long the end of a control string is waited for, in milliseconds from its beginning; what never ends is dropped. */
const patience = 300;

/**
 * Drops what a terminal reports before it is taken for keys. Give it the keyboard before Ink reads from it; gives what
 * ends this.
 */
export const dropReports = (keyboard: ReadStream): (() => void) => {
	const read = keyboard.read.bind(keyboard);
	let held = '';
	let timer: NodeJS.Timeout | undefined;
	const giveUp = (): void => {
		held = '';
	};
	const take = (piece: string): string => {
		const text = (held + piece).replaceAll(reports, '');
		const rest = unfinished.exec(text)?.[0] ?? '';
		const goesOn = held !== '' && rest.startsWith(held);
		held = rest;
		if (!goesOn) {
			clearTimeout(timer);
			if (held !== '') timer = setTimeout(giveUp, patience);
		}
		return text.slice(0, text.length - held.length);
	};
	keyboard.read = size => {
		const piece: unknown = read(size);
		return typeof piece === 'string' ? take(piece) : piece;
	};
	return () => {
		clearTimeout(timer);
		keyboard.read = read;
	};
};
