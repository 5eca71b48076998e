import {defaultMeasure, largestMeasure, smallestMeasure} from '../core/layout/page-geometry.ts';
import {isObject, texts} from './kept-values.ts';

/** Whose hyphens are wanted: those of justified lines, those of all, none. */
const hyphenations = ['justified', 'always', 'never'] as const;
const paragraphStyles = ['spaced', 'indented'] as const;
/** Where Korean lines may end. */
const koreanBreaks = ['syllables', 'words'] as const;
/** Who puts right-to-left lines in order: who knows it of the terminal, the reader, the terminal. */
const directions = ['auto', 'app', 'terminal'] as const;

/** What the reader of all stories likes. */
export type Preferences = {
	/** Columns of the widest line. */
	readonly measure: number;
	/** Whether lines end where the measure does. */
	readonly justified: boolean;
	readonly hyphenation: (typeof hyphenations)[number];
	/** How paragraphs are set apart. */
	readonly paragraphs: (typeof paragraphStyles)[number];
	readonly korean: (typeof koreanBreaks)[number];
	readonly direction: (typeof directions)[number];
	/** Name of the colour theme. */
	readonly theme: string;
	/** Keys of commands that the reader has changed: command to keys. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
};

export const defaultPreferences: Preferences = {
	measure: defaultMeasure,
	justified: false,
	hyphenation: 'justified',
	paragraphs: 'spaced',
	korean: 'syllables',
	direction: 'auto',
	theme: 'terminal',
	keys: {},
};

const readKeys = (value: unknown): Preferences['keys'] =>
	Object.fromEntries(
		Object.entries(isObject(value) ? value : {}).flatMap(([command, keys]) =>
			Array.isArray(keys) ? [[command, texts(keys)]] : [],
		),
	);

/** The choice that a value names, the first one where it names none. */
const readChoice = <Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice =>
	choices.find(choice => choice === value) ?? choices[0];

/** Reads preferences that a person may have edited: what makes no sense is as if it were not there. */
export const parsePreferences = (value: unknown): Preferences => {
	const chosen = isObject(value) ? value : {};
	const {measure, justified, theme, keys} = chosen;
	return {
		measure:
			typeof measure === 'number' && Number.isFinite(measure)
				? Math.round(Math.max(smallestMeasure, Math.min(largestMeasure, measure)))
				: defaultPreferences.measure,
		justified: justified === true,
		hyphenation: readChoice(hyphenations, chosen['hyphenation']),
		paragraphs: readChoice(paragraphStyles, chosen['paragraphs']),
		korean: readChoice(koreanBreaks, chosen['korean']),
		direction: readChoice(directions, chosen['direction']),
		theme: typeof theme === 'string' ? theme : defaultPreferences.theme,
		keys: readKeys(keys),
	};
};
