import {mostWaiting} from '../ui/keymap/key-queue.ts';
import {createReadingTimer} from './reading-timer.ts';

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/** How long the rest of a paste is waited for, in milliseconds. */
const patience = 2000;

/**
 * The most of one paste that is handed on, in UTF-16 units. Ink goes through all it has of a paste with each piece that
 * comes, which takes seconds for 5 MB. It is one more than may wait, so that the reader learns of what is left out.
 */
const longestPaste = mostWaiting + 1;

/** Terminals take controls out of what is pasted: at the end of what has come, this one is the key. */
const interrupt = '\u0003';

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
 * @param onLost Takes the end mark of a paste where none has come. Without it Ink takes all keys for pasted text.
 */
export const watchPastes = (onLost: (end: string) => void): PasteWatch => {
	/** Units that the paste under way may still have; undefined where there is none. */
	let room: number | undefined;
	const timer = createReadingTimer(() => {
		room = undefined;
		onLost(pasteEnd);
	});
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
			timer.stop();
			const handedOn = sent
				.split(/(\u001b\[20[01]~)/u) // eslint-disable-line no-control-regex
				.map(takePart)
				.join('');
			if (room === undefined) return handedOn;
			if (sent.endsWith(interrupt)) {
				room = undefined;
				return pasteEnd + interrupt;
			}
			timer.start(patience);
			return handedOn;
		},
		stop: timer.stop,
	};
};
