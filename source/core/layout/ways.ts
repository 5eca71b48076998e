import {demerits, endings, hasRagged, isSpreadable} from './demerits.ts';
import {naturalWidth, paragraphStart, type LineEnd} from './line-ends.ts';

/** How a paragraph's lines may be set. */
export type Fitting = {
	/** Columns of the first line. */
	readonly width: number;
	/** Columns of the lines after it. */
	readonly restWidth: number;
	/** Most columns that a gap may be widened by. */
	readonly most: number;
	/** Whether lines that cannot be spread are tried, too: all in the window, for each place. Few paragraphs need them. */
	readonly isRagged: boolean;
};

/** The best setting up to a place: the one with the least demerits in all. */
export type Way = {
	readonly to: LineEnd;
	/** The best setting up to where its last line starts; null at the paragraph's start. */
	readonly before: Way | null;
	readonly total: number;
	/** Columns from the paragraph's start that a line from this place may reach to. */
	readonly reach: number;
};

export type WayFinder = {
	/** The best way to a place behind those that were given before; null where there is none. */
	readonly wayTo: (to: LineEnd, isLast: boolean) => Way | null;
	/** Columns that a further place, but for the last, has to have for a way to it, each gap counted as `most` more. */
	readonly leastColumns: () => number;
};

/**
 * Finds the best settings of a paragraph: a dynamic programme over the places, after Knuth and Plass (see `demerits.ts`).
 * As a line's demerits depend on where it starts and ends and on what the one before ends at alone, the best way to a
 * place is enough to know. Lines that fit start in a window that moves forward with their end; the fullest come first, so
 * that those which are too loose end the search.
 */
export const wayFinder = ({width, restWidth, most, isRagged}: Fitting): WayFinder => {
	const start: Way = {to: paragraphStart, before: null, total: 0, reach: width};
	const ways = [start];
	let first = 0;
	const wayTo = (to: LineEnd, isLast: boolean): Way | null => {
		const columns = naturalWidth(paragraphStart, to);
		while (first < ways.length - 1 && (ways[first] ?? start).reach < columns) first++;
		let least = Infinity;
		let best: Way | null = null;
		for (let index = first; index < ways.length; index++) {
			const before = ways[index] ?? start;
			const from = before.to;
			// What lies between two cuts fills its line; to try the rest would take a long word's length times the width.
			if (index > first && to.ending === endings.cut && from.ending === endings.cut) break;
			const missing = before.reach - columns;
			// A line of a single grapheme may be too wide for any; others may not.
			if (missing < 0 && index < ways.length - 1) continue;
			const stretch = isLast && missing > 0 ? 0 : missing;
			const gaps = to.gapsAtEnd - from.gapsAtNext;
			if (!(isRagged && hasRagged(least)) && !isSpreadable(stretch, gaps, most)) break;
			if (before.total >= least) continue;
			const total = before.total + demerits(stretch, gaps, to.ending, from.ending);
			if (total >= least) continue;
			least = total;
			best = before;
		}
		if (!best) return null;
		const way = {to, before: best, total: least, reach: to.widthAtNext + restWidth};
		ways.push(way);
		return way;
	};
	return {
		wayTo,
		leastColumns() {
			const {reach, to} = ways[first] ?? start;
			return reach + most * to.gapsAtNext;
		},
	};
};
