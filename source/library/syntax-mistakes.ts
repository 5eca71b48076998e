import {truncate} from '../core/text/cell-width.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import type {ParseError} from './jsonc.ts';

/** The reason for each of jsonc-parser's `ParseErrorCode`s, given the text at that place. */
const reasons = new Map<number, (found: string) => string>([
	[1, found => `${found} is not valid here; text needs double quotes`],
	[2, found => `${found} is not a number`],
	[3, found => `a name in double quotes is missing before ${found}`],
	[4, found => `a value is missing before ${found}`],
	[5, found => `a colon is missing before ${found}`],
	[6, found => `a comma is missing before ${found}`],
	[7, () => 'a closing brace } is missing'],
	[8, found => `a closing bracket ] is missing before ${found}`],
	[9, found => `${found} follows the closing brace`],
	[11, () => 'a comment is not closed'],
	[12, () => 'a closing quote is missing'],
	[13, found => `${found} is not a number`],
	[14, found => `${found} has an invalid \\u escape`],
	[15, found => `${found} has an invalid escape; write \\\\ for a backslash`],
	[16, found => `${found} contains a control character`],
]);

const isUnclosed = ({error}: {readonly error: number}): boolean => error === 7;

/**
 * The errors in order, without those that the parser only reports because of the one before: there is nothing but white
 * space between the two. Of several errors at one place, a missing brace comes first.
 */
export const ownErrors = (errors: readonly ParseError[], text: string): readonly ParseError[] =>
	errors
		.toSorted((a, b) => a.offset - b.offset || Number(isUnclosed(b)) - Number(isUnclosed(a)))
		.filter((error, index, all) => {
			const before = all[index - 1];
			return !before || text.slice(before.offset + before.length, error.offset).trim() !== '';
		});

/** Columns of quoted text: enough to find the place. */
const longest = 24;

/** Describes an error in words that can end a sentence. */
export const syntaxReason = ({error, offset, length}: ParseError, text: string): string => {
	const found = truncate(cleanLine(text.slice(offset, offset + length)), longest);
	const place = found !== '' ? found : length === 0 ? 'the end' : 'an invisible character';
	return reasons.get(error)?.(place) ?? `${place} is not valid here`;
};
