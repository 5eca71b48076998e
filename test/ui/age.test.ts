import fc from 'fast-check';
import {expect, it} from 'vitest';
import {ageOf, shortAgeOf} from '../../source/ui/age.ts';

const units = [
	['year', 365 * 24 * 3600],
	['month', 30 * 24 * 3600],
	['week', 7 * 24 * 3600],
	['day', 24 * 3600],
	['hour', 3600],
	['minute', 60],
] as const;

const words = ['', '1', ...'two three four five six seven eight nine ten eleven twelve'.split(' ')];

it('an age is said as Intl says it, small numbers in words, in the largest unit that has passed', () => {
	const format = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});
	const now = Date.parse('2026-01-10T12:00:00.000Z');
	fc.assert(
		fc.property(fc.constantFrom(...units), fc.integer({min: 1, max: 30}), ([unit, length], count) => {
			const seconds = count * length;
			const [name, most] = units.find(([, least]) => seconds >= least) ?? [unit, length];
			const then = new Date(now - seconds * 1000).toISOString();
			const said = format.format(-Math.floor(seconds / most), name);
			const inWords = said.replace(/^\d+/, digits => words[Number(digits)] ?? digits);
			expect(ageOf(then, new Date(now).toISOString())).toBe(inWords);
		}),
	);
});

it('a moment is just now, and what is no time has no age', () => {
	expect(ageOf('2026-01-10T11:59:30.000Z', '2026-01-10T12:00:00.000Z')).toBe('just now');
	expect(ageOf('', '2026-01-10T12:00:00.000Z')).toBe('');
	expect(shortAgeOf('2026-01-10T11:59:30.000Z', '2026-01-10T12:00:00.000Z')).toBe('now');
	expect(shortAgeOf('', '2026-01-10T12:00:00.000Z')).toBe('');
});

it.each([
	['2026-01-10T11:55:00.000Z', '5 min'],
	['2026-01-10T09:00:00.000Z', '3 h'],
	['2026-01-09T12:00:00.000Z', '1 d'],
	['2025-12-24T12:00:00.000Z', '2 wk'],
	['2025-09-01T12:00:00.000Z', '4 mo'],
	['2023-12-01T12:00:00.000Z', '2 y'],
])('in a column an age is short: %s', (then, age) =>
	expect(shortAgeOf(then, '2026-01-10T12:00:00.000Z')).toBe(age),
);
