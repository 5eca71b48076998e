/** Pseudo-random numbers: the same seed makes the same ones. */
export type Random = {
	/** A whole number from 0 to below the bound. */
	readonly below: (bound: number) => number;
	readonly pick: <T>(items: readonly T[]) => T;
};

/** Begins a row of pseudo-random numbers (Marsaglia, “Xorshift RNGs”, 2003). */
export const createRandom = (seed: number): Random => {
	let state = Math.imul(seed, 2_654_435_761) || 1;
	const below = (bound: number): number => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return Math.abs(state) % Math.max(1, bound);
	};
	return {below, pick: <T>(items: readonly T[]) => items[below(items.length)] as T};
};
