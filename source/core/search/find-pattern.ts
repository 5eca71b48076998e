import type {Range} from '../text/range.ts';
import type {Finder} from './finder.ts';

/** A pattern that takes time in proportion to its size and to the line. */
export type Pattern = {
	/** The first match that begins at an index of a line or behind it and is not empty. */
	readonly find: (line: string, from: number) => Range | null;
	/** Whether it matches somewhere in a line, if only an empty piece of it. */
	readonly test: (line: string) => boolean;
	/** Its instructions: for each of them a unit of a line costs about the same. */
	readonly size: number;
};

/**
 * Instructions that cost as much for a unit as a search for plain words, and those that may run in one step: 8 ns each
 * (`(.{1,30}){1,30}z`, 1,862 instructions, 15 µs for a unit).
 */
const sizeOfWords = 16;
const mostPerStep = 2_000_000;

/** Units of a line that are searched in one go. A longer one is searched in parts, and a match may be lost between two. */
const [shortestPart, longestPart] = [1000, 65_536];

const partLength = ({size}: Pattern): number =>
	Math.max(shortestPart, Math.min(longestPart, Math.floor(mostPerStep / Math.max(1, size))));

/** End of the part of a text that begins at an offset: where its line ends, or before a space where that is too far. */
const partEnd = (text: string, start: number, length: number): number => {
	const lineEnd = text.indexOf('\n', start);
	const end = lineEnd === -1 ? text.length : lineEnd;
	if (end - start <= length) return end;
	const space = text.lastIndexOf(' ', start + length);
	return space > start ? space : start + length;
};

/** Finds a pattern as grep does: line by line, which here are paragraphs and lines of verse. */
export const findPattern = (pattern: Pattern): Finder =>
	function* (text) {
		const length = partLength(pattern);
		const costs = Math.max(1, pattern.size / sizeOfWords);
		for (let start = 0; start < text.length;) {
			const end = partEnd(text, start, length);
			const part = text.slice(start, end);
			for (let from = 0; from < part.length;) {
				const found = pattern.find(part, from);
				// To find the next match, or that there is none, all of the rest may have been looked at.
				const units = (part.length - from) * costs;
				const ranges = found ? [{start: start + found.start, end: start + found.end}] : [];
				from = found?.end ?? part.length;
				yield {ranges, units, end: start + from};
			}
			start = text[end] === '\n' ? end + 1 : Math.max(end, start + 1);
		}
	};
