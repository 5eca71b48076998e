import {interleave, type Case} from './interleave.ts';
import {createResults, type Results} from './results.ts';

/** Milliseconds for all rounds of one case. */
const budget = 20_000;

/** A case that tells what it measured to `record`. */
export type RecordedCase = {
	readonly subject: string;
	readonly measure: (record: (measure: string, ...values: readonly number[]) => void) => Promise<void>;
};

/**
 * Measures cases interleaved, each `rounds` times, after one round that does not count: it fills the caches of files
 * and of compiled code.
 */
export const measureCases = async (cases: readonly RecordedCase[], rounds: number): Promise<Results> => {
	const results = createResults(cases.map(({subject}) => subject));
	const failed = new Set<string>();
	const onFailure = (subject: string, reason: string): void => {
		failed.add(subject);
		results.fail(subject, reason);
	};
	const timed = (isCounted: boolean): readonly Case[] =>
		cases
			.filter(({subject}) => !failed.has(subject))
			.map(({subject, measure}) => ({
				subject,
				measure: () =>
					measure((name, ...values) => {
						if (isCounted) results.record(subject, name, ...values);
					}),
			}));
	await interleave(timed(false), {rounds: 1, budget, onFailure});
	await interleave(timed(true), {rounds, budget, onFailure});
	return results;
};
