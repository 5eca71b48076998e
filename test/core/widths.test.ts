import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {layoutBlock} from '../../source/core/layout/layout-block.ts';
import {aroundLine, setLine} from '../../source/core/layout/set-line.ts';
import {plainTypography} from '../../source/core/layout/typography.ts';
import {cellWidth, truncate, widestWidth} from '../../source/core/text/cell-width.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {usualWidths, type Widths} from '../../source/core/text/widths.ts';

const wide: Widths = {...usualWidths, ambiguous: 'wide'};
const ascii: Widths = {...usualWidths, ambiguous: 'ascii'};
const joining: Widths = {...usualWidths, joinsEmoji: true};

test.each([
	['“a”', 3, 5, 3],
	['so…', 3, 4, 5],
	['да — я', 6, 10, 6],
	['e\u0301', 1, 1, 1],
	['日本', 4, 4, 4],
	['plain', 5, 5, 5],
])(
	'%j takes %i columns, %i where ambiguous signs are wide, %i where they are missing',
	(text, ...columns) => {
		expect([usualWidths, wide, ascii].map(widths => cellWidth(text, widths))).toEqual(columns);
	},
);

test.each(['👩‍🚀', '🇫🇷', '❤️', '1️⃣', '👍🏽'])('%s takes two columns where it is joined', cluster =>
	expect(widestWidth(cluster, joining)).toBe(2),
);

test('what is cut ends in dots that every terminal has', () => {
	expect(truncate('“Longer” words', 9, wide)).toBe('“Long...');
	expect(truncate('a longer line', 8, ascii)).toBe('a lon...');
	expect([3, 2, 1, 0].map(columns => truncate('a longer line', columns, wide))).toEqual([
		'...',
		'..',
		'.',
		'',
	]);
});

describe('lines of a page', () => {
	const sign = fc.constantFrom(...Array.from('ab “”‘’—…éяα·→日 '), '❤️', '🇫🇷');
	const kinds = ['paragraph', 'list-item', 'verse', 'quote', 'heading', 'image', 'table'] as const;

	it('are no wider than the measure, however columns are counted', () =>
		fc.assert(
			fc.property(
				fc.string({unit: sign, minLength: 1, maxLength: 200}),
				fc.constantFrom(...kinds),
				fc.constantFrom(usualWidths, wide, ascii, joining),
				fc.integer({min: 12, max: 60}),
				fc.boolean(),
				(raw, kind, widths, measure, isJustified) => {
					const text = kind === 'table' ? raw.replaceAll(' ', '\t') : raw;
					const block = {
						kind,
						start: 0,
						end: text.length,
						...(kind === 'list-item' && {marker: cleanLine('•')}),
					};
					const typography = {...plainTypography(measure), isJustified, widths};
					const lines = layoutBlock(text, block, typography, {hyphenate: null, isIndented: false});
					for (const line of lines) {
						const {before, after} = aroundLine(line);
						const words = setLine(text, line).map(piece => piece.text);
						expect(cellWidth(before + words.join('') + after, widths)).toBeLessThanOrEqual(measure);
					}
				},
			),
		));
});
