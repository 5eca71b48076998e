import {formatNumber} from './measure.ts';
import type {AllResults, Bounds, Target} from './targets.ts';

const verdict = ({must, aim}: Bounds, keeps: (bound: number) => boolean): string => {
	if (keeps(aim)) return 'aim met';
	if (must === undefined) return 'not yet';
	return keeps(must) ? 'met' : '**not met**';
};

const row = (target: Target, results: AllResults): string => {
	const [bounds, sign] = 'atMost' in target ? [target.atMost, '≤'] : [target.atLeast, '≥'];
	const value = target.measured(results);
	const keeps = (bound: number): boolean =>
		value !== undefined && (sign === '≤' ? value <= bound : value >= bound);
	const cells = [
		target.what,
		bounds.must === undefined ? '' : `${sign} ${formatNumber(bounds.must)}`,
		`${sign} ${formatNumber(bounds.aim)}`,
		value === undefined ? '' : `${formatNumber(value)} ${target.unit}`,
		value === undefined ? '**not measured**' : verdict(bounds, keeps),
	];
	return `| ${cells.join(' | ')} |`;
};

export const verdictsTable = (targets: readonly Target[], results: AllResults): string =>
	[
		'| | must | aim | measured | verdict |',
		'| --- | --- | --- | --- | --- |',
		...targets.map(target => row(target, results)),
	].join('\n');
