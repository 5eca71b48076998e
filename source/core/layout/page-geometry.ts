import type {Widths} from '../text/widths.ts';

/** Size of a window, in terminal cells. */
export type WindowSize = {
	readonly columns: number;
	readonly rows: number;
	/** How its columns are counted; as most terminals do where nothing is known. */
	readonly widths?: Widths;
};

/** Where the page stands in the window: the one home of page geometry. In columns and rows. */
export type PageGeometry = {
	readonly measure: number;
	readonly left: number;
	readonly top: number;
	readonly rows: number;
};

/** Widest measure by default: what typographers hold to be the most that reads well (66–75 characters). */
export const defaultMeasure = 72;
export const smallestMeasure = 20;
export const largestMeasure = 200;

/** Windows at least so large give some of it to margins; smaller ones use all they have. */
const roomForSideMargins = 60;
const roomForHeadMargin = 16;

/** Smallest window in which a page is shown. */
export const smallestWindow: WindowSize = {columns: 20, rows: 5};

/** Fits the page into a window; `preferred` is the reader's measure. One row is the status line's. */
export const pageGeometry = ({columns, rows}: WindowSize, preferred: number): PageGeometry => {
	const widest = columns >= roomForSideMargins ? columns - 2 : columns;
	const measure = Math.max(1, Math.min(preferred, widest));
	const roomy = rows >= roomForHeadMargin;
	return {
		measure,
		left: Math.max(0, Math.floor((columns - measure) / 2)),
		top: roomy ? 1 : 0,
		rows: Math.max(1, rows - (roomy ? 3 : 1)),
	};
};
