import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {contrast, mix} from '../../source/ui/theme/contrast.ts';
import {withPalette} from '../../source/ui/theme/known-palette.ts';
import {themeNamed} from '../../source/ui/theme/theme-names.ts';

const styles = (text: number, background: number) =>
	withPalette(themeNamed('terminal'), {text, background}).styles;

/** Text and background of common palettes. */
const palettes: readonly (readonly [name: string, text: number, background: number])[] = [
	['xterm, white', 0x00_00_00, 0xff_ff_ff],
	['xterm, black', 0xe5_e5_e5, 0x00_00_00],
	['Linux console', 0xaa_aa_aa, 0x00_00_00],
	['Tango', 0xd3_d7_cf, 0x2e_34_36],
	['Solarized light', 0x65_7b_83, 0xfd_f6_e3],
	['Solarized dark', 0x83_94_96, 0x00_2b_36],
	['Gruvbox light', 0x3c_38_36, 0xfb_f1_c7],
	['Gruvbox dark', 0xeb_db_b2, 0x28_28_28],
	['Campbell', 0xcc_cc_cc, 0x0c_0c_0c],
	['Terminal.app', 0x00_00_00, 0xff_ff_ff],
];

test.each(palettes)(
	'in %s a warning is as strong as can be, and quiet text is legible',
	(_, text, background) => {
		const {warning, quiet, selected} = styles(text, background);
		expect(contrast(warning.foreground?.rgb ?? 0, warning.background?.rgb ?? 0)).toBe(21);
		expect(contrast(warning.background?.rgb ?? 0, background)).toBeGreaterThanOrEqual(4.5);
		const least = contrast(text, background) >= 7 ? 5.4 : 1;
		expect(contrast(quiet.foreground?.rgb ?? text, background)).toBeGreaterThanOrEqual(least);
		const chosen = selected.inverse ? contrast(text, background) : 21;
		expect(chosen).toBeGreaterThanOrEqual(4.5);
	},
);

describe('what is known of a palette', () => {
	it('changes nothing in a theme that has a background', () =>
		expect(withPalette(themeNamed('dark'), {text: 0, background: 0xff_ff_ff})).toBe(themeNamed('dark')));

	it('makes quiet text quieter than text, in no palette harder to read than is allowed', () =>
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: 0xff_ff_ff}),
				fc.integer({min: 0, max: 0xff_ff_ff}),
				(text, background) => {
					const {quiet} = styles(text, background);
					if (!quiet.foreground) return;
					const ratio = contrast(quiet.foreground.rgb, background);
					expect(ratio).toBeGreaterThan(5.3);
					expect(ratio).toBeLessThanOrEqual(contrast(text, background) + 0.1);
				},
			),
		));
});

it('colours are mixed part by part', () => {
	expect(mix(0x00_00_00, 0xff_80_10, 0)).toBe(0x00_00_00);
	expect(mix(0x00_00_00, 0xff_80_10, 1)).toBe(0xff_80_10);
	expect(mix(0x00_00_00, 0xfe_80_10, 0.5)).toBe(0x7f_40_08);
});
