import fc from 'fast-check';

export type Random = {
	/** An integer from 0 to below the bound, all equally likely. */
	readonly below: (bound: number) => number;
	readonly pick: <T>(items: readonly T[]) => T;
};

/** Generates sources of random numbers; the seed and path of a case generate its source again. */
export const randoms: fc.Arbitrary<Random> = fc
	.infiniteStream(fc.noBias(fc.nat()), {noHistory: true})
	.map(stream => {
		const below = (bound: number): number => stream.next().value % Math.max(1, bound);
		return {below, pick: <T>(items: readonly T[]) => items[below(items.length)] as T};
	});

/** The same numbers for the same seed. */
export const createRandom = (seed: number): Random => {
	const [random] = fc.sample(randoms, {seed, numRuns: 1});
	if (!random) throw new Error('fast-check gives no sample');
	return random;
};
