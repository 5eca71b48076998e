import type {Results} from './results.ts';
import {quantile} from './statistics.ts';

/** The results of the suites that were run, by their names. */
export type AllResults = ReadonlyMap<string, Results>;

/** A number made of results; undefined where what it is made of was not measured. */
export type Figure = (results: AllResults) => number | undefined;

/** The value that a share of all values lies at or below; by default the median. */
export const figure =
	(suite: string, subject: string, measure: string, share = 0.5): Figure =>
	results => {
		const values = results.get(suite)?.values(subject, measure) ?? [];
		return values.length > 0 ? quantile(values, share) : undefined;
	};

const combine =
	(how: (left: number, right: number) => number) =>
	(left: Figure, right: Figure): Figure =>
	results => {
		const [a, b] = [left(results), right(results)];
		return a === undefined || b === undefined ? undefined : how(a, b);
	};

export const ratio = combine((left, right) => left / right);
export const difference = combine((left, right) => left - right);
export const sum = combine((left, right) => left + right);
