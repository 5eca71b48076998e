import stringWidth from 'string-width';
import {graphemes} from './graphemes.ts';

/**
 * How many terminal cells text takes. The only module that knows how wide anything is: it
 * measures with the library that Ink measures with, so that what is laid out here is what fits there.
 */

/**
 * Latin, Greek, Cyrillic, the punctuation of prose and the signs of the interface: one cell for each unit, as a test
 * shows of every one.
 */
export const narrow =
	/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2713\u26a0]*$/;

export const isNarrow = (text: string): boolean => narrow.test(text);

const cacheLimit = 8192;
const cache = new Map<string, number>();

/** Width of a cleaned text in terminal columns. */
export const cellWidth = (text: string): number => {
	if (isNarrow(text)) return text.length;
	const known = cache.get(text);
	if (known !== undefined) return known;
	const width = stringWidth(text, {countAnsiEscapeCodes: true});
	if (cache.size >= cacheLimit) cache.clear();
	if (text.length <= 64) cache.set(text, width);
	return width;
};

const emoji = /\p{Emoji_Presentation}/u;

/**
 * The most columns that any terminal gives a grapheme: some draw an emoji sequence, a flag, a conjunct or a syllable of
 * jamo as one sign, others its parts side by side. What is laid out by this stands inside its line everywhere.
 */
export const widestWidth = (grapheme: string): number => {
	let parts = 0;
	for (const part of grapheme) parts += emoji.test(part) ? 2 : cellWidth(part);
	return Math.max(parts, cellWidth(grapheme));
};

/** UTF-16 units of the longest grapheme that cleaning leaves: an emoji of eight with their joiners and marks. */
const longestGrapheme = 64;

/**
 * The longest beginning of a text that fits into `columns`, as a UTF-16 length; cuts between graphemes. At least one
 * grapheme is taken, so that a cut always gets on even where one is wider than the room.
 */
export const fittingLength = (text: string, columns: number): number => {
	let used = 0;
	// Segmenting starts by reading its whole text: it is given no more of a long one than can fit.
	for (const {segment, index} of graphemes(text.slice(0, (columns + 1) * longestGrapheme))) {
		used += cellWidth(segment);
		if (used > columns && index > 0) return index;
	}
	return text.length;
};

/** The text on one line of at most `columns`, an ellipsis standing for what did not fit. */
export const truncate = (text: string, columns: number): string => {
	if (cellWidth(text) <= columns) return text;
	if (columns < 2) return columns === 1 ? '…' : '';
	const kept = text.slice(0, fittingLength(text, columns - 1)).trimEnd();
	return cellWidth(kept) < columns ? `${kept}…` : '…';
};

/** The longest end of a text that fits into `columns`; an ellipsis stands for what does not. */
export const fittingEnd = (text: string, columns: number): string => {
	let room = columns - cellWidth(text);
	if (room >= 0) return text;
	for (const {segment, index} of graphemes(text)) {
		// The ellipsis takes a column.
		if (room > 0) return `…${text.slice(index)}`;
		room += cellWidth(segment);
	}
	return '';
};
