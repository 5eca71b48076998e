import {createPace, type Task} from '../../core/task/task.ts';

/**
 * The words of a StarDict file in its order (.idx, .syn): each ends with a zero byte, and numbers follow, big-endian.
 */
export type WordTable = {
	readonly bytes: Buffer;
	/** Where each word starts. */
	readonly starts: readonly number[];
};

/** A word of a table, and the offset of the numbers behind it. */
export type FoundWord = {readonly word: string; readonly numbers: number};

/** The largest dictionary of Wiktionary has 1.3 million words. */
const mostWords = 4_000_000;

/** Finds the words in the bytes of such a file. What is cut short at the end is left out. */
export function* tableOf(bytes: Buffer, numberBytes: number): Task<WordTable> {
	const isDue = createPace();
	const starts: number[] = [];
	for (let start = 0; starts.length < mostWords;) {
		const end = bytes.indexOf(0, start);
		const next = end + 1 + numberBytes;
		if (end === -1 || next > bytes.length) break;
		starts.push(start);
		if (isDue(next - start)) yield;
		start = next;
	}
	return {bytes, starts};
}

const lowerAscii = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

/** Orders a word and one of the table as StarDict does, ASCII letters in either case being the same. */
const compare = (word: Uint8Array, {bytes}: WordTable, start: number): number => {
	for (let index = 0; index < word.length; index++) {
		const difference = lowerAscii(word[index] ?? 0) - lowerAscii(bytes[start + index] ?? 0);
		if (difference !== 0) return difference;
	}
	return (bytes[start + word.length] ?? 0) === 0 ? 0 : -1;
};

/** Index of the first word that is not before another one. */
const lowerBound = (table: WordTable, word: Uint8Array): number => {
	let low = 0;
	let high = table.starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compare(word, table, table.starts[middle] ?? 0) > 0) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** Homographs of one word. */
const mostAlike = 20;

export const wordAt = ({bytes, starts}: WordTable, index: number): FoundWord | undefined => {
	const start = starts[index];
	if (start === undefined) return undefined;
	const end = bytes.indexOf(0, start);
	return {word: bytes.toString('utf8', start, end), numbers: end + 1};
};

/** The entries of a word, ASCII letters in either case being the same. */
export const findWord = (table: WordTable, word: string): readonly FoundWord[] => {
	const wanted = Buffer.from(word);
	const found: FoundWord[] = [];
	for (let index = lowerBound(table, wanted); found.length < mostAlike; index++) {
		const entry = wordAt(table, index);
		if (!entry || compare(wanted, table, table.starts[index] ?? 0) !== 0) break;
		found.push(entry);
	}
	return found;
};
