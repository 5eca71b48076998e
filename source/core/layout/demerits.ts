/**
 * What a line may end at: a space or another place where text breaks by itself; a hyphen of the text; a hyphen that is
 * put there; between two graphemes of a word that fits no line.
 */
export const endings = {plain: 0, hyphen: 1, hyphenated: 2, cut: 3} as const;

/** Most columns that a gap between words is widened by. A line that would need more is left ragged. */
export const mostExtra = 2;

/** Badness of ending a line at a hyphen. TeX's: as bad as gaps that are wider by some 0.8 columns. */
const hyphenPenalty = 50;

/** Demerits of two lines in a row that end at hyphens. TeX's: as bad as gaps that are wider by a column. */
const doubleHyphenDemerits = 10_000;

// More than all other demerits of a paragraph of megabytes together: first as few cut words as can be, then as few
// ragged lines, then beauty.
const raggedDemerits = 1e12;
const cutDemerits = 1e16;

/** Whether a line's missing columns can be spread over its gaps, none of them wider by more than `most`. */
export const isSpreadable = (stretch: number, gaps: number, most = mostExtra): boolean =>
	stretch >= 0 && stretch <= most * gaps;

/**
 * How bad a line of a justified paragraph is. By Knuth and Plass, “Breaking Paragraphs into Lines” (Software: Practice
 * and Experience 11, 1981, pp. 1119–1184): the badness of a line is a hundred times the cube of its ratio, the columns
 * missing for each gap; its demerits are the square of one more than its badness and the penalty of where it ends. Cells
 * do not shrink, so no line is tight, and the classes of fitness, which keep a tight line from a loose one, are left
 * out. A line that cannot be spread is worse the more columns it misses.
 *
 * @param stretch Columns missing to the measure; 0 for a paragraph's last line, less where it does not fit.
 * @param gaps Gaps between words that they can be spread over.
 * @param ending What the line ends at, one of `endings`.
 * @param before What the line before ends at.
 */
export const demerits = (stretch: number, gaps: number, ending: number, before: number): number => {
	const isHyphen = ending === endings.hyphen || ending === endings.hyphenated;
	const penalty = isHyphen ? hyphenPenalty : 0;
	const ratio = stretch === 0 ? 0 : stretch / gaps;
	const isSpread = isSpreadable(stretch, gaps);
	const badness = 100 * (isSpread ? ratio * ratio * ratio : Math.abs(stretch));
	const line = (1 + badness + penalty) * (1 + badness + penalty);
	const isDouble = isHyphen && (before === endings.hyphen || before === endings.hyphenated);
	return (
		line +
		(isDouble ? doubleHyphenDemerits : 0) +
		(isSpread ? 0 : raggedDemerits) +
		(ending === endings.cut ? cutDemerits : 0)
	);
};

/** Whether demerits are those of lines of which some are ragged or cut. */
export const hasRagged = (total: number): boolean => total >= raggedDemerits;
