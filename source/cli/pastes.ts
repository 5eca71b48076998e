import {mostWaiting} from '../ui/keymap/key-queue.ts';

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/** How long the end of a paste is waited for, in milliseconds. */
const patience = 2000;

/** What comes in longer pieces is pasted, not typed. */
const longestTyped = 64;

/**
 * The most of one paste that is handed on, in UTF-16 units. Ink goes through all it has of a paste with each piece that
 * comes, which takes seconds for 5 MB. It is one more than may wait, so that the reader learns of what is left out.
 */
const longestPaste = mostWaiting + 1;

/** Cuts pastes that are longer than can be used, and ends those that never end. */
export type PasteWatch = {
	/** The part of the input that is to be handed on. The marks of a paste must be whole. */
	readonly take: (sent: string) => string;
	/** Ends the watch. */
	readonly stop: () => void;
};

/**
 * Makes a watch.
 *
 * @param onLost Takes the end mark of a paste where none has come. Without it Ink takes all keys for pasted text, even
 * Ctrl-C.
 */
export const watchPastes = (onLost: (end: string) => void): PasteWatch => {
	/** Units that the paste under way may still have; undefined where there is none. */
	let room: number | undefined;
	let timer: NodeJS.Timeout | undefined;

	const giveUp = (): void => {
		room = undefined;
		onLost(pasteEnd);
	};
	const takePart = (part: string): string => {
		if (part === pasteStart) {
			if (room !== undefined) return '';
			room = longestPaste;
		} else if (part === pasteEnd) room = undefined;
		else if (room !== undefined) {
			const kept = part.slice(0, room);
			room -= kept.length;
			return kept;
		}
		return part;
	};
	return {
		take(sent) {
			const hasBegun = sent.includes(pasteStart);
			const handedOn = sent
				.split(/(\u001b\[20[01]~)/u) // eslint-disable-line no-control-regex
				.map(takePart)
				.join('');
			if (room === undefined) clearTimeout(timer);
			else if (hasBegun || sent.length > longestTyped) {
				clearTimeout(timer);
				timer = setTimeout(giveUp, patience);
			}
			return handedOn;
		},
		stop: () => clearTimeout(timer),
	};
};
