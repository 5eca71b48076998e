import {cellWidth, truncate} from '../core/text/cell-width.ts';
import {cleanLine} from '../core/text/clean-text.ts';

/** Columns of the beginning and UTF-16 units of the end: a message must fit a screen of 80 by 24, and its end says why. */
const longestStart = 900;
const longestEnd = 450;

/** A message as one line for the terminal; what stands amid a very long one is left out. */
export const messageLine = (message: string): string => {
	const line = cleanLine(message);
	return cellWidth(line) <= longestStart + longestEnd
		? line
		: `${truncate(line, longestStart)} ${line.slice(-longestEnd)}`.toWellFormed();
};
