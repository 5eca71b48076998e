import {demerits, endings, hasRagged, isSpreadable} from './demerits.ts';
import type {LineEnds} from './line-ends.ts';

/** Columns that lines may take. */
export type LineWidths = {
	/** Of the first line. */
	readonly width: number;
	/** Of the lines after it. */
	readonly restWidth: number;
};

export type FittedLine = {
	readonly from: number;
	readonly to: number;
	/** Columns that it misses to its width; 0 in the last line, less than 0 where it does not fit. */
	readonly stretch: number;
	/** Gaps between words that they can be spread over. */
	readonly gaps: number;
};

export const lineBetween = (
	ends: LineEnds,
	{width, restWidth}: LineWidths,
	from: number,
	to: number,
): FittedLine => {
	const hyphen = ends.ending[to] === endings.hyphenated ? 1 : 0;
	const natural = (ends.widthAtEnd[to] ?? 0) + hyphen - (ends.widthAtNext[from] ?? 0);
	const missing = (from === 0 ? width : restWidth) - natural;
	const isLast = to === ends.end.length - 1;
	return {
		from,
		to,
		stretch: isLast ? Math.min(0, missing) : missing,
		gaps: (ends.gapsAtEnd[to] ?? 0) - (ends.gapsAtNext[from] ?? 0),
	};
};

/**
 * For each place, where the last line of the best setting up to it starts: the one with the least demerits in all. A
 * dynamic programme over the places, after Knuth and Plass (see `demerits.ts`): as a line's demerits depend on where it
 * starts and ends and on what the one before ends at alone, the best way to a place is enough to know. Lines that fit
 * start in a window that moves forward with their end; the fullest come first, so that those which are too loose end
 * the search.
 */
const bestStarts = (ends: LineEnds, widths: LineWidths): Int32Array => {
	const {ending} = ends;
	const count = ending.length;
	const starts = new Int32Array(count);
	const totals = new Float64Array(count);
	let first = 0;
	for (let to = 1; to < count; to++) {
		while (first < to - 1 && lineBetween(ends, widths, first, to).stretch < 0) first++;
		let best = to - 1;
		let least = Infinity;
		for (let from = first; from < to; from++) {
			// What lies between two cuts fills its line; to try the rest would take a long word's length times the width.
			if (from > first && ending[to] === endings.cut && ending[from] === endings.cut) break;
			const {stretch, gaps} = lineBetween(ends, widths, from, to);
			// A line of a single grapheme may be too wide for any; others may not.
			if (stretch < 0 && from < to - 1) continue;
			if (!hasRagged(least) && !isSpreadable(stretch, gaps)) break;
			const total = (totals[from] ?? 0) + demerits(stretch, gaps, ending[to] ?? 0, ending[from] ?? 0);
			if (total >= least) continue;
			least = total;
			best = from;
		}
		starts[to] = best;
		totals[to] = least;
	}
	return starts;
};

/** Breaks a paragraph into the lines that have the least demerits in all. */
export const fitLines = (ends: LineEnds, widths: LineWidths): readonly FittedLine[] => {
	const starts = bestStarts(ends, widths);
	const lines: FittedLine[] = [];
	for (let to = ends.end.length - 1; to > 0;) {
		const line = lineBetween(ends, widths, starts[to] ?? 0, to);
		lines.push(line);
		to = line.from;
	}
	return lines.reverse();
};
