import {colourOf, contrast, luminance, mix} from './contrast.ts';
import type {Colour, Style} from './style.ts';
import type {Theme} from './themes.ts';

/** The terminal's own text and background, as it has answered (OSC 10 and 11): 0xRRGGBB. */
export type KnownPalette = {readonly text: number; readonly background: number};

/** Contrast that quiet text has, where text itself has a good deal more. */
const quietContrast = 5.5;
const roomForQuiet = 7;

/** Contrast below which inverse text is no longer legible. */
const leastContrast = 4.5;

const black: Colour = {rgb: 0x00_00_00, index: 16};
const white: Colour = {rgb: 0xff_ff_ff, index: 231};

/** The strongest pair beside a background: it is the other way round than the page. */
export const strongest = (background: number): Pick<Style, 'foreground' | 'background'> =>
	luminance(background) > 0.5
		? {foreground: white, background: black}
		: {foreground: black, background: white};

/** Text mixed with its background until it has the contrast of quiet text. */
export const quietColour = ({text, background}: KnownPalette): Colour => {
	let [low, high] = [0, 1];
	for (let step = 0; step < 12; step++) {
		const middle = (low + high) / 2;
		if (contrast(mix(text, background, middle), background) >= quietContrast) low = middle;
		else high = middle;
	}
	return colourOf(mix(text, background, low));
};

/** The terminal's own theme with what is better where its colours are known. */
export const withPalette = (theme: Theme, palette: KnownPalette): Theme => {
	if (theme.background) return theme;
	const {styles} = theme;
	const ratio = contrast(palette.text, palette.background);
	const pair = strongest(palette.background);
	const {inverse: _, ...selected} = styles.selected;
	return {
		...theme,
		styles: {
			...styles,
			...(ratio >= roomForQuiet && {quiet: {...styles.quiet, foreground: quietColour(palette)}}),
			...(ratio < leastContrast && {selected: {...selected, ...pair}}),
			warning: {bold: true, ...pair},
		},
	};
};
