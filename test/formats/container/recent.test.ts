import {expect, it} from 'vitest';
import {createRecent} from '../../../source/formats/container/recent.ts';

it('remembers what was asked for last, and no more', () => {
	const recent = createRecent<string, number>(2);
	expect(recent.set('a', 1)).toBe(1);
	recent.set('b', 2);
	expect(recent.get('a')).toBe(1);
	recent.set('c', 3);
	expect(recent.get('b')).toBeUndefined();
	expect([recent.get('a'), recent.get('c')]).toEqual([1, 3]);
});
