import {luminance} from './contrast.ts';
import {withPalette, type KnownPalette} from './known-palette.ts';
import type {Colour, Style, StyleName} from './style.ts';
import type {OwnThemes} from './own-theme.ts';
import {themeNamed} from './theme-names.ts';
import {withPens, type Theme} from './themes.ts';

/** Colours that a terminal can show. */
export type ColourCount = 0 | 8 | 16 | 256 | 16_777_216;

/** A theme as a terminal can show it. */
export type Look = {
	readonly theme: Theme;
	readonly colours: ColourCount;
	/** Whether it opens web addresses that words are marked with (OSC 8); not where this is missing. */
	readonly hasHyperlinks?: boolean;
};

/**
 * @param palette The terminal's own colours, where they are known.
 * @param own The themes of the reader.
 */
export const lookOf = (
	name: string,
	colours: ColourCount,
	palette?: KnownPalette | null,
	own?: OwnThemes,
): Look => {
	const theme = themeNamed(name, own);
	if (colours < 256) return {theme, colours};
	const penned = withPens(theme, palette ? luminance(palette.background) < 0.5 : false);
	return {theme: palette ? withPalette(penned, palette) : penned, colours};
};

/** The codes that switch something on and off again: SGR (ECMA-48, 8.3.117). */
export type Switch = {readonly on: readonly number[]; readonly off: number};

type Attribute = 'bold' | 'italic' | 'underline' | 'inverse';

const attributeSwitches: readonly (readonly [Attribute, Switch])[] = [
	['bold', {on: [1], off: 22}],
	['italic', {on: [3], off: 23}],
	['underline', {on: [4], off: 24}],
	['inverse', {on: [7], off: 27}],
];

type Layer = 'foreground' | 'background';

const offCodes: Readonly<Record<Layer, number>> = {foreground: 39, background: 49};

/** Direct colour and one of 256 (ISO 8613-6, 13.1.8, with the semicolons that all terminals read). */
const colourCodes = (layer: Layer, {rgb, index}: Colour, colours: ColourCount): readonly number[] =>
	colours > 256
		? [offCodes[layer] - 1, 2, rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff]
		: [offCodes[layer] - 1, 5, index];

/** Black and white of the palette: what a theme is where there are no colours whose shades are known. */
const paletteCodes = {
	8: {black: {foreground: 30, background: 40}, white: {foreground: 37, background: 47}},
	16: {black: {foreground: 30, background: 40}, white: {foreground: 97, background: 107}},
} as const;

const fewColours = (isDark: boolean, colours: 8 | 16): readonly Switch[] => {
	const {black, white} = paletteCodes[colours];
	const [text, page] = isDark ? [white, black] : [black, white];
	return [
		{on: [text.foreground], off: offCodes.foreground},
		{on: [page.background], off: offCodes.background},
	];
};

const colourSwitches = (style: Style, {theme, colours}: Look): readonly Switch[] => {
	if (colours === 0) return [];
	if (colours < 256) return theme.background ? fewColours(theme.isDark, colours as 8 | 16) : [];
	return (['foreground', 'background'] as const).flatMap((layer): readonly Switch[] => {
		const colour = style[layer] ?? theme.styles.text[layer];
		return colour ? [{on: colourCodes(layer, colour, colours), off: offCodes[layer]}] : [];
	});
};

/** What has no colours of its own stands out by its attributes, as in the terminal's own theme. */
const attributesOf = (name: StyleName, {theme, colours}: Look): Style => {
	if (colours >= 256) return theme.styles[name];
	const {bold, ...style} = themeNamed('terminal').styles[name];
	// xterm and the Linux console show bold black as grey.
	const isGrey = colours > 0 && theme.background !== null && !theme.isDark;
	return bold && !isGrey ? {...style, bold} : style;
};

/** How a style looks, or several at once. */
export const styleFor = (names: StyleName | readonly StyleName[], look: Look): Style =>
	typeof names === 'string'
		? attributesOf(names, look)
		: names.reduce<Style>((all, name) => ({...all, ...attributesOf(name, look)}), {});

/** What switches that on, and off again. */
export const switchesFor = (style: Style, look: Look): readonly Switch[] => [
	...attributeSwitches.filter(([name]) => style[name] === true).map(([, codes]) => codes),
	...colourSwitches(style, look),
];
