import {largestMeasure, mostColumns, smallestMeasure} from '../../core/layout/page-geometry.ts';
import type {Json} from '../../library/kept-values.ts';
import type {KeyChanges} from '../keymap/keymap.ts';
import {readKeys} from '../keymap/read-keys.ts';
import type {OwnThemes} from '../theme/own-theme.ts';
import {automatic} from '../theme/theme-names.ts';
import {themes} from '../theme/themes.ts';
import {withCommand} from './command.ts';
import {autoOr, oneOf, onOff, unknownName, wholeNumber, type Preference, type Read} from './preference.ts';
import {readThemes} from './read-themes.ts';

const keys: Preference<KeyChanges> = {
	default: {},
	values: 'commands and their keys',
	summary: 'your own keys, see above',
	read: readKeys,
};

const themeNames = [...themes.keys(), automatic];

const aboutTheme = {
	default: 'terminal',
	summary: 'colour theme; `auto` is light or dark as the terminal is, and follows it',
};

/** A theme of ours, or one that the reader has made. */
const theme: Preference<string> = {
	...oneOf<string>(themeNames, aboutTheme),
	values: `${themeNames.map(name => `\`"${name}"\``).join(', ')}, or a name of \`themes\``,
	read(written, name, all) {
		const own = Object.keys(readThemes(all['themes'] ?? {}, 'themes').value);
		return oneOf<string>([...themeNames, ...own], aboutTheme).read(written, name, all);
	},
};

const ownThemes: Preference<OwnThemes> = {
	default: {},
	values: 'names and their colours',
	summary: 'your own themes, see below',
	read: readThemes,
};

/** THE table of preferences, in the order of the README. */
export const preferenceTable = {
	measure: autoOr(smallestMeasure, largestMeasure, {
		default: 'auto',
		summary:
			'maximum line width in columns; `auto` is 66, for Chinese, Japanese and Korean 72, for right-to-left and Indic scripts and Thai 60',
	}),
	columns: autoOr(1, mostColumns, {
		default: 'auto',
		summary: 'pages side by side; `auto` shows as many as the window has room for',
	}),
	sceneBreaks: oneOf(['flow', 'page'], {
		default: 'flow',
		summary: 'whether scenes flow on after an ornament, or each begins a page',
	}),
	justified: onOff({default: false, summary: 'justify lines, as in a printed book'}),
	hyphenation: oneOf(['justified', 'always', 'never'], {
		default: 'justified',
		summary: 'which lines are hyphenated',
	}),
	paragraphs: oneOf(['auto', 'spaced', 'indented'], {
		default: 'auto',
		summary: 'how paragraphs are separated; `auto` indents them where pages stand side by side',
	}),
	korean: oneOf(['syllables', 'words'], {default: 'syllables', summary: 'where Korean lines may break'}),
	direction: oneOf(['auto', 'app', 'words', 'terminal'], {
		default: 'auto',
		summary:
			'how Hebrew and Arabic are ordered: by `reader` (`app`), by `reader` except for the letters of a word (`words`, for kitty) or by the terminal (`terminal`); `auto` detects most terminals',
	}),
	ambiguous: oneOf(['auto', 'narrow', 'wide'], {
		default: 'auto',
		summary:
			'width of curly quotes, dashes, Cyrillic and other ambiguous characters; `auto` asks the terminal',
	}),
	passage: wholeNumber(1, 100, {
		default: 5,
		summary: 'paragraphs that Enter reads in line mode (screen readers, dumb terminals)',
	}),
	hints: onOff({default: true, summary: 'three hints about keys on the first evening'}),
	mouse: onOff({
		default: true,
		summary:
			'use the mouse: wheel, dragging, clicks on links, notes, lists and at the sides of the page; Shift leaves it to the terminal',
	}),
	pictures: oneOf(['auto', 'never'], {
		default: 'auto',
		summary:
			'whether pictures can be opened over the page; `auto` asks the terminal, which must know kitty’s graphics protocol',
	}),
	windowTitle: onOff({default: true, summary: 'show the title of the story in the title of the window'}),
	dictionary: withCommand(
		'sdcv -n -e -j %s',
		'the program that `D` looks words up with, the word in place of `%s`; else StarDict files are searched',
	),
	speech: withCommand(
		'piper-say %s',
		'the program that `a` reads aloud with, a sentence in place of `%s` or on its standard input; else the voice of the system',
	),
	pace: autoOr(60, 1000, {
		default: 'auto',
		summary: 'words a minute at which `A` turns pages; `auto` is your own pace, once it is known',
	}),
	marks: oneOf(['auto', 'letters'], {
		default: 'auto',
		summary:
			'how highlights are shown: in colour where the terminal has 256, or with letters and bars in the margin as well',
	}),
	copy: oneOf(['terminal', 'system'], {
		default: 'terminal',
		summary:
			'how `y` copies: by asking the terminal (OSC 52), or with the command of the system (`wl-copy`, `xclip`, `xsel`, `pbcopy`, `clip.exe`)',
	}),
	plain: onOff({
		default: false,
		summary: 'show neither bars, rules, titles in double size nor numbers that count up while you wait',
	}),
	theme,
	themes: ownThemes,
	keys,
} as const satisfies Readonly<Record<string, Preference<unknown>>>;

export type Preferences = {
	readonly [Name in keyof typeof preferenceTable]: (typeof preferenceTable)[Name]['default'];
};

const rows: ReadonlyMap<string, Preference<unknown>> = new Map(Object.entries(preferenceTable));

export const preferenceNames = Object.keys(preferenceTable) as readonly (keyof Preferences)[];

const fromRows = (valueOf: (row: Preference<unknown>, name: string) => unknown): Preferences =>
	Object.fromEntries(Array.from(rows, ([name, row]) => [name, valueOf(row, name)])) as Preferences;

export const defaultPreferences: Preferences = fromRows(row => row.default);

/** Reads preferences that somebody may have written by hand. Defaults replace what is wrong; complaints name it. */
export const readPreferences = (written: Json): Read<Preferences> => {
	const known = new Map(
		Array.from(rows).flatMap(([name, row]) =>
			Object.hasOwn(written, name) ? [[name, row.read(written[name], name, written)] as const] : [],
		),
	);
	const unknown = Object.keys(written)
		.filter(name => !rows.has(name))
		.map(name => ({
			path: [name],
			reason: unknownName('preference', name, preferenceNames),
		}));
	return {
		value: fromRows((row, name) => known.get(name)?.value ?? row.default),
		complaints: [...[...known.values()].flatMap(({complaints}) => complaints), ...unknown],
	};
};
