import {describe, expect, it, test} from 'vitest';
import {paletteColour} from '../../scripts/terminal-palette.ts';
import {contrast} from '../../source/ui/theme/contrast.ts';
import {styleNames, type Colour, type StyleName} from '../../source/ui/theme/style.ts';
import {themes, type Theme} from '../../source/ui/theme/themes.ts';

/** A colour of xterm's 256 from 16 on. */
const fromCube = (index: number): number => Number.parseInt(paletteColour(index).slice(1), 16);

it.each([
	[0x00_00_00, 0xff_ff_ff, 21],
	[0x77_77_77, 0xff_ff_ff, 4.48],
	[0xff_00_00, 0xff_ff_ff, 4],
])('contrast is as WCAG defines it: %i on %i', (one, other, expected) =>
	expect(contrast(one, other)).toBeCloseTo(expected, 2),
);

const coloured = [...themes].filter(([, {background}]) => background !== null);

/** The least contrast that a style may have: warnings as WCAG's level AAA has it, all else as AA. */
const leastOf = (name: StyleName): number => (name === 'warning' ? 7 : 4.5);

const pairOf = ({styles}: Theme, name: StyleName): readonly [Colour, Colour] => {
	const foreground = styles[name].foreground ?? styles.text.foreground;
	const background = styles[name].background ?? styles.text.background;
	if (!foreground || !background) throw new Error(`${name} has no colours`);
	return [foreground, background];
};

describe.each(coloured)('the theme %s', (_, theme) => {
	test.each(styleNames)('shows %s with enough contrast, in all colours and in 256', name => {
		const [foreground, background] = pairOf(theme, name);
		expect(contrast(foreground.rgb, background.rgb)).toBeGreaterThanOrEqual(leastOf(name));
		expect(contrast(fromCube(foreground.index), fromCube(background.index))).toBeGreaterThanOrEqual(
			leastOf(name),
		);
	});

	it('uses no colour whose shade its user may have changed', () => {
		for (const name of styleNames)
			for (const {index} of pairOf(theme, name)) expect(index).toBeGreaterThanOrEqual(16);
	});
});

it('the theme of the terminal uses no colour at all', () => {
	for (const style of Object.values(themes.get('terminal')?.styles ?? {})) {
		expect(style).not.toHaveProperty('foreground');
		expect(style).not.toHaveProperty('background');
	}
});

/**
 * Black, white and their bright kin in common palettes: what a theme is where there are sixteen colours. Gruvbox light gives
 * 0 and 15 each other's places: still a pair.
 */
const palettes: readonly (readonly [name: string, black: number, white: number])[] = [
	['xterm', 0x00_00_00, 0xff_ff_ff],
	['Linux console, 0 and 7', 0x00_00_00, 0xaa_aa_aa],
	['Tango', 0x2e_34_36, 0xee_ee_ec],
	['Solarized', 0x07_36_42, 0xfd_f6_e3],
	['Gruvbox dark', 0x28_28_28, 0xeb_db_b2],
	['Gruvbox light', 0xfb_f1_c7, 0x3c_38_36],
	['Campbell', 0x0c_0c_0c, 0xf2_f2_f2],
];

test.each(palettes)('black and white are legible in the palette of %s', (_, black, white) =>
	expect(contrast(black, white)).toBeGreaterThanOrEqual(7),
);
