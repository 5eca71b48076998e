import type {ReadingChoices} from '../core/story/reading-choices.ts';
import {cleanLine, cleanText} from '../core/text/clean-text.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as it was typed, runs of spaces kept: in a pattern they mean what they are. Null where it says nothing. */
const typedLine = (value: unknown): string | null => {
	const line = typeof value === 'string' ? cleanText(value).text.replaceAll(/\s/g, ' ').trim() : '';
	return line === '' ? null : line;
};

/** Reads choices that may have been written by anyone; what is missing or makes no sense is found out. */
export const parseChoices = (value: unknown): ReadingChoices => {
	const {encoding, raw, split} = isObject(value) ? value : {};
	const name = typeof encoding === 'string' ? cleanLine(encoding) : '';
	return {encoding: name === '' ? null : name, raw: raw === true, split: typedLine(split)};
};

/** Choices as they are written: only what was chosen; undefined where nothing was. */
export const writtenChoices = ({encoding, raw, split}: ReadingChoices): object | undefined => {
	const chosen = {
		...(encoding !== null && {encoding}),
		...(raw && {raw}),
		...(split !== null && {split}),
	};
	return Object.keys(chosen).length === 0 ? undefined : chosen;
};
