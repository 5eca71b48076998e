import {describe, expect, it, test} from 'vitest';
import {paletteColour} from '../../scripts/terminal-palette.ts';
import {penNames} from '../../source/library/pens.ts';
import {contrast} from '../../source/ui/theme/contrast.ts';
import {lookOf, styleFor} from '../../source/ui/theme/look.ts';
import {themes} from '../../source/ui/theme/themes.ts';
import {colourDifference} from './colour-difference.ts';

const fromCube = (index: number): number => Number.parseInt(paletteColour(index).slice(1), 16);

it('the difference of two colours is as CIE has it', () => {
	expect(colourDifference(0xff_ff_ff, 0x00_00_00)).toBeCloseTo(100, 1);
	expect(colourDifference(0xff_00_00, 0x00_ff_00)).toBeCloseTo(86.6, 0);
	expect(colourDifference(0x12_34_56, 0x12_34_56)).toBe(0);
});

/** Themes as 256 colours show them; that of the terminal on its own background. */
const looks = [
	...[...themes.keys()].filter(name => name !== 'terminal').map(name => [name, lookOf(name, 256)] as const),
	['terminal, light', lookOf('terminal', 256, {text: 0, background: 0xff_ff_ff})] as const,
	['terminal, unknown', lookOf('terminal', 256)] as const,
	['terminal, dark', lookOf('terminal', 256, {text: 0xcc_cc_cc, background: 0x10_10_10})] as const,
];

describe.each(looks)('the pens of the theme %s', (_, look) => {
	const pens = penNames.map(name => styleFor(name, look));

	it('can be told apart, in all colours and in 256', () => {
		for (const [index, {background}] of pens.entries())
			for (const other of pens.slice(index + 1)) {
				const [one, two] = [background, other.background];
				if (!one || !two) throw new Error('A pen has a colour.');
				expect(colourDifference(one.rgb, two.rgb)).toBeGreaterThanOrEqual(10);
				expect(colourDifference(fromCube(one.index), fromCube(two.index))).toBeGreaterThanOrEqual(10);
			}
	});

	it('leave the words on them legible, and hits on them, too', () => {
		for (const name of penNames) {
			const {foreground, background} = styleFor([name, 'hit'], look);
			if (!foreground || !background) throw new Error('A pen has a pair of colours.');
			expect(contrast(foreground.rgb, background.rgb)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(fromCube(foreground.index), fromCube(background.index))).toBeGreaterThanOrEqual(4.5);
		}
	});
});

test.each([0, 8, 16] as const)('with %i colours a highlight is underlined', colours => {
	for (const name of ['terminal', 'dark'])
		for (const pen of penNames) expect(styleFor(pen, lookOf(name, colours))).toEqual({underline: true});
});
