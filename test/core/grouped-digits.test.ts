import fc from 'fast-check';
import {expect, it} from 'vitest';
import {groupedDigits} from '../../source/core/text/grouped-digits.ts';

it('groups digits as Intl does', () =>
	fc.assert(
		fc.property(fc.nat({max: Number.MAX_SAFE_INTEGER}), count => {
			expect(groupedDigits(count)).toBe(count.toLocaleString('en'));
		}),
	));
