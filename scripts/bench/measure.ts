import {quantile} from './statistics.ts';

export type Record = (measure: string, ...values: readonly number[]) => void;

export type Case = {
	readonly subject: string;
	/** Measures once. Where it throws, the reason is noted and the case is not measured again. */
	readonly measure: (record: Record) => Promise<void>;
};

export type Sample = {readonly subject: string; readonly measure: string; readonly value: number};

export type Results = {
	readonly samples: readonly Sample[];
	readonly failures: ReadonlyMap<string, string>;
};

/** Milliseconds that all rounds of one case may take together: a slow case is measured less often. */
const usualBudget = 20_000;

/**
 * Measures all cases in turn, each second round backwards (A B C, C B A, …), so that a machine that becomes slower or
 * faster meanwhile does it to all of them alike. A first round does not count: it fills the caches of files and of
 * compiled code.
 */
export const measureCases = async (
	cases: readonly Case[],
	rounds: number,
	budget = usualBudget,
): Promise<Results> => {
	const samples: Sample[] = [];
	const failures = new Map<string, string>();
	const spent = new Map<Case, number>();
	for (let round = 0; round <= rounds; round++) {
		for (const one of round % 2 === 0 ? cases.toReversed() : cases) {
			const {subject} = one;
			const before = spent.get(one) ?? 0;
			if (failures.has(subject) || before >= budget) continue;
			const record: Record = (measure, ...values) => {
				if (round > 0) samples.push(...values.map(value => ({subject, measure, value})));
			};
			const start = performance.now();
			try {
				await one.measure(record);
			} catch (error) {
				failures.set(subject, error instanceof Error ? error.message : String(error));
			}
			if (round > 0) spent.set(one, before + performance.now() - start);
		}
	}
	return {samples, failures};
};

export const formatNumber = (value: number): string =>
	Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** A line for each subject: the median of each measure, and the least and the most where they differ from it. */
export const describeResults = ({samples, failures}: Results): string => {
	const lines = [...Map.groupBy(samples, ({subject}) => subject)].map(([subject, own]) => {
		const measures = [...Map.groupBy(own, ({measure}) => measure)].map(([measure, some]) => {
			const [least, middle, most] = [0, 0.5, 1].map(share =>
				formatNumber(
					quantile(
						some.map(({value}) => value),
						share,
					),
				),
			);
			return `${measure} ${middle}${least === most ? '' : ` (${least}..${most})`}`;
		});
		return `- ${subject}: ${measures.join(', ')}`;
	});
	return [...lines, ...[...failures].map(([subject, reason]) => `- ${subject} failed: ${reason}`)].join('\n');
};
