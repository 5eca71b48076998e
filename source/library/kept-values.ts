import {cleanLine, cleanText, type CleanText} from '../core/text/clean-text.ts';

/** Reading of values that may have been written by anyone: what makes no sense is as if it were not there. */

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: unknown): CleanText => cleanLine(typeof value === 'string' ? value : '');
/** A text that keeps its white space: a quote must equal the text that it was taken from. */
export const quoted = (value: unknown): CleanText => cleanText(typeof value === 'string' ? value : '').text;
export const textOrNull = (value: unknown): CleanText | null =>
	typeof value === 'string' ? cleanLine(value) : null;
export const number = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : 0;
/** A whole number from 0. */
export const index = (value: unknown): number => Math.max(0, Math.floor(number(value)));
/** A number from 0 to 1. */
export const share = (value: unknown): number => Math.max(0, Math.min(1, number(value)));
export const texts = (value: unknown): readonly CleanText[] =>
	Array.isArray(value) ? value.filter(item => typeof item === 'string').map(item => cleanLine(item)) : [];

/** The fields of an object that nobody here knows; nothing where there are none, or more than a program would write. */
export const othersIn = (value: Json, known: ReadonlySet<string>): {readonly others?: Json} => {
	const others = Object.entries(value).filter(([name]) => !known.has(name) && name !== '__proto__');
	return others.length === 0 || JSON.stringify(others).length > mostOthers
		? {}
		: {others: Object.fromEntries(others)};
};

/** UTF-16 units of JSON. */
const mostOthers = 100_000;
