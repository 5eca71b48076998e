import {defaultMeasure, largestMeasure, smallestMeasure} from '../core/layout/page-geometry.ts';

/** What the reader of all stories likes. */
export type Preferences = {
	/** Columns of the widest line. */
	readonly measure: number;
	/** Name of the colour theme. */
	readonly theme: string;
	/** Keys of commands that the reader has changed: command to keys. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
};

export const defaultPreferences: Preferences = {measure: defaultMeasure, theme: 'terminal', keys: {}};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const readKeys = (value: unknown): Preferences['keys'] =>
	Object.fromEntries(
		Object.entries(isRecord(value) ? value : {}).flatMap(([command, keys]) =>
			Array.isArray(keys) ? [[command, keys.filter(key => typeof key === 'string')]] : [],
		),
	);

/** Reads preferences that a person may have edited: what makes no sense is as if it were not there. */
export const parsePreferences = (value: unknown): Preferences => {
	const {measure, theme, keys} = isRecord(value) ? value : {};
	return {
		measure:
			typeof measure === 'number' && Number.isFinite(measure)
				? Math.round(Math.max(smallestMeasure, Math.min(largestMeasure, measure)))
				: defaultPreferences.measure,
		theme: typeof theme === 'string' ? theme : defaultPreferences.theme,
		keys: readKeys(keys),
	};
};
