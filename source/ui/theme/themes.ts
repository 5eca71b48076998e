import {palettes, type Palette} from './palettes.ts';
import type {Colour, Style, Styles} from './style.ts';

export type Theme = {
	readonly styles: Styles;
	/** What fills the window; null where that is left to the terminal. */
	readonly background: Colour | null;
	readonly isDark: boolean;
};

/**
 * Attributes alone: no colour of the terminal's own is legible on every background. Over ten common palettes each of them falls
 * to a contrast of 3.3:1 or less on one, some to 1:1; dim text falls under 4.5:1 on four. Inverse text has the contrast that
 * its user has chosen.
 */
export const attributes: Styles = {
	text: {},
	quiet: {},
	title: {bold: true},
	heading: {bold: true},
	warning: {bold: true, inverse: true},
	problem: {bold: true},
	notice: {},
	key: {bold: true},
	emphasis: {italic: true},
	strong: {bold: true},
	link: {underline: true},
	hit: {bold: true, underline: true},
	currentHit: {inverse: true},
	selected: {inverse: true},
	cursor: {inverse: true},
	yellow: {underline: true},
	green: {underline: true},
	blue: {underline: true},
	pink: {underline: true},
	orange: {underline: true},
};

const readColour = (written: string): Colour => {
	const [rgb = '', index = ''] = written.split(' ');
	return {rgb: Number.parseInt(rgb, 16), index: Number(index)};
};

/** What colours make of a style: a pair of them takes the place of inverse text. */
const inColours = ({inverse, ...style}: Style, written: string): Style => {
	const [foreground = '', background] = written.split(' on ');
	return background === undefined
		? {...style, ...(inverse && {inverse}), foreground: readColour(foreground)}
		: {...style, foreground: readColour(foreground), background: readColour(background)};
};

/** The colours of highlights, under words in the colour of titles. */
export const pensOf = ({
	title,
	pens,
}: Pick<Palette, 'title' | 'pens'>): Pick<Styles, keyof Palette['pens']> => {
	const style = (written: string): Style => inColours({}, `${title} on ${written}`);
	return {
		yellow: style(pens.yellow),
		green: style(pens.green),
		blue: style(pens.blue),
		pink: style(pens.pink),
		orange: style(pens.orange),
	};
};

/** A theme with a background. Styles without colours of their own have those of the page. */
const coloured = (palette: Palette, isDark: boolean): Theme => {
	const style = (name: keyof Styles, pen: Exclude<keyof Palette, 'pens'>): Style =>
		inColours(attributes[name], palette[pen]);
	const text = style('text', 'page');
	return {
		isDark,
		background: text.background ?? null,
		styles: {
			...attributes,
			text,
			quiet: style('quiet', 'quiet'),
			title: style('title', 'title'),
			heading: style('heading', 'title'),
			warning: style('warning', 'warning'),
			problem: style('problem', 'problem'),
			notice: style('notice', 'notice'),
			key: style('key', 'key'),
			link: style('link', 'key'),
			currentHit: style('currentHit', 'hit'),
			selected: style('selected', 'selected'),
			cursor: style('cursor', 'selected'),
			...pensOf(palette),
		},
	};
};

/** The colours of highlights for a light page, or for a dark one, where a theme has none of its own. */
export const usualPens = (isDark: boolean): ReturnType<typeof pensOf> =>
	pensOf(isDark ? {...palettes.dark, title: 'eeeeee 255'} : {...palettes.light, title: '262626 235'});

/**
 * The terminal's own theme with the colours of highlights, as a pair each: those of the light theme, or of the dark one
 * where its background is known to be dark.
 */
export const withPens = (theme: Theme, isDark: boolean): Theme =>
	theme.background
		? theme
		: {
				...theme,
				styles: {
					...theme.styles,
					...usualPens(isDark),
				},
			};

const terminal: Theme = {styles: attributes, background: null, isDark: false};

/** The themes, in the order in which the theme key goes through them. */
export const themes: ReadonlyMap<string, Theme> = new Map([
	['terminal', terminal],
	...Object.entries(palettes).map(
		([name, palette]) => [name, coloured(palette, name.includes('dark'))] as const,
	),
]);
