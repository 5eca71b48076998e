import {expect, it} from 'vitest';
import {knownPairs} from '../../source/core/layout/known-pairs.ts';
import {askUsualPairs} from '../../source/core/layout/pair-breaks.ts';

it('what is known of pairs is what the line breaker says of them', () => {
	expect(knownPairs).toBe(askUsualPairs());
});
