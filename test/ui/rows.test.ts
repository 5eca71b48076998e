import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {firstRows, rowWidth, wrappedRows} from '../../source/ui/rows.ts';

const textOf = (text: string, columns: number, height: number): readonly string[] =>
	firstRows(text, columns, height).map(row => row.map(piece => piece.text).join(''));

describe('the first rows of a text', () => {
	it('are all where there is room', () => {
		expect(textOf('Salt, and salt again.', 12, 2)).toEqual(['Salt, and', 'salt again.']);
	});

	it('end with an ellipsis where there is more', () => {
		expect(textOf('Salt, and salt again.', 12, 1)).toEqual(['Salt, and s…']);
		expect(textOf('Salt, and salted fish again.', 12, 2)).toEqual(['Salt, and', 'salted fish…']);
	});

	it('are never too wide nor too many, and the last one always says whether there are more', () =>
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', 'salt', '塩', 'שלום', 'weigh-house', '.'), {minLength: 1}),
				fc.integer({min: 4, max: 30}),
				fc.integer({min: 1, max: 5}),
				(words, columns, height) => {
					const text = words.join(' ');
					const rows = firstRows(text, columns, height);
					expect(rows.length).toBeLessThanOrEqual(height);
					for (const row of rows) expect(rowWidth(row)).toBeLessThanOrEqual(columns);
					const isCut = wrappedRows(text, columns).length > height;
					expect(rows.flat().some(piece => piece.text.includes('…'))).toBe(isCut);
				},
			),
		));
});
