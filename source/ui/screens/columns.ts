import type {PageGeometry} from '../../core/layout/page-geometry.ts';
import type {View} from '../../core/session/view.ts';
import {shownWidth} from '../measured.ts';
import {blankRows, indented, type Row} from '../rows.ts';

/** The rows of a page, and the columns by which they hang out into the margin at its left. */
export type Hung = {readonly rows: readonly Row[]; readonly hang: number};

/** Rows above a page that fills only a part of the window: it stands a little above the middle. */
export const opticalMargin = (free: number): number => Math.max(0, Math.floor((free * 2) / 5));

/** Rows left free above the text of a page: a chapter or scene that begins and ends on it stands a little above the middle. */
export const marginAbove = ({columns, page, pages, firstLine, endsStory}: View, rows: number): number => {
	const [only, more] = columns;
	const isShort = only !== undefined && more === undefined && page === 1 && pages === 1 && firstLine === 0;
	// What stands below the last words of the story takes the room.
	return isShort && !endsStory ? opticalMargin(rows - only.lines.length) : 0;
};

/** Rows lower on their page. */
export const lowered = ({rows, hang}: Hung, by: number): Hung => ({
	rows: [...blankRows(by), ...rows],
	hang,
});

const shownWidthOf = (row: Row): number => row.reduce((sum, {text}) => sum + shownWidth(text), 0);

/** Pages side by side, the first one at the left, or at the right where they run to the left. */
export const abreast = (
	pages: readonly Hung[],
	{measure, gutter, columnCount}: PageGeometry,
	runsLeft: boolean,
): Hung => {
	const hang = Math.max(0, ...pages.map(page => page.hang));
	const placed = pages.map((page, index) => {
		const position = runsLeft ? columnCount - 1 - index : index;
		return {rows: page.rows, from: position * (measure + gutter) + hang - page.hang};
	});
	if (runsLeft) placed.reverse();
	const height = Math.max(0, ...pages.map(({rows}) => rows.length));
	const rows = Array.from({length: height}, (_, at) =>
		placed.reduce<Row>((row, page) => {
			const own = page.rows[at] ?? [];
			return own.length === 0 ? row : [...row, ...indented(own, page.from - shownWidthOf(row))];
		}, []),
	);
	return {rows, hang};
};
