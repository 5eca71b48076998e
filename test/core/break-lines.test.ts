import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {breakLines} from '../../source/core/layout/break-lines.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {prose, visible} from '../story-from.ts';

const lines = (text: string, width: number, rest?: number): string[] =>
	breakLines(text, width, rest).map(({start, end}) => text.slice(start, end));

describe('breakLines', () => {
	it('breaks Latin prose where wrap-ansi does', () => {
		for (const text of prose(300).split('\n\n')) {
			for (const width of [12, 23, 40, 66, 80]) {
				expect(lines(text, width)).toEqual(wrapAnsi(text, width).split('\n'));
			}
		}
	});

	test.each([
		[
			'a word wider than the line',
			'an incomprehensibilities b',
			8,
			['an', 'incompre', 'hensibil', 'ities b'],
		],
		['no closing punctuation at a line start', 'これは、「本」です。', 10, ['これは、', '「本」で', 'す。']],
		['wide characters count double', '日本語の本', 6, ['日本語', 'の本']],
		['after a hyphen', 'a well-known tale', 7, ['a well-', 'known', 'tale']],
		['never before a no-break space', 'page\u00a012 and on', 9, ['page\u00a012', 'and on']],
		['a grapheme stays whole', 'xx👩‍🚀👩‍🚀', 3, ['xx', '👩‍🚀', '👩‍🚀']],
		['nothing', '', 10, ['']],
		['one column', 'ab c', 1, ['a', 'b', 'c']],
	])('%s', (_, text, width, expected) => expect(lines(text, width)).toEqual(expected));

	it('gives lines after the first their own width', () => {
		expect(lines('one two three four', 9, 5)).toEqual(['one two', 'three', 'four']);
	});

	const text = fc.array(
		fc.oneof(
			fc.string({unit: 'grapheme'}),
			fc.constantFrom(' ', '  ', 'word', '日本', '、', '👩‍🚀', '-', '—', '…'),
		),
		{maxLength: 40},
	);
	it('keeps every visible character once and in order, on lines that fit', () =>
		fc.assert(
			fc.property(text, fc.integer({min: 1, max: 30}), (parts, width) => {
				const source = parts.join('').replaceAll(/\s/g, ' ');
				const broken = lines(source, width);
				expect(visible(broken.join(''))).toBe(visible(source));
				const widest = Math.max(
					...[...new Intl.Segmenter().segment(source)].map(g => cellWidth(g.segment)),
					0,
				);
				for (const line of broken) expect(cellWidth(line)).toBeLessThanOrEqual(Math.max(width, widest));
			}),
			{numRuns: 1000},
		));
});
