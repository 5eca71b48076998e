import {limitOf, type Sketch} from './sketch.ts';

/**
 * How much of the shorter of two remembered texts the other one has, 0–1, as far as two sketches tell: only the hashes
 * that both would have kept are compared.
 */
export const overlap = (a: Sketch, b: Sketch): number => {
	const limit = Math.min(limitOf(a), limitOf(b));
	const [here, there] = [a, b].map(({hashes}) => new Set(hashes.filter(hash => hash <= limit)));
	if (!here || !there || here.size === 0 || there.size === 0) return 0;
	const shared = [...here].filter(hash => there.has(hash)).length;
	return shared / Math.min(here.size, there.size);
};
