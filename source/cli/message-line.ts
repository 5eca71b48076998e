import {cleanLine} from '../core/text/clean-text.ts';

/** A message must fit a screen of 80 by 24 whatever it names; its end says why. */
const longestStart = 1000;
const longestEnd = 500;

/** A message as one line for the terminal; what stands amid a very long one is left out. */
export const messageLine = (message: string): string => {
	const line = cleanLine(message);
	return line.length <= longestStart + longestEnd
		? line
		: `${line.slice(0, longestStart)} … ${line.slice(-longestEnd)}`.toWellFormed();
};
