import {hasRagged, mostExtra} from './demerits.ts';
import {endFinder, naturalWidth, paragraphStart, type LineEnd} from './line-ends.ts';
import type {MeasuredText} from './measured-text.ts';
import {wayFinder, type Fitting, type Way} from './ways.ts';

export type LineWidths = Pick<Fitting, 'width' | 'restWidth'>;

/** A line between two of the places that lines may end at. */
export type FittedLine = {
	readonly from: LineEnd;
	readonly to: LineEnd;
	/** Columns that it misses to its width; 0 in the last line, less than 0 where it does not fit. */
	readonly stretch: number;
	/** Gaps between words that they can be spread over. */
	readonly gaps: number;
};

/** The line between two of a paragraph's places. */
export const lineBetween = (
	{width, restWidth}: LineWidths,
	from: LineEnd,
	to: LineEnd,
	isLast: boolean,
): FittedLine => {
	const missing = (from === paragraphStart ? width : restWidth) - naturalWidth(from, to);
	const stretch = isLast ? Math.min(0, missing) : missing;
	return {from, to, stretch, gaps: to.gapsAtEnd - from.gapsAtNext};
};

const linesOf = (widths: LineWidths, last: Way): readonly FittedLine[] => {
	const lines: FittedLine[] = [];
	for (let way = last; way.before; way = way.before)
		lines.push(lineBetween(widths, way.before.to, way.to, way === last));
	return lines.reverse();
};

/**
 * Breaks a paragraph into lines that end between words, no gap widened by more than `most` columns; null where that cannot
 * be. Where no line can end, breaks are not even looked for.
 */
export const fitWords = (
	measured: MeasuredText,
	widths: LineWidths,
	most: number,
): readonly FittedLine[] | null => {
	const {wayTo, leastColumns} = wayFinder({...widths, most, isRagged: false});
	const nextEnd = endFinder(measured);
	for (;;) {
		const to = nextEnd(leastColumns(), most);
		const isLast = to.next === measured.text.length;
		const way = wayTo(to, isLast);
		if (isLast) return way && linesOf(widths, way);
	}
};

const bestWay = (ends: readonly LineEnd[], widths: LineWidths, isRagged: boolean): Way | null => {
	const {wayTo} = wayFinder({...widths, most: mostExtra, isRagged});
	let way: Way | null = null;
	for (const to of ends) if (to !== paragraphStart) way = wayTo(to, to === ends.at(-1));
	return way;
};

/** Breaks a paragraph into the lines that have the least demerits in all. */
export const fitLines = (ends: readonly LineEnd[], widths: LineWidths): readonly FittedLine[] => {
	const spread = bestWay(ends, widths, false);
	// Where a line is ragged or a word is cut, other ragged lines may do with less.
	const way = spread && !hasRagged(spread.total) ? spread : bestWay(ends, widths, true);
	return way ? linesOf(widths, way) : [];
};
