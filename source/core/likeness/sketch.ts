import type {Fingerprint} from './fingerprint.ts';

/**
 * A small sample of a text that can be remembered: the smallest hashes of its shingles (a bottom-k sketch, Broder 1997;
 * Cohen & Kaplan 2007), in the order of the text.
 */
export type Sketch = {
	readonly words: number;
	/** At most {@link sketchLength} of 32 bits each. Fewer: all that the text has. */
	readonly hashes: Uint32Array;
};

/** Hashes in a sketch: half as many lose one edited text in a thousand, and twice as many find hardly more. */
export const sketchLength = 256;

/** The smallest hashes in rising order, the length of a sketch or more. Hashes are even: few of them need sorting. */
const smallestOf = (hashes: Uint32Array, limit: number): Uint32Array => {
	const few = hashes.filter(hash => hash <= (limit / hashes.length) * sketchLength * 2);
	return (few.length < sketchLength ? hashes : few).toSorted();
};

export const sketchOf = ({words, hashes: {hashes, limit}}: Fingerprint): Sketch => {
	if (hashes.length <= sketchLength) return {words, hashes: hashes.slice()};
	const largest = smallestOf(hashes, limit)[sketchLength - 1] ?? 0;
	return {words, hashes: hashes.filter(hash => hash <= largest)};
};

/** The largest hash that a text with this sketch would have kept of another one. */
export const limitOf = ({hashes}: Sketch): number =>
	hashes.length < sketchLength ? 0xff_ff_ff_ff : hashes.reduce((most, hash) => Math.max(most, hash), 0);
