import {expect, onTestFinished, test, vi} from 'vitest';
import {describeResults, formatNumber, measureCases} from '../../../scripts/bench/measure.ts';
import {verdictsTable} from '../../../scripts/bench/verdicts.ts';

/** The order in which cases that do nothing are measured; `broken` throws. */
const order = async (subjects: readonly string[], rounds: number) => {
	const measured: string[] = [];
	const cases = subjects.map(subject => ({
		subject,
		measure: () => {
			measured.push(subject);
			return subject === 'broken' ? Promise.reject(new Error('no screen')) : Promise.resolve();
		},
	}));
	const {failures} = await measureCases(cases, rounds);
	return {measured: measured.join(' '), failures: [...failures]};
};

test('turns round after each round, the first of which does not count', async () => {
	expect(await order(['A', 'B', 'C'], 2)).toEqual({measured: 'C B A A B C C B A', failures: []});
});

test('tells of a case that fails, and goes on without it', async () => {
	expect(await order(['A', 'broken', 'C'], 1)).toEqual({
		measured: 'C broken A A C',
		failures: [['broken', 'no screen']],
	});
});

test('leaves a case alone that has used up its time', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const measure = vi.fn(() => {
		vi.advanceTimersByTime(6);
		return Promise.resolve();
	});
	await measureCases([{subject: 'slow', measure}], 5, 10);
	expect(measure).toHaveBeenCalledTimes(3);
});

const samples = [30, 10, 20].map(value => ({subject: 'reader', measure: 'first', value}));

test('shows medians, their range and failures', () => {
	const other = {subject: 'floor', measure: 'first', value: 8};
	expect(
		describeResults({samples: [...samples, other], failures: new Map([['gone', 'no page in 10 s']])}),
	).toBe('- reader: first 20 (10..30)\n- floor: first 8\n- gone failed: no page in 10 s');
});

test.each([
	[0, '0'],
	[0.1234, '0.123'],
	[-12.34, '-12.3'],
	[12_345.6, '12346'],
])('writes %d as %s', (value, text) => {
	expect(formatNumber(value)).toBe(text);
});

test.each([
	['aim met', 20, {atMost: {must: 30, aim: 20}}],
	['met', 20, {atMost: {must: 20, aim: 10}}],
	['not yet', 20, {atMost: {aim: 19}}],
	['**not met**', 20, {atLeast: {must: 21, aim: 40}}],
	['**not measured**', undefined, {atMost: {aim: 1}}],
] as const)('says %s', (verdict, value, bounds) => {
	const table = verdictsTable([{what: '', unit: 'ms', measured: () => value, ...bounds}], new Map());
	expect(table.split('|').at(-2)?.trim()).toBe(verdict);
});
