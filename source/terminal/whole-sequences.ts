import {escapeKey} from './key-protocols.ts';
import {createReadingTimer} from './reading-timer.ts';

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

/** The rest of a sequence, in one piece, whose Esc came earlier: nobody types two keys of these at once. */
const lateRest =
	/^(?:\[[[<?>=]?[\d:;]*[ -/]*[@-~]|\[\d[\d:;]*$|O[A-Z]|[\]P][^\u0000-\u001f]{2,}(?:[\u0007\u001b]|$))/u;
/** The same for the Esc key in another protocol. */
const restOfEscape = /^\[27(?:[:;][\d:;]*)?u/u;

/* eslint-enable no-control-regex */

/**
 * How long the end of a sequence is waited for, in milliseconds. Nobody types the beginning of a key's sequence, and a slow
 * line may need most of the time for its end. In a control string, keys are swallowed meanwhile.
 */
const patience = {key: 1000, controlString: 300};
/** As long as Ink waits for what may follow an Esc: it is a key, and the reader waits for what it does. */
const patienceForEscape = 20;
/** How long the rest of a sequence is known for what it is after its Esc has been given up, in milliseconds. */
const memoryOfEscape = 1000;
/** A control string of this many UTF-16 units is given up even if it goes on. */
const longestString = 4096;

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

/** The keys that the beginning of a sequence may have been, whose end has not come. */
const keysOf = (held: string): string => {
	if (held === '\u001b') return escapeKey;
	if (!controlString.test(held)) return held;
	// Esc and a bracket are two keys; the beginning of a longer control string is none.
	return held.length === 2 ? escapeKey + held.slice(1) : '';
};

/**
 * Makes a joiner.
 *
 * @param onLate Takes the beginning of a sequence whose end has not come, as the keys that it may have been.
 */
export const createSequenceJoiner = (onLate: (keys: string) => void): SequenceJoiner => {
	let held = '';
	let givenUpAt = -Infinity;
	const timer = createReadingTimer(() => {
		if (held === '\u001b') givenUpAt = performance.now();
		const late = keysOf(held);
		held = '';
		if (late !== '') onLate(late);
	});
	/** Whether a sequence goes on that is waited for already: single letters in a control string are keys. */
	const goesOn = (before: string, piece: string): boolean =>
		before.length > 1 &&
		held.startsWith(before) &&
		!(controlString.test(held) && piece.length > 1 && held.length <= longestString);
	return {
		take(piece) {
			const isLate = performance.now() < givenUpAt + memoryOfEscape;
			const text = held === '' && isLate ? withLateEscape(piece) : held + piece;
			givenUpAt = -Infinity;
			const before = held;
			held = unfinished.exec(text)?.[0] ?? '';
			if (held === '') timer.stop();
			else if (!goesOn(before, piece)) timer.start(patienceFor(held));
			// Of two presses of Esc the first is a key, whatever becomes of the second.
			return text.slice(0, text.length - held.length).replace(escapeAtEnd, escapeKey);
		},
		stop: timer.stop,
	};
};
