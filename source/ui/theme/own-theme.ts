import {colourOf, contrast, cubeColour, isDark} from './contrast.ts';
import {quietColour, strongest} from './known-palette.ts';
import {styleNames, type Colour, type Style, type StyleName} from './style.ts';
import {attributes, usualPens, type Theme} from './themes.ts';

/**
 * The colours of a reader's own theme, checked: `#rrggbb`, or `#rrggbb on #rrggbb` for what has a background of its own. What is
 * not there is derived from text and background.
 */
export type OwnPalette = Readonly<Partial<Record<StyleName, string>>> & {
	readonly text: string;
	readonly background: string;
};

/** Themes by the names that their reader has given them. */
export type OwnThemes = Readonly<Record<string, OwnPalette>>;

/** The least contrast that a style may have (WCAG 2.2, 1.4.3 and 1.4.6). */
export const leastContrast = (name: StyleName): number => (name === 'warning' ? 7 : 4.5);

/** A colour as 0xRRGGBB. */
export const hexColour = (written: string): number => Number.parseInt(written.slice(1), 16);

/** The colours of a style, as 0xRRGGBB. */
export const pairOf = (written: string, background: string): readonly [text: number, behind: number] => {
	const [text = '', behind = background] = written.split(' on ');
	return [hexColour(text), hexColour(behind)];
};

/** White or black, whichever is more legible on a background. */
export const legibleOn = (background: number): number => (isDark(background) ? 0xff_ff_ff : 0x00_00_00);

/** A colour of text with one of 256 that is legible, too: the nearest to both colours may be alike. */
const textOn = (rgb: number, behind: Colour, name: StyleName): Colour => {
	const colour = colourOf(rgb);
	const page = cubeColour(behind.index);
	return contrast(cubeColour(colour.index), page) >= leastContrast(name)
		? colour
		: {rgb, index: colourOf(legibleOn(page)).index};
};

type Colours = Pick<Style, 'foreground' | 'background'>;

const written = (name: StyleName, palette: OwnPalette): Colours | undefined => {
	const value = palette[name];
	if (value === undefined) return undefined;
	const [text, behind] = pairOf(value, palette.background);
	const background = colourOf(behind);
	const foreground = textOn(text, background, name);
	return name === 'text' || value.includes(' on ') ? {foreground, background} : {foreground};
};

/** What looks otherwise than the text of the page where its reader has said nothing. */
const derived = (name: StyleName, palette: OwnPalette): Colours => {
	const [text, background] = pairOf(palette.text, palette.background);
	switch (name) {
		case 'quiet':
			return contrast(text, background) >= 7
				? {foreground: textOn(quietColour({text, background}).rgb, colourOf(background), name)}
				: {};
		case 'warning':
			return strongest(background);
		case 'currentHit':
		case 'selected':
		case 'cursor':
			return {foreground: textOn(background, colourOf(text), name), background: colourOf(text)};
		default:
			return {};
	}
};

const styleOf = (name: StyleName, palette: OwnPalette): Style => {
	const {inverse, ...style} = attributes[name];
	const colours = written(name, palette) ?? derived(name, palette);
	return {...style, ...(inverse && !colours.background && {inverse}), ...colours};
};

const made = new WeakMap<OwnPalette, Theme>();

/** The theme of a palette. */
export const ownTheme = (palette: OwnPalette): Theme => {
	const known = made.get(palette);
	if (known) return known;
	const background = hexColour(palette.background);
	const theme: Theme = {
		isDark: isDark(background),
		background: colourOf(background),
		styles: {
			...(Object.fromEntries(styleNames.map(name => [name, styleOf(name, palette)])) as Theme['styles']),
			...Object.fromEntries(
				Object.entries(usualPens(isDark(background))).filter(
					([name]) => palette[name as StyleName] === undefined,
				),
			),
		},
	};
	made.set(palette, theme);
	return theme;
};
