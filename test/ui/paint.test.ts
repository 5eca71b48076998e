import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {paintFrame, paintRow} from '../../source/ui/paint.ts';
import type {Piece, Row} from '../../source/ui/rows.ts';
import {lookOf, type ColourCount} from '../../source/ui/theme/look.ts';
import {styleNames} from '../../source/ui/theme/style.ts';
import {themeNamed} from '../../source/ui/theme/theme-names.ts';
import {themes} from '../../source/ui/theme/themes.ts';

const themeNames = [...themes.keys()];
const counts: readonly ColourCount[] = [0, 8, 16, 256, 16_777_216];

const piece = fc.record({
	text: fc.string({unit: fc.constantFrom('a', 'é', ' ', '語', '“', '!')}),
	style: fc.oneof(fc.constantFrom(...styleNames), fc.subarray([...styleNames])),
});
const row = fc.array(piece, {maxLength: 5});
const look = fc
	.tuple(fc.constantFrom(...themeNames), fc.constantFrom(...counts))
	.map(([name, count]) => lookOf(name, count));

/** What a painted row is made of: SGR codes and text. */
const partsOf = (painted: string): readonly string[] => painted.split(/(\u001b\[[\d;]*m)/u); // oxlint-disable-line no-control-regex

const textOf = (painted: string): string =>
	partsOf(painted)
		.filter((_, index) => index % 2 === 0)
		.join('');

/** The attributes and colours that a sequence switches, each as the code that ends it; those that it ends negative. */
const switched = (sequence: string): readonly number[] => {
	const codes = sequence
		.slice(2, -1)
		.replaceAll(/([34]8);(?:5;\d+|2;\d+;\d+;\d+)/g, '$1')
		.split(';')
		.map(Number);
	return codes.map(code => {
		if ([22, 23, 24, 27, 39, 49].includes(code)) return -code;
		if ((code >= 30 && code < 39) || (code >= 90 && code < 98)) return 39;
		if ((code >= 40 && code < 49) || (code >= 100 && code < 108)) return 49;
		return {1: 22, 3: 23, 4: 24, 7: 27}[code] ?? NaN;
	});
};

const sequencesOf = (painted: string): readonly string[] =>
	partsOf(painted).filter((_, index) => index % 2 === 1);

test.each(['constructor', '__proto__', 'toString', 'no such theme'])('%s is no theme', name =>
	expect(themeNamed(name)).toBe(themeNamed('terminal')),
);

const rain: Row = [{text: 'rain', style: 'text'}];
const warning: Row = [{text: '! rain', style: 'warning'}];

describe('a painted row', () => {
	test.each<[string, string, ColourCount, Row, string]>([
		['plain', 'terminal', 256, rain, 'rain'],
		['in one attribute', 'terminal', 256, [{text: 'Rain', style: 'title'}], '\u001b[1mRain\u001b[22m'],
		['a warning', 'terminal', 256, warning, '\u001b[1;7m! rain\u001b[22;27m'],
		[
			'in several styles',
			'terminal',
			0,
			[{text: 'no', style: ['strong', 'emphasis']}],
			'\u001b[1;3mno\u001b[22;23m',
		],
		['of nothing', 'terminal', 0, [{text: '', style: 'title'}], ''],
		['in all colours', 'sepia', 16_777_216, rain, '\u001b[38;2;67;51;31;48;2;244;234;213mrain\u001b[39;49m'],
		['in 256', 'sepia', 256, rain, '\u001b[38;5;237;48;5;230mrain\u001b[39;49m'],
		['in a pair', 'sepia', 256, warning, '\u001b[1;38;5;231;48;5;88m! rain\u001b[22;39;49m'],
		['in sixteen', 'sepia', 16, rain, '\u001b[30;107mrain\u001b[39;49m'],
		[
			'in sixteen, a title in black, which bold would make grey',
			'light',
			16,
			[{text: 'Rain', style: 'title'}],
			'\u001b[30;107mRain\u001b[39;49m',
		],
		['in sixteen, a warning', 'dark', 16, warning, '\u001b[1;7;97;40m! rain\u001b[22;27;39;49m'],
		['in eight', 'dark', 8, rain, '\u001b[37;40mrain\u001b[39;49m'],
		['in none', 'dark', 0, warning, '\u001b[1;7m! rain\u001b[22;27m'],
	])('%s', (_, theme, colours, pieces, expected) =>
		expect(paintRow(pieces, lookOf(theme, colours))).toBe(expected),
	);

	it('is the text of its row, and ends every style that it begins', () =>
		fc.assert(
			fc.property(row, look, (pieces, shown) => {
				const painted = paintRow(pieces, shown);
				expect(textOf(painted)).toBe(pieces.map(({text}) => text).join(''));
				const on = new Set<number>();
				for (const code of sequencesOf(painted).flatMap(switched)) {
					expect(code).not.toBeNaN();
					if (code < 0) on.delete(-code);
					else on.add(code);
				}
				expect([...on]).toEqual([]);
			}),
		));

	it('has no colour of the terminal’s palette, nor dim or hidden text, but a pair of black and white', () =>
		fc.assert(
			fc.property(row, look, (pieces, shown) => {
				const codes = sequencesOf(paintRow(pieces, shown)).flatMap(sequence =>
					sequence
						.slice(2, -1)
						.replaceAll(/[34]8;(?:5;\d+|2;\d+;\d+;\d+)/g, '39')
						.split(';')
						.map(Number),
				);
				const allowed = [1, 3, 4, 7, 22, 23, 24, 27, 39, 49, 30, 37, 97, 40, 47, 107];
				expect(codes.filter(code => !allowed.includes(code))).toEqual([]);
				if (shown.colours === 0 || !shown.theme.background)
					expect(codes.filter(code => code >= 30 && code !== 39 && code !== 49)).toEqual([]);
			}),
		));
});

describe('a painted frame', () => {
	const line = (text: string): readonly Piece[] => [{text, style: 'text'}];
	const frame = {rows: [line('one'), line('two')], status: line('status')};

	it('has as many rows as the window, the status in the last', () => {
		const plain = lookOf('terminal', 256);
		expect(paintFrame(frame, {columns: 20, rows: 5}, plain)).toEqual(['one', 'two', '', '', 'status']);
		expect(paintFrame(frame, {columns: 20, rows: 2}, plain)).toEqual(['one', 'status']);
		expect(paintFrame(frame, {columns: 20, rows: 1}, plain)).toEqual(['status']);
	});

	it.each(themeNames.filter(name => name !== 'terminal'))('in %s is filled to the window’s edge', name => {
		for (const painted of paintFrame(frame, {columns: 20, rows: 5}, lookOf(name, 256)))
			expect(textOf(painted)).toHaveLength(20);
	});
});
