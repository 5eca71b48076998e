import fc from 'fast-check';
import {expect, it} from 'vitest';
import {ageOf} from '../../source/ui/age.ts';

const units = [
	['year', 365 * 24 * 3600],
	['month', 30 * 24 * 3600],
	['week', 7 * 24 * 3600],
	['day', 24 * 3600],
	['hour', 3600],
	['minute', 60],
] as const;

it('an age is said as Intl says it, in the largest unit that has passed', () => {
	const format = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});
	const now = Date.parse('2026-01-10T12:00:00.000Z');
	fc.assert(
		fc.property(fc.constantFrom(...units), fc.integer({min: 1, max: 30}), ([unit, length], count) => {
			const seconds = count * length;
			const [name, most] = units.find(([, least]) => seconds >= least) ?? [unit, length];
			const then = new Date(now - seconds * 1000).toISOString();
			expect(ageOf(then, new Date(now).toISOString())).toBe(format.format(-Math.floor(seconds / most), name));
		}),
	);
});

it('a moment is just now, and what is no time has no age', () => {
	expect(ageOf('2026-01-10T11:59:30.000Z', '2026-01-10T12:00:00.000Z')).toBe('just now');
	expect(ageOf('', '2026-01-10T12:00:00.000Z')).toBe('');
});
