import {trimmedEnd} from '../text/blank.ts';
import {hyphenationPoints} from './hyphenation-points.ts';
import type {MeasuredText} from './measured-text.ts';
import type {Hyphenate} from './typography.ts';

export type UnhyphenatedLine = {
	readonly start: number;
	/** End of its text, and where the next line would start. */
	readonly end: number;
	readonly next: number;
	/** Columns that the line may take. */
	readonly room: number;
	/** Whether lines before it end with hyphens already, as many as may. */
	readonly isAfterHyphens: boolean;
};

/** A line that ends less than this part of its room short is full enough without a hyphen. */
const shortPart = 6;

/** What is between two breaks, longer than this in UTF-16 units, is no word. */
const longestWord = 64;

/** What a word has before it; the second half of a compound, which has its hyphen already, has another. */
const startsWord = /^[\s–—…]?$/u;

/** Where the last break at or before an offset is, and the first one behind it. */
const wordAround = (measured: MeasuredText, offset: number): readonly [number, number] => {
	const from = measured.lastBreak(Math.max(0, offset - longestWord), offset);
	let to = offset + 1;
	while (to < measured.text.length && to - offset < longestWord && !measured.mayBreak(to)) to++;
	return [from, to];
};

/**
 * The offset at which the word that does not fit on a line is hyphenated, if that makes a better line: it would end
 * short otherwise, the word is not the paragraph's last, and hyphens do not pile up. A word wider than the line is
 * hyphenated wherever it can be.
 */
export const hyphenPosition = (
	measured: MeasuredText,
	hyphenate: Hyphenate,
	{start, end, next, room, isAfterHyphens}: UnhyphenatedLine,
): number | undefined => {
	const isCut = !measured.mayBreak(next);
	const short = room - measured.width(start, end);
	if (!isCut && (isAfterHyphens || short * shortPart <= room)) return undefined;
	const [from, to] = wordAround(measured, isCut ? start : next);
	if (to === measured.text.length && !isCut) return undefined;
	if (to - from >= longestWord || !startsWord.test(measured.text.slice(Math.max(0, from - 1), from)))
		return undefined;
	const pointsIn = hyphenationPoints(measured.text, hyphenate);
	return pointsIn(from, trimmedEnd(measured.text, from, to))
		.map(offset => from + offset)
		.findLast(position => position > start && measured.width(start, position) < room);
};
