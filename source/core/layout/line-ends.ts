import {trimmedEnd} from '../text/blank.ts';
import {endings} from './demerits.ts';
import {gapCounter} from './gaps.ts';
import type {MeasuredText} from './measured-text.ts';

/**
 * A place that a line of a paragraph may end at. Widths are columns from the paragraph's start, without hyphens that are
 * put in; gaps are runs of spaces, counted from there.
 */
export type LineEnd = {
	/** Offset at which the line's text ends, before the white space. */
	readonly end: number;
	readonly widthAtEnd: number;
	readonly gapsAtEnd: number;
	/** Offset at which the next line starts. */
	readonly next: number;
	readonly widthAtNext: number;
	readonly gapsAtNext: number;
	/** What a line ends at there, one of `endings`. */
	readonly ending: number;
};

/** A paragraph's start, where no line ends: the first entry of every list of places. */
export const paragraphStart: LineEnd = {
	end: 0,
	widthAtEnd: 0,
	gapsAtEnd: 0,
	next: 0,
	widthAtNext: 0,
	gapsAtNext: 0,
	ending: endings.plain,
};

/** Columns of a line between two places, before its gaps are widened; with the hyphen that is put at its end. */
export const naturalWidth = (from: LineEnd, to: LineEnd): number =>
	to.widthAtEnd + (to.ending === endings.hyphenated ? 1 : 0) - from.widthAtNext;

const endsAtHyphen = (text: string, end: number): boolean => {
	const last = text.charCodeAt(end - 1);
	return last === 0x2d || last === 0x2010;
};

/**
 * Finds the places that lines may end at by the rules of breaking, in order, up to the paragraph's end. Takes time linear
 * in the text's length.
 *
 * @returns A function that gives the next place. Of those whose columns do not come to `least`, a gap counted as `most`
 * columns more than it has, it leaves out all that it can: to find out where a line may end takes longer than to look for
 * spaces.
 */
export const endFinder = (measured: MeasuredText): ((least?: number, most?: number) => LineEnd) => {
	const {text} = measured;
	const gapsBefore = gapCounter(text);
	let start = 0;
	let columns = 0;
	const skipWords = (least: number, most: number): void => {
		for (let space = text.indexOf(' ', start); space !== -1; space = text.indexOf(' ', start)) {
			const next = columns + measured.width(start, space + 1);
			if (next + most * (gapsBefore(space) + 1) >= least) return;
			start = space + 1;
			columns = next;
		}
	};
	return (least = 0, most = 0) => {
		if (least > columns) skipWords(least, most);
		const next = measured.nextBreak(start);
		const end = trimmedEnd(text, start, next);
		const widthAtEnd = columns + measured.width(start, end);
		columns = widthAtEnd + measured.width(end, next);
		start = next;
		return {
			end,
			widthAtEnd,
			gapsAtEnd: gapsBefore(end),
			next,
			widthAtNext: columns,
			gapsAtNext: gapsBefore(next),
			ending: endsAtHyphen(text, end) ? endings.hyphen : endings.plain,
		};
	};
};

/** The places that lines may end at by the rules of breaking, in order, from the paragraph's start to its end. */
export const lineEnds = (measured: MeasuredText): readonly LineEnd[] => {
	const nextEnd = endFinder(measured);
	const ends = [paragraphStart];
	do ends.push(nextEnd());
	while ((ends.at(-1)?.next ?? 0) < measured.text.length);
	return ends;
};
