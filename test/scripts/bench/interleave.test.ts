import {expect, onTestFinished, test, vi} from 'vitest';
import {interleave} from '../../../scripts/bench/interleave.ts';

/** The order in which cases that do nothing are measured; `broken` throws. */
const order = async (subjects: readonly string[], rounds: number) => {
	const measured: string[] = [];
	const failures: string[] = [];
	await interleave(
		subjects.map(subject => ({
			subject,
			measure: () => {
				measured.push(subject);
				return subject === 'broken' ? Promise.reject(new Error('no screen')) : Promise.resolve();
			},
		})),
		{rounds, budget: Infinity, onFailure: (subject, reason) => failures.push(`${subject}: ${reason}`)},
	);
	return {measured: measured.join(' '), failures};
};

test('turns round after each round', async () => {
	expect(await order(['A', 'B', 'C'], 3)).toEqual({measured: 'A B C C B A A B C', failures: []});
});

test('tells of a case that fails, and goes on without it', async () => {
	expect(await order(['A', 'broken', 'C'], 2)).toEqual({
		measured: 'A broken C C A',
		failures: ['broken: no screen'],
	});
});

test('leaves a case alone that has used up its time', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const measure = vi.fn(() => {
		vi.advanceTimersByTime(6);
		return Promise.resolve();
	});
	await interleave([{subject: 'slow', measure}], {rounds: 5, budget: 10, onFailure: () => undefined});
	expect(measure).toHaveBeenCalledTimes(2);
});
