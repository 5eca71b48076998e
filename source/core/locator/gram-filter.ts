import {fnv1a} from '../text/fnv.ts';

/**
 * Tells at once of most words that a long text does not hold them, so that it need not be searched: a Bloom filter
 * (Bloom, “Space/time trade-offs in hash coding with allowable errors”, 1970) of the text's grams at every eighth place.
 */
export type GramFilter = {
	/** False only where the text does not hold the words. */
	readonly mayHold: (words: string) => boolean;
};

/** Units of a gram, and units from one to the next. */
const length = 12;
const stride = 8;
/** Bits for each gram: few enough of them are set by chance. */
const room = 16;

const hashAt = (text: string, start: number): number => {
	const hash = fnv1a(text, start, start + length);
	return (hash ^ (hash >>> 15)) >>> 0;
};

export const createGramFilter = (text: string): GramFilter => {
	const grams = Math.max(1, Math.floor((text.length - length) / stride) + 1);
	const size = 2 ** Math.ceil(Math.log2(grams * room));
	const bits = new Uint8Array(Math.ceil(size / 8));
	for (let start = 0; start + length <= text.length; start += stride) {
		const bit = hashAt(text, start) & (size - 1);
		bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
	}
	const has = (words: string, start: number): boolean => {
		const bit = hashAt(words, start) & (size - 1);
		return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
	};
	const fits = (words: string, shift: number): boolean => {
		for (let start = shift; start + length <= words.length; start += stride)
			if (!has(words, start)) return false;
		return true;
	};
	return {
		mayHold(words) {
			// Wherever the words stand, one of these shifts falls on the text's grams.
			for (let shift = 0; shift < stride; shift++) if (fits(words, shift)) return true;
			return false;
		},
	};
};
