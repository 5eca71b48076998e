import {describe, expect, test} from 'vitest';
import {followsInSeries, seriesPlace} from '../../source/core/story/series.ts';

describe('the place in a series', () => {
	test.each([
		['Bridges 2', 'bridges', 2],
		['Bridges #2', 'bridges', 2],
		['Bridges [2]', 'bridges', 2],
		['Bridges (Book 2)', 'bridges', 2],
		['Bridges, Book 2', 'bridges', 2],
		['Bridges: Volume 2', 'bridges', 2],
		['The Bridges Series, #2', 'bridges', 2],
		['Bridges 2.0', 'bridges', 2],
		['Part 2 of Bridges', 'bridges', 2],
		['Part 2 of the Bridges series', 'bridges', 2],
		['Book 2 of Élan Vital', 'elan vital', 2],
		['Bridges 2 of 3', 'bridges', 2],
		['Area 51 [3]', 'area 51', 3],
		['Мосты 12', 'мосты', 12],
	])('%s', (written, name, number) => expect(seriesPlace(written)).toEqual({name, number}));

	test.each(['', 'Bridges', '2', '#2', 'Bridges II', 'Bridges 20000'])('%j has none', written =>
		expect(seriesPlace(written)).toBeUndefined(),
	);
});

test('the next one has the same name and the next number', () => {
	expect(followsInSeries('Part 3 of Bridges', 'Bridges #2')).toBe(true);
	for (const other of ['Bridges 2', 'Bridges 4', 'Bridges 1', 'Ferries 3', 'Bridges', null])
		expect(followsInSeries(other, 'Bridges 2')).toBe(false);
	expect(followsInSeries('Bridges 3', null)).toBe(false);
});
