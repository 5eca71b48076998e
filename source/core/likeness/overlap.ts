import {limitOf, type Sketch} from './sketch.ts';

/** What two remembered texts have in common, as far as two sketches tell. Shares are from 0 to 1. */
export type Overlap = {
	/** How much of the one that has less is in the other. */
	readonly ofShorter: number;
	/** How much of the one that has more is in the other: 1 where they are equal. */
	readonly ofLonger: number;
};

/** Compares two sketches by the hashes that both texts would have kept. */
export const overlap = (a: Sketch, b: Sketch): Overlap => {
	const limit = Math.min(limitOf(a), limitOf(b));
	const here = new Set(a.hashes.filter(hash => hash <= limit));
	const there = b.hashes.filter(hash => hash <= limit);
	const shared = there.filter(hash => here.has(hash)).length;
	const [less, more] = [here.size, there.length].sort((one, other) => one - other);
	return {ofShorter: less ? shared / less : 0, ofLonger: more ? shared / more : 0};
};
