import stringWidth from 'string-width';

/**
 * How many terminal cells text takes, and where its graphemes end. The only module that knows how wide anything is: it
 * measures with the library that Ink measures with, so that what is laid out here is what fits there.
 */

const printableAscii = /^[\u0020-\u007e]*$/;

const cacheLimit = 8192;
const cache = new Map<string, number>();

let segmenter: Intl.Segmenter | undefined;

/** The graphemes (user-perceived characters, UAX #29) of a text, each with its UTF-16 offset. */
export const graphemes = (text: string): Iterable<{segment: string; index: number}> => {
	// Made on first use: building one costs some 15 ms, and ASCII text never asks.
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	return segmenter.segment(text);
};

/** Width of a cleaned text in terminal columns. */
export const cellWidth = (text: string): number => {
	if (printableAscii.test(text)) return text.length;
	const known = cache.get(text);
	if (known !== undefined) return known;
	const width = stringWidth(text, {countAnsiEscapeCodes: true});
	if (cache.size >= cacheLimit) cache.clear();
	if (text.length <= 64) cache.set(text, width);
	return width;
};

/**
 * The longest beginning of a text that fits into `columns`, as a UTF-16 length; cuts between graphemes. At least one
 * grapheme is taken, so that a cut always gets on even where one is wider than the room.
 */
export const fittingLength = (text: string, columns: number): number => {
	let used = 0;
	for (const {segment, index} of graphemes(text)) {
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
