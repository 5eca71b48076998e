/** What a piece of text is for; how it looks is the theme's. */
export type StyleName =
	| 'text'
	| 'quiet'
	| 'title'
	| 'heading'
	| 'warning'
	| 'emphasis'
	| 'strong'
	| 'link'
	| 'hit'
	| 'currentHit'
	| 'selected'
	| 'cursor'
	| 'key'
	| 'notice';

/** The terminal's eight colours, in the order of their codes. */
export const hues = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

type Hue = (typeof hues)[number];

/** A colour of the terminal's own sixteen. */
export type Colour = Hue | `${Hue}Bright`;

/** How a text looks, in the words of Ink's `<Text>`. */
export type Style = {
	readonly bold?: true;
	readonly italic?: true;
	readonly dimColor?: true;
	readonly inverse?: true;
	readonly underline?: true;
	readonly color?: Colour;
};

/** How each style looks. Colours are the terminal's own sixteen; nothing is said by colour alone. */
export type Theme = Readonly<Record<StyleName, Style>>;

const terminal: Theme = {
	text: {},
	quiet: {dimColor: true},
	title: {bold: true},
	heading: {bold: true},
	warning: {bold: true, color: 'yellow'},
	emphasis: {italic: true},
	strong: {bold: true},
	link: {underline: true},
	hit: {underline: true, bold: true},
	currentHit: {inverse: true},
	selected: {bold: true, color: 'cyan'},
	cursor: {inverse: true},
	key: {color: 'cyan'},
	notice: {color: 'green'},
};

const tinted = (color: Colour, accent: Colour): Theme => ({
	...terminal,
	text: {color},
	quiet: {color, dimColor: true},
	title: {bold: true, color: accent},
	heading: {bold: true, color: accent},
	emphasis: {italic: true, color},
	strong: {bold: true, color},
	link: {underline: true, color},
	selected: {bold: true, color: accent},
	key: {color: accent},
	notice: {color: accent},
});

/** The themes, in the order in which the theme key goes through them. */
export const themes: ReadonlyMap<string, Theme> = new Map([
	['terminal', terminal],
	['lamp', tinted('yellow', 'yellowBright')],
	['sea', tinted('cyan', 'cyanBright')],
	['garden', tinted('green', 'greenBright')],
	['bright', tinted('whiteBright', 'whiteBright')],
]);

/** The theme with this name, the terminal's own colours where there is none; without colours where they are unwanted. */
export const themeNamed = (name: string, hasColours = true): Theme => {
	const theme = themes.get(name) ?? terminal;
	if (hasColours) return theme;
	return Object.fromEntries(
		Object.entries(theme).map(([style, {color, ...attributes}]) => [style, attributes]),
	) as Theme;
};

export const nextTheme = (name: string): string => {
	const names = [...themes.keys()];
	return names[(names.indexOf(name) + 1) % names.length] ?? 'terminal';
};
