import {createSlices} from './slices.ts';
import {textOf} from './typed-keys.ts';

export type KeyTaker = {
	readonly press: (key: string) => void;
	/** What takes letters that are typed one after another; undefined while letters are keys. */
	readonly typing?: () => ((text: string) => void) | undefined;
	/** Whether a key pressed twice leaves everything as it was. */
	readonly undoesItself?: (key: string) => boolean;
	/** Whether keys wait for what an earlier one needs; those that `interrupts` do not. */
	readonly waits?: () => boolean;
	/** Whether a key is obeyed while others wait, which are forgotten. */
	readonly interrupts?: (key: string) => boolean;
	/** Called after the keys that waited have been obeyed, if others had to be left out. */
	readonly onLost: () => void;
};

export type KeyQueue = {
	/**
	 * Takes keys by their names and obeys them in order: at once as far as time allows, the rest between other work. Ctrl-C
	 * goes before all that still wait.
	 */
	readonly add: (keys: readonly string[]) => void;
	readonly stop: () => void;
};

/** More keys in one piece are pasted, not typed. */
const mostTyped = 64;

/** The most keys that may wait: ten times the longest burst that the stress tests send, some forty pages of prose. */
export const mostWaiting = 100_000;

/** The notice for keys that had to be left out. */
export const lostKeys = 'Too many keys at once: the last ones were left out';

const lettersFrom = (keys: readonly string[], from: number): readonly string[] => {
	const letters: string[] = [];
	for (let index = from; index < keys.length; index++) {
		const text = textOf(keys[index] ?? '');
		if (text === undefined) break;
		letters.push(text);
	}
	return letters;
};

const createWaiting = (taker: KeyTaker) => {
	const {typing, undoesItself} = taker;
	let keys: string[] = [];
	let index = 0;

	/** Types the letters that come next, if letters are text now; returns whether there were any. */
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
		/** Adds keys; returns whether there was room for all of them. */
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
			if (!typeLetters()) taker.press(takeKey());
		},
		clear(): void {
			keys = [];
			index = 0;
		},
	};
};

/** Thousands of keys may come at once, pasted or held down, and one of them may take long: they are obeyed in slices. */
export const createKeyQueue = (taker: KeyTaker): KeyQueue => {
	const waiting = createWaiting(taker);
	let hasLost = false;
	const slices = createSlices(hasTime => {
		while (waiting.count() > 0 && hasTime() && taker.waits?.() !== true) waiting.obeyNext();
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
	const add = (keys: readonly string[]): void => {
		const isNext = waiting.count() === 0;
		if (!waiting.add(keys)) hasLost = true;
		// Typing takes no time, however many letters there are.
		if (isNext && taker.waits?.() !== true) waiting.typeLetters();
		slices.moreCame(isNext && keys.length <= mostTyped);
	};
	return {
		add(keys) {
			const interrupt = keys.findIndex(key => key === 'ctrl-c' || taker.interrupts?.(key) === true);
			if (interrupt !== 0) add(interrupt === -1 ? keys : keys.slice(0, interrupt));
			if (interrupt === -1) return;
			stop();
			taker.press(keys[interrupt] ?? '');
		},
		stop,
	};
};
