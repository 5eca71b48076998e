import {median} from './statistics.ts';

/** What was measured of each subject, under the name of each measure. */
export type Results = {
	readonly record: (subject: string, measure: string, ...values: readonly number[]) => void;
	/** Says why a subject could not be measured to the end. */
	readonly fail: (subject: string, reason: string) => void;
	/** All subjects, in the order in which they were first heard of. */
	readonly subjects: () => readonly string[];
	readonly values: (subject: string, measure: string) => readonly number[];
	readonly failure: (subject: string) => string | undefined;
	/** The middle of all values; undefined where there is none. */
	readonly median: (subject: string, measure: string) => number | undefined;
};

/** Begins results for these subjects. */
export const createResults = (subjects: readonly string[]): Results => {
	const figures = new Map<string, Map<string, number[]>>(subjects.map(subject => [subject, new Map()]));
	const failures = new Map<string, string>();
	const figuresOf = (subject: string): Map<string, number[]> => {
		const found = figures.get(subject) ?? new Map<string, number[]>();
		figures.set(subject, found);
		return found;
	};
	const values = (subject: string, measure: string): readonly number[] =>
		figures.get(subject)?.get(measure) ?? [];
	return {
		record(subject, measure, ...more) {
			const of = figuresOf(subject);
			of.set(measure, [...(of.get(measure) ?? []), ...more]);
		},
		fail(subject, reason) {
			figuresOf(subject);
			failures.set(subject, reason);
		},
		subjects: () => [...figures.keys()],
		values,
		failure: subject => failures.get(subject),
		median(subject, measure) {
			const all = values(subject, measure);
			return all.length > 0 ? median(all) : undefined;
		},
	};
};
