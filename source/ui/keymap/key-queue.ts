import {createSlices} from './slices.ts';
import {textOf} from './split-keys.ts';

/** Who obeys keys. */
export type KeyTaker = {
	/** Obeys one key, by its name. */
	readonly press: (key: string) => void;
	/** What takes letters that were typed one after another; undefined while they are keys, and no text. */
	readonly typing?: () => ((text: string) => void) | undefined;
	/** Whether a key pressed twice leaves everything as it was. */
	readonly undoesItself?: (key: string) => boolean;
	/** Called when all keys that could wait have been obeyed, where more had come than that. */
	readonly onLost: () => void;
};

/** Keys that have come and have not been obeyed yet. */
export type KeyQueue = {
	/** Takes keys by their names and obeys them in order: at once as far as time allows, the others between other work. */
	readonly add: (keys: readonly string[]) => void;
	/** Forgets the keys that wait. */
	readonly stop: () => void;
};

/** More keys in one piece are pasted, not typed. */
const mostTyped = 64;

/** As many keys may wait: ten times the longest burst that is tried in tests, some forty pages of pasted prose. */
export const mostWaiting = 100_000;

/** What the reader is told where more keys come at once. */
export const lostKeys = 'More keys came at once than can wait: the last ones were left out';

/** The letters among keys, from an index up to the next key that is none. */
const lettersFrom = (keys: readonly string[], from: number): readonly string[] => {
	const letters: string[] = [];
	for (let index = from; index < keys.length; index++) {
		const text = textOf(keys[index] ?? '');
		if (text === undefined) break;
		letters.push(text);
	}
	return letters;
};

/** The keys that wait, in order. */
const createWaiting = ({press, typing, undoesItself}: KeyTaker) => {
	let keys: string[] = [];
	let index = 0;

	/** Types the letters that come next, where they are text; gives whether there were any. */
	const typeLetters = (): boolean => {
		const type = typing?.();
		const letters = type ? lettersFrom(keys, index) : [];
		if (letters.length === 0) return false;
		index += letters.length;
		type?.(letters.join(''));
		return true;
	};

	/** The next key. Of a run of keys that undo one another, the last one or two do what all of them would. */
	const takeKey = (): string => {
		const key = keys[index++] ?? '';
		if (keys[index] !== key || !undoesItself?.(key)) return key;
		while (keys[index] === key && keys[index + 1] === key) index += 2;
		return key;
	};

	return {
		count: () => keys.length - index,
		/** Adds keys; gives whether there was room for all of them. */
		add(more: readonly string[]): boolean {
			if (index > keys.length / 2) {
				keys = keys.slice(index);
				index = 0;
			}
			const room = mostWaiting - (keys.length - index);
			for (const key of more.slice(0, room)) keys.push(key);
			return more.length <= room;
		},
		typeLetters,
		obeyNext(): void {
			if (!typeLetters()) press(takeKey());
		},
		clear(): void {
			keys = [];
			index = 0;
		},
	};
};

/**
 * Makes a queue. Thousands of keys may come at once, pasted or held down, and one of them may take long to obey. So they
 * are obeyed in slices, and Ctrl-C goes before all that wait.
 */
export const createKeyQueue = (taker: KeyTaker): KeyQueue => {
	const waiting = createWaiting(taker);
	let hasLost = false;
	const slices = createSlices(hasTime => {
		while (waiting.count() > 0 && hasTime()) waiting.obeyNext();
		if (waiting.count() > 0) return true;
		if (hasLost) taker.onLost();
		hasLost = false;
		return false;
	});
	const stop = (): void => {
		slices.stop();
		waiting.clear();
		hasLost = false;
	};
	return {
		add(keys) {
			const isInterrupt = keys.includes('ctrl-c');
			if (isInterrupt) stop();
			const isNext = waiting.count() === 0;
			if (!waiting.add(isInterrupt ? ['ctrl-c'] : keys)) hasLost = true;
			// It takes no time, however many they are.
			if (isNext) waiting.typeLetters();
			slices.moreCame(isNext && keys.length <= mostTyped);
		},
		stop,
	};
};
