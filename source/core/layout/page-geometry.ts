import {clamp} from '../text/clamp.ts';
import type {Widths} from '../text/widths.ts';

/** Size of a window, in terminal cells. */
export type WindowSize = {
	readonly columns: number;
	readonly rows: number;
	/** How its columns are counted; as most terminals do where nothing is known. */
	readonly widths?: Widths;
	/** Whether the terminal draws text at twice its size; none or false where it has not shown that. */
	readonly drawsLargeText?: boolean;
};

/** How many pages stand side by side: as the window has room for them, or a number where that many can be read. */
export type ColumnChoice = 'auto' | number;
export const mostColumns = 3;

/** What the reader wants of a page. */
export type PageWishes = {
	/** Widest line, in columns. */
	readonly measure: number;
	readonly columns: ColumnChoice;
	/** Whether an odd measure would leave half a full-width letter free. */
	readonly isEven: boolean;
};

/** Where the page stands in the window: the one home of page geometry. In columns and rows. */
export type PageGeometry = {
	readonly measure: number;
	readonly left: number;
	readonly top: number;
	readonly rows: number;
	/** Number of pages side by side, each of the measure. */
	readonly columnCount: number;
	/** Blank columns between two of them. */
	readonly gutter: number;
};

/** Widest measure by default: the middle of the 45 to 75 letters that Bringhurst holds to read best (Elements, 2.1.2). */
export const defaultMeasure = 66;
export const smallestMeasure = 20;
export const largestMeasure = 200;

/** Smallest window in which a page is shown. */
export const smallestWindow: WindowSize = {columns: 20, rows: 5};

/** Windows at least so high have room for blank rows above and below the page. */
const roomForBlankRows = 14;

/** Columns left free at each side of a single page, at least: none in a window of 39, six from 80 on. */
const sideMargin = (columns: number): number => clamp(Math.floor((columns - 32) / 8), 0, 6);

/** Columns left free at each side of several pages, at least. */
const spreadMargin = 4;

const gutterIn = (columns: number): number => clamp(Math.floor(columns / 25), 4, 8);

/** Columns that each of several pages may have. */
const roomForEach = (columns: number, count: number): number =>
	Math.floor((columns - (count - 1) * gutterIn(columns) - 2 * spreadMargin) / count);

/** Narrowest of several pages: those that stand side by side unasked, and those that were asked for. */
const narrowest = {unasked: 54, asked: 34};

const countColumns = (columns: number, {measure, columns: choice}: PageWishes): number => {
	const fits = (count: number, least: number): boolean => roomForEach(columns, count) >= least;
	if (choice !== 'auto') {
		const possible = [mostColumns, 2].filter(count => count <= choice);
		return possible.find(count => fits(count, narrowest.asked)) ?? 1;
	}
	if (fits(3, Math.max(narrowest.unasked, measure))) return 3;
	return fits(2, narrowest.unasked) ? 2 : 1;
};

/** Where a page begins and how high it is, in rows. One row is the status line's. */
export const pageHeight = ({rows}: Pick<WindowSize, 'rows'>): Pick<PageGeometry, 'top' | 'rows'> => {
	const isRoomy = rows >= roomForBlankRows;
	const top = isRoomy ? clamp(Math.floor((rows - 2) / roomForBlankRows), 1, 3) : 0;
	return {top, rows: Math.max(1, rows - top - (isRoomy ? 2 : 1))};
};

/** Fits the page into a window. */
export const pageGeometry = (size: WindowSize, wishes: PageWishes): PageGeometry => {
	const {columns} = size;
	const columnCount = countColumns(columns, wishes);
	const gutter = gutterIn(columns);
	const room = columnCount > 1 ? roomForEach(columns, columnCount) : columns - 2 * sideMargin(columns);
	const widest = Math.max(1, Math.min(wishes.measure, room));
	const measure = wishes.isEven && widest > 1 ? widest - (widest % 2) : widest;
	return {
		...pageHeight(size),
		measure,
		left: Math.max(0, Math.floor((columns - columnCount * measure - (columnCount - 1) * gutter) / 2)),
		columnCount,
		gutter,
	};
};
