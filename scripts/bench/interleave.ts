/** One thing to be measured again and again. */
export type Case = {
	readonly subject: string;
	/** Measures once. What it throws is told, and the case is not run again. */
	readonly measure: () => Promise<void>;
};

export type Interleaving = {
	/** How often each case is measured. */
	readonly rounds: number;
	/** Milliseconds that all rounds of one case may take together: a slow case is measured less often. */
	readonly budget: number;
	readonly onFailure: (subject: string, reason: string) => void;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Measures all cases in turn, each second round backwards (A B C, C B A, …), so that a machine that becomes slower or
 * quicker meanwhile does it to all of them alike.
 */
export const interleave = async (
	cases: readonly Case[],
	{rounds, budget, onFailure}: Interleaving,
): Promise<void> => {
	const spent = new Map<Case, number>();
	for (let round = 0; round < rounds; round++) {
		for (const one of round % 2 === 0 ? cases : cases.toReversed()) {
			const before = spent.get(one) ?? 0;
			if (before >= budget) continue;
			const start = performance.now();
			const isMeasured = await one.measure().then(
				() => true,
				(error: unknown) => {
					onFailure(one.subject, reasonOf(error));
					return false;
				},
			);
			spent.set(one, isMeasured ? before + performance.now() - start : Infinity);
		}
	}
};
