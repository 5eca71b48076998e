import {isObject, type Json} from '../../library/kept-values.ts';
import {contrast} from '../theme/contrast.ts';
import {
	hexColour,
	leastContrast,
	legibleOn,
	pairOf,
	type OwnPalette,
	type OwnThemes,
} from '../theme/own-theme.ts';
import {styleNames} from '../theme/style.ts';
import {automatic} from '../theme/theme-names.ts';
import {themes} from '../theme/themes.ts';
import {quoted, shown, unknownName, type Complaint, type Read} from './preference.ts';

/** More themes than the key for them can lead through. */
const mostThemes = 20;

const nameOfTheme = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,23}$/u;
const colour = /^#[\da-f]{6}$/i;
const colours = /^#[\da-f]{6}(?: on #[\da-f]{6})?$/i;
const names = ['background', ...styleNames] as const;

const isBasic = (name: string): boolean => name === 'text' || name === 'background';

/** A contrast as people compare it, rounded down: one that is too low must not look like enough. */
const ratio = (value: number): string => `${Math.floor(value * 10) / 10}:1`;

/** What is wrong with the colours of one style; undefined where they can be read. */
const misfit = (name: string, value: unknown): string | undefined => {
	if (!names.some(known => known === name)) return unknownName('style', name, names);
	const form = isBasic(name) ? colour : colours;
	if (typeof value === 'string' && form.test(value)) return undefined;
	const example = isBasic(name) ? '"#1a2b3c"' : '"#1a2b3c" or "#1a2b3c on #ffffff"';
	return `${quoted(name)} cannot be ${shown(value)}: use a colour such as ${example}`;
};

/** Why the contrast of a style is too low; undefined where it is not. */
const faint = (theme: string, name: (typeof styleNames)[number], palette: OwnPalette): string | undefined => {
	const value = contrast(...pairOf(palette[name] ?? palette.text, palette.background));
	const least = leastContrast(name);
	if (value >= least) return undefined;
	return `${quoted(name)} of theme ${quoted(theme)} has a contrast of ${ratio(value)}, below ${least}:1: a safe colour is shown`;
};

type ReadPalette = {readonly palette: OwnPalette | undefined; readonly complaints: readonly Complaint[]};

const readPalette = (theme: string, written: Json, path: Complaint['path']): ReadPalette => {
	const complaints: Complaint[] = [];
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(written)) {
		const reason = misfit(name, value);
		if (reason === undefined) kept[name] = String(value).toLowerCase();
		else complaints.push({path: [...path, name], reason});
	}
	const {text, background} = kept;
	if (text === undefined || background === undefined) {
		const reason = `theme ${quoted(theme)} needs the colours “background” and “text”`;
		return {palette: undefined, complaints: [...complaints, {path, reason}]};
	}
	let palette: OwnPalette = {...kept, text, background};
	for (const name of styleNames) {
		const reason = palette[name] === undefined ? undefined : faint(theme, name, palette);
		if (reason === undefined) continue;
		complaints.push({path: [...path, name], reason});
		const {[name]: _, ...rest} = palette;
		const safe = `#${legibleOn(hexColour(background)).toString(16).padStart(6, '0')}`;
		palette = {...rest, background, text: name === 'text' ? safe : palette.text};
	}
	return {palette, complaints};
};

/** Reads the themes of a reader. What is hard to read is told, and shown in a safe colour. */
export const readThemes = (written: unknown, name: string): Read<OwnThemes> => {
	if (!isObject(written)) {
		const example = '{"night": {"background": "#101418", "text": "#d8d8d0"}}';
		const reason = `${quoted(name)} cannot be ${shown(written)}: use themes such as ${example}`;
		return {value: {}, complaints: [{path: [name], reason}]};
	}
	const complaints: Complaint[] = [];
	const value: Record<string, OwnPalette> = {};
	for (const [index, [theme, palette]] of Object.entries(written).entries()) {
		const path = [name, theme];
		const refuse = (reason: string): unknown => complaints.push({path, reason});
		if (index >= mostThemes) refuse(`there is room for ${mostThemes} themes: remove ${quoted(theme)}`);
		else if (themes.has(theme) || theme === automatic)
			refuse(`the theme ${quoted(theme)} comes with reader: choose another name`);
		else if (!nameOfTheme.test(theme))
			refuse(`a theme cannot be called ${quoted(theme)}: use up to 24 letters and digits`);
		else if (!isObject(palette))
			refuse(`the theme ${quoted(theme)} cannot be ${shown(palette)}: use colours by the names of styles`);
		else {
			const read = readPalette(theme, palette, path);
			complaints.push(...read.complaints);
			if (read.palette) value[theme] = read.palette;
		}
	}
	return {value, complaints};
};
