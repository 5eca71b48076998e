import {cleanRule, type ReadingChoices} from '../core/story/reading-choices.ts';
import {cleanLine, type CleanText} from '../core/text/clean-text.ts';
import {isObject} from './kept-values.ts';

/** A text, cleaned; null where there is none. */
const textOrNull = (value: unknown, clean: (text: string) => CleanText): CleanText | null => {
	const cleaned = typeof value === 'string' ? clean(value) : '';
	return cleaned === '' ? null : cleaned;
};

/** Reads choices that may have been written by anyone; what is missing or makes no sense is found out. */
export const parseChoices = (value: unknown): ReadingChoices => {
	const {encoding, raw, split} = isObject(value) ? value : {};
	return {
		encoding: textOrNull(encoding, cleanLine),
		raw: raw === true,
		split: textOrNull(split, cleanRule),
	};
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
