import {expect, test} from 'vitest';
import {durationOf} from '../../source/ui/duration.ts';

test.each([
	[0.2, '1 min'],
	[40.4, '40 min'],
	[99, '99 min'],
	[120, '2 h'],
	[200, '3 h 20 min'],
	[7518, '125 h'],
])('%f minutes are %s', (minutes, text) => expect(durationOf(minutes)).toBe(text));
