import {ownTheme, type OwnThemes} from './own-theme.ts';
import {themes, type Theme} from './themes.ts';

/** Stands for a light or a dark theme, whichever is like the terminal. */
export const automatic = 'auto';

/** The theme that is shown where one is wanted: as dark as the terminal, if that is known; the terminal's own where it is not. */
export const shownTheme = (name: string, isDark: boolean | null): string => {
	if (name !== automatic) return name;
	return isDark === null ? 'terminal' : isDark ? 'dark' : 'light';
};

/** A theme by its name; the terminal's own where there is none of that name. */
export const themeNamed = (name: string, own: OwnThemes = {}): Theme => {
	const terminal = themes.get('terminal');
	const palette = Object.hasOwn(own, name) ? own[name] : undefined;
	const theme = themes.get(name) ?? (palette && ownTheme(palette)) ?? terminal;
	if (!theme) throw new Error('There is no theme of the terminal.');
	return theme;
};

/** Themes that look like another one where the shades of colours are unknown: black on white is never sepia. */
const standIns: ReadonlyMap<string, string> = new Map([['sepia', 'light']]);

/** The theme that a terminal of so many colours shows in place of one; undefined where it shows that one. */
export const standInFor = (name: string, colours: number, own: OwnThemes = {}): string | undefined => {
	const theme = themeNamed(name, own);
	if (colours >= 256 || theme.background === null) return undefined;
	if (colours === 0) return 'terminal';
	return themes.has(name) ? standIns.get(name) : theme.isDark ? 'dark' : 'light';
};

/** The theme behind another one, those of the reader last. */
export const nextTheme = (name: string, own: OwnThemes = {}): string => {
	const names = [...themes.keys(), ...Object.keys(own)];
	return names[(names.indexOf(name) + 1) % names.length] ?? 'terminal';
};
