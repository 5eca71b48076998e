import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {paintFrame, paintRow} from '../../source/ui/paint.ts';
import type {Piece, Row} from '../../source/ui/rows.ts';
import {hues, themeNamed, themes, type StyleName} from '../../source/ui/theme.ts';

const styles = Object.keys(themeNamed('terminal')) as StyleName[];
const themeNames = [...themes.keys()];

const piece = fc.record({
	text: fc.string({unit: fc.constantFrom('a', 'é', ' ', '語', '“', '⚠')}),
	style: fc.oneof(fc.constantFrom(...styles), fc.subarray(styles)),
});
const row = fc.array(piece, {maxLength: 5});

/** What a painted row is made of: SGR codes and text. */
const partsOf = (painted: string): readonly string[] => painted.split(/(\u001b\[[\d;]*m)/u); // eslint-disable-line no-control-regex

const textOf = (painted: string): string =>
	partsOf(painted)
		.filter((_, index) => index % 2 === 0)
		.join('');
const codesOf = (sequence: string): readonly number[] => sequence.slice(2, -1).split(';').map(Number);

/** Which code ends each. */
const endOf = (code: number): number =>
	code >= 30 ? 39 : ({1: 22, 2: 22, 3: 23, 4: 24, 7: 27}[code] ?? NaN);

test.each(['constructor', '__proto__', 'toString', 'no such theme'])('%s is no theme', name =>
	expect(themeNamed(name)).toBe(themeNamed('terminal')),
);

describe('a painted row', () => {
	const terminal = themeNamed('terminal');

	test.each<[string, Row, string]>([
		['plain', [{text: 'Rain', style: 'text'}], 'Rain'],
		['in one attribute', [{text: 'Rain', style: 'title'}], '\u001b[1mRain\u001b[22m'],
		['in a colour', [{text: '⚠ rain', style: 'warning'}], '\u001b[1;33m⚠ rain\u001b[22;39m'],
		[
			'of pieces',
			[
				{text: '  ', style: 'text'},
				{text: 'so', style: 'emphasis'},
				{text: ' it is', style: 'quiet'},
			],
			'  \u001b[3mso\u001b[23m\u001b[2m it is\u001b[22m',
		],
		['in several styles', [{text: 'no', style: ['strong', 'emphasis']}], '\u001b[1;3mno\u001b[22;23m'],
		['of nothing', [{text: '', style: 'title'}], ''],
	])('%s', (_, pieces, expected) => expect(paintRow(pieces, terminal)).toBe(expected));

	it('has a code for each of the sixteen colours', () => {
		const painted = [...hues, ...hues.map(hue => `${hue}Bright` as const)].map(color =>
			paintRow([{text: 'x', style: 'text'}], {...terminal, text: {color}}),
		);
		const codes = painted.map(text => codesOf(partsOf(text)[1] ?? '')[0]);
		expect(codes).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 90, 91, 92, 93, 94, 95, 96, 97]);
	});

	it('is the text of its row, and ends every style that it begins', () =>
		fc.assert(
			fc.property(row, fc.constantFrom(...themeNames), (pieces, name) => {
				const painted = paintRow(pieces, themeNamed(name));
				expect(textOf(painted)).toBe(pieces.map(({text}) => text).join(''));
				const on = new Set<number>();
				for (const sequence of partsOf(painted).filter((_, index) => index % 2 === 1)) {
					for (const code of codesOf(sequence)) {
						if (Number.isNaN(endOf(code)) || code === 39) on.delete(code);
						else on.add(endOf(code));
					}
				}
				expect([...on]).toEqual([]);
			}),
		));

	it('has no colour where none is wanted', () =>
		fc.assert(
			fc.property(row, fc.constantFrom(...themeNames), (pieces, name) => {
				const codes = partsOf(paintRow(pieces, themeNamed(name, false)))
					.filter((_, index) => index % 2 === 1)
					.flatMap(codesOf);
				expect(codes.filter(code => code >= 30)).toEqual([]);
			}),
		));
});

describe('a painted frame', () => {
	it('has as many rows as the window, the status in the last', () => {
		const line = (text: string): readonly Piece[] => [{text, style: 'text'}];
		const frame = {rows: [line('one'), line('two')], status: line('status')};
		const theme = themeNamed('terminal');
		expect(paintFrame(frame, {columns: 20, rows: 5}, theme)).toEqual(['one', 'two', '', '', 'status']);
		expect(paintFrame(frame, {columns: 20, rows: 2}, theme)).toEqual(['one', 'status']);
		expect(paintFrame(frame, {columns: 20, rows: 1}, theme)).toEqual(['status']);
	});
});
