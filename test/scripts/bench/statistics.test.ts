import fc from 'fast-check';
import {expect, test} from 'vitest';
import {median, quantile} from '../../../scripts/bench/statistics.ts';

const some = fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 1});

test('takes the value in the middle, or half way between the two', () => {
	expect(median([3])).toBe(3);
	expect(median([9, 1, 5])).toBe(5);
	expect(median([4, 1, 3, 2])).toBe(2.5);
	expect(median([])).toBeNaN();
});

test('interpolates between two values', () => {
	expect(quantile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46);
	expect(quantile([2, 1], 0.25)).toBe(1.25);
});

test('gives the least and the most of all at the ends', () => {
	fc.assert(
		fc.property(some, values => {
			expect(quantile(values, 0)).toBe(Math.min(...values));
			expect(quantile(values, 1)).toBe(Math.max(...values));
		}),
	);
});

test('grows with the share, whatever the order of the values', () => {
	const share = fc.double({min: 0, max: 1, noNaN: true});
	fc.assert(
		fc.property(some, share, share, (values, one, other) => {
			const [low, high] = [Math.min(one, other), Math.max(one, other)];
			expect(quantile(values, low)).toBeLessThanOrEqual(quantile(values.toReversed(), high) + 1e-9);
		}),
	);
});
