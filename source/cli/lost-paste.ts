import type {ReadStream} from 'node:tty';

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/** How long the end of a paste is waited for, in milliseconds. */
const patience = 2000;

/** What comes in longer pieces is pasted, not typed. */
const longestTyped = 64;

/**
 * Ends a paste whose end never comes: until it does, Ink takes all keys for pasted text, Ctrl-C among them. Give it the
 * keyboard before Ink reads from it; gives what ends the watch.
 */
export const endLostPastes = (keyboard: ReadStream): (() => void) => {
	const read = keyboard.read.bind(keyboard);
	let isPasting = false;
	/** What may be the beginning of a sequence that goes on in the next piece. */
	let rest = '';
	let timer: NodeJS.Timeout | undefined;

	const look = (piece: string): void => {
		const text = rest + piece;
		rest = text.slice(-(pasteEnd.length - 1));
		const [start, end] = [text.lastIndexOf(pasteStart), text.lastIndexOf(pasteEnd)];
		const hasBegun = start > end;
		if (start !== -1 || end !== -1) isPasting = hasBegun;
		if (!isPasting) clearTimeout(timer);
		else if (hasBegun || piece.length > longestTyped) {
			clearTimeout(timer);
			timer = setTimeout(() => {
				isPasting = false;
				keyboard.unshift(pasteEnd);
			}, patience);
		}
	};
	keyboard.read = size => {
		const piece: unknown = read(size);
		if (typeof piece === 'string') look(piece);
		return piece;
	};
	return () => {
		clearTimeout(timer);
		keyboard.read = read;
	};
};
