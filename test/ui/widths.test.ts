import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {usualWidths, type Widths} from '../../source/core/text/widths.ts';
import {withOwnSigns, withWidths, wrappedLines} from '../../source/ui/measured.ts';
import {widthsIn} from '../../source/ui/text-area.ts';

const wide: Widths = {...usualWidths, ambiguous: 'wide'};
const ascii: Widths = {...usualWidths, ambiguous: 'ascii'};

it('wraps texts of the interface by the terminal’s columns, and keeps every sign', () =>
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...Array.from('ab “”—…éя日￦ ')), maxLength: 80}),
			fc.integer({min: 8, max: 40}),
			fc.constantFrom(usualWidths, wide, ascii),
			(text, columns, widths) => {
				const lines = withWidths(widths, () => wrappedLines(text, columns));
				for (const line of lines) expect(cellWidth(line, widths)).toBeLessThanOrEqual(columns);
				const written = widths === ascii ? text.replaceAll('…', '...') : text;
				expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
			},
		),
	));

it('counts as before once a frame is made, also where it cannot be made', () => {
	expect(() =>
		withWidths(wide, () => {
			throw new Error('no frame');
		}),
	).toThrow('no frame');
	expect(withOwnSigns('a · b')).toBe('a · b');
	expect(withWidths(wide, () => withOwnSigns('a · b › ↓ ─'))).toBe('a | b > v -');
});

test.each([
	[undefined, 'auto', 'narrow'],
	[wide, 'auto', 'wide'],
	[wide, 'narrow', 'narrow'],
	[undefined, 'wide', 'wide'],
	[ascii, 'wide', 'ascii'],
] as const)('a terminal of %j is taken by %s for %s', (widths, ambiguous, expected) => {
	const size = {columns: 80, rows: 24, ...(widths && {widths})};
	expect(widthsIn(size, {ambiguous}).ambiguous).toBe(expected);
});
