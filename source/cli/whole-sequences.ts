import {escapeKey} from './key-protocols.ts';

/* eslint-disable no-control-regex -- Control sequences are what this is about. */

/** The beginning of a control string, such as a colour that the terminal was asked for. */
const controlString = /^\u001b[\]P_^X]/u;

/**
 * A sequence at the end of what has come whose own end has not: a control string, a control sequence (ECMA-48) with no
 * more than it may hold, a key of the keypad, the three bytes of an old mouse report, or Esc alone.
 */
const unfinished =
	/\u001b(?:[\]P_^X][^\u0000-\u001f]*\u001b?|\[[0-?]{0,64}[ -/]{0,8}|O[0-9;]{0,16}|\[M[^]{0,2})?$/u;

const escapeAtEnd = /\u001b$/u;

/** The rest of a key in another protocol whose Esc came much earlier: nobody types this. */
const lateRest = /^\[\d[\d:;]*(?:[u~A-H]|$)/u;
/** The same for the Esc key. */
const restOfEscape = /^\[27(?:[:;][\d:;]*)?u/u;

/* eslint-enable no-control-regex */

/**
 * How long the end of a sequence is waited for from its beginning, in milliseconds. Nobody types the beginning of a key's
 * sequence, and a slow line may need most of the time for its end. In a control string, keys are swallowed meanwhile.
 */
const patience = {key: 1000, controlString: 300};
/** As long as Ink waits for what may follow an Esc: it is a key, and the reader waits for what it does. */
const patienceForEscape = 20;

const patienceFor = (held: string): number => {
	if (held.length === 1) return patienceForEscape;
	return controlString.test(held) ? patience.controlString : patience.key;
};

/** Joins sequences that come in pieces. */
export type SequenceJoiner = {
	/** What can be understood so far of all that has come. */
	readonly take: (piece: string) => string;
	/** Ends the waiting. */
	readonly stop: () => void;
};

/** The piece that comes after an Esc that was taken for a key. */
const withLateEscape = (piece: string): string => {
	const rest = piece.replace(restOfEscape, '');
	return lateRest.test(rest) ? `\u001b${rest}` : rest;
};

/**
 * Makes a joiner.
 *
 * @param onLate Takes the beginning of a sequence whose end has not come, as the keys that it may have been. The beginning
 * of a control string is dropped.
 */
export const createSequenceJoiner = (onLate: (keys: string) => void): SequenceJoiner => {
	let held = '';
	let wasEscape = false;
	let timer: NodeJS.Timeout | undefined;
	const giveUp = (): void => {
		wasEscape = held === '\u001b';
		const late = wasEscape ? escapeKey : controlString.test(held) ? '' : held;
		held = '';
		if (late !== '') onLate(late);
	};
	return {
		take(piece) {
			const text = wasEscape ? withLateEscape(piece) : held + piece;
			wasEscape = false;
			const rest = unfinished.exec(text)?.[0] ?? '';
			const goesOn = held.length > 1 && rest.startsWith(held);
			held = rest;
			if (!goesOn) {
				clearTimeout(timer);
				if (held !== '') timer = setTimeout(giveUp, patienceFor(held));
			}
			// Of two presses of Esc the first is a key, whatever becomes of the second.
			return text.slice(0, text.length - held.length).replace(escapeAtEnd, escapeKey);
		},
		stop: () => clearTimeout(timer),
	};
};
