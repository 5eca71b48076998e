import type {AllResults} from './figure.ts';
import {markdownTable} from './markdown-table.ts';
import {formatNumber} from './table.ts';
import type {Target} from './targets.ts';

/** Whether a bound is kept. */
type Judge = (value: number, bound: number) => boolean;

const atMost: Judge = (value, bound) => value <= bound;
const atLeast: Judge = (value, bound) => value >= bound;

const verdict = (value: number, must: number | undefined, aim: number, keeps: Judge): string => {
	if (keeps(value, aim)) return 'aim met';
	if (must === undefined) return 'not yet';
	return keeps(value, must) ? 'met' : '**not met**';
};

const row = (target: Target, results: AllResults): readonly string[] => {
	const isUpper = 'atMost' in target;
	const {must, aim} = isUpper ? target.atMost : target.atLeast;
	const sign = isUpper ? '≤' : '≥';
	const value = target.measured(results);
	return [
		target.what,
		must === undefined ? '' : `${sign} ${formatNumber(must)}`,
		`${sign} ${formatNumber(aim)}`,
		value === undefined ? '—' : formatNumber(value),
		target.unit,
		value === undefined ? '**not measured**' : verdict(value, must, aim, isUpper ? atMost : atLeast),
	];
};

/** The table of targets with what was measured. */
export const verdictsTable = (targets: readonly Target[], results: AllResults): string =>
	markdownTable(
		['', 'must', 'aim', 'measured', 'in', 'verdict'],
		targets.map(target => row(target, results)),
	);
