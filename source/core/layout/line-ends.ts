import {trimmedEnd} from '../text/blank.ts';
import {endings} from './demerits.ts';
import {countGaps} from './gaps.ts';
import type {MeasuredText} from './measured-text.ts';

/**
 * Where the lines of a paragraph may end, in order: one entry in each list for each place, the first one for the
 * paragraph's start, where none ends; the last place is its end. Widths are columns from the paragraph's start, without
 * hyphens that are put in; gaps are runs of spaces, counted from there.
 */
export type LineEnds = {
	/** Offset at which the line's text ends, before the white space. */
	readonly end: ArrayLike<number>;
	readonly widthAtEnd: ArrayLike<number>;
	readonly gapsAtEnd: ArrayLike<number>;
	/** Offset at which the next line starts. */
	readonly next: ArrayLike<number>;
	readonly widthAtNext: ArrayLike<number>;
	readonly gapsAtNext: ArrayLike<number>;
	/** What a line ends at there, one of `endings`. */
	readonly ending: ArrayLike<number>;
};

export type GatheredEnds = {readonly [List in keyof LineEnds]: number[]};

/** Lists that hold the paragraph's start alone. */
export const noLineEnds = (): GatheredEnds => ({
	end: [0],
	widthAtEnd: [0],
	gapsAtEnd: [0],
	next: [0],
	widthAtNext: [0],
	gapsAtNext: [0],
	ending: [endings.plain],
});

/** Adds a place; one inside of a word has no white space between the line's end and the next one's start. */
export const addLineEnd = (
	ends: GatheredEnds,
	ending: number,
	[end, widthAtEnd, gapsAtEnd]: readonly [number, number, number],
	[next, widthAtNext, gapsAtNext]: readonly [number, number, number] = [end, widthAtEnd, gapsAtEnd],
): void => {
	ends.end.push(end);
	ends.widthAtEnd.push(widthAtEnd);
	ends.gapsAtEnd.push(gapsAtEnd);
	ends.next.push(next);
	ends.widthAtNext.push(widthAtNext);
	ends.gapsAtNext.push(gapsAtNext);
	ends.ending.push(ending);
};

const endsAtHyphen = (text: string, end: number): boolean => {
	const last = text.charCodeAt(end - 1);
	return last === 0x2d || last === 0x2010;
};

/** The places that lines may end at by the rules of breaking, in time linear in the text's length. */
export const lineEnds = ({text, mayBreak, width}: MeasuredText): LineEnds => {
	const ends = noLineEnds();
	let start = 0;
	let columns = 0;
	let gaps = 0;
	for (let next = 1; next <= text.length; next++) {
		if (next < text.length && !mayBreak(next)) continue;
		const end = trimmedEnd(text, start, next);
		const columnsAtEnd = columns + width(start, end);
		const gapsAtEnd = gaps + countGaps(text, start, end);
		columns = columnsAtEnd + width(end, next);
		gaps = gapsAtEnd + countGaps(text, end, next);
		start = next;
		const ending = endsAtHyphen(text, end) ? endings.hyphen : endings.plain;
		addLineEnd(ends, ending, [end, columnsAtEnd, gapsAtEnd], [next, columns, gaps]);
	}
	if (text === '') addLineEnd(ends, endings.plain, [0, 0, 0]);
	return ends;
};
