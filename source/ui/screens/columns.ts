import type {PageGeometry} from '../../core/layout/page-geometry.ts';
import {shownWidth} from '../measured.ts';
import {indented, type Row} from '../rows.ts';

/** The rows of a page, and the columns by which they hang out into the margin at its left. */
export type Hung = {readonly rows: readonly Row[]; readonly hang: number};

/** Rows above a page that fills only a part of the window: it stands a little above the middle. */
export const opticalMargin = (free: number): number => Math.max(0, Math.floor((free * 2) / 5));

/** Rows lower on their page. */
export const lowered = ({rows, hang}: Hung, by: number): Hung => ({
	rows: [...Array.from({length: by}, (): Row => []), ...rows],
	hang,
});

const shownWidthOf = (row: Row): number => row.reduce((sum, {text}) => sum + shownWidth(text), 0);

/** Pages side by side, the first one at the left. */
export const abreast = (pages: readonly Hung[], {measure, gutter}: PageGeometry): Hung => {
	const [first] = pages;
	if (!first || pages.length === 1) return first ?? {rows: [], hang: 0};
	const height = Math.max(...pages.map(({rows}) => rows.length));
	const rows = Array.from({length: height}, (_, index) =>
		pages.reduce<Row>((row, page, column) => {
			const own = page.rows[index] ?? [];
			if (own.length === 0) return row;
			const from = column * (measure + gutter) + first.hang - page.hang;
			return [...row, ...indented(own, from - shownWidthOf(row))];
		}, []),
	);
	return {rows, hang: first.hang};
};
