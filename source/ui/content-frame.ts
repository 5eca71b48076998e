import {pageHeight, type PageGeometry, type WindowSize} from '../core/layout/page-geometry.ts';
import {groupedDigits} from '../core/text/grouped-digits.ts';
import {cellWidth, truncate} from './measured.ts';
import {
	blankRows,
	emptyRow,
	indented,
	listRows,
	listWindow,
	row,
	rowWidth,
	spread,
	wrappedRows,
	type Piece,
	type Row,
} from './rows.ts';
import {opticalMargin} from './screens/columns.ts';
import type {ShownImage} from './screens/image-pane.ts';
import {headingRows, type ScreenContent} from './screens/screen.ts';
import {contentRows} from './screens/screens.ts';

/** A whole screen: its rows from the top, and the one at the bottom. No row is wider than the window. */
export type Frame = {
	readonly rows: readonly Row[];
	readonly status: Row;
	/** An image that is drawn over it. */
	readonly image?: ShownImage | undefined;
};

/** Where a screen stands in the window: its measure, and the column that it begins at. */
export type Room = {
	readonly size: WindowSize;
	readonly measure: number;
	readonly left: number;
	/** Column of what stands beside a list; null where the window has no room for that. */
	readonly pane: number | null;
};

/** Columns between a list and what stands beside it, and those left free at both sides of the two. */
const paneGutter = 8;
const paneMargin = 4;

export const roomFor = (
	content: ScreenContent,
	size: WindowSize,
	{measure, left}: Pick<PageGeometry, 'measure' | 'left'>,
): Room => {
	if (content.kind === 'text' && content.width !== undefined) {
		const width = Math.max(measure, content.width);
		return {size, measure: width, left: Math.floor((size.columns - width) / 2), pane: null};
	}
	const both = 2 * measure + paneGutter;
	const hasPane = content.kind === 'list' && content.pane !== undefined && content.items.length > 0;
	if (!hasPane || both + 2 * paneMargin > size.columns) return {size, measure, left, pane: null};
	const from = Math.floor((size.columns - both) / 2);
	return {size, measure, left: from, pane: from + measure + paneGutter};
};

/** The longest of several texts that fits. */
export const fitting = (texts: readonly string[], columns: number): string =>
	texts.find(text => cellWidth(text) <= columns) ?? truncate(texts.at(-1) ?? '', columns);

export const cropped = (pieces: Row, columns: number): Row => {
	let left = columns;
	const kept: Piece[] = [];
	for (const piece of pieces) {
		if (left <= 0) break;
		const text = truncate(piece.text, left);
		kept.push({...piece, text});
		left -= cellWidth(text);
	}
	return kept;
};

/** Rows that a text leaves free from which on it stands a little above the middle, as a page of a book does. */
const roomToCentre = 10;

/** The part of a text that is shown, between what stays in view above and below it. */
const textBody = (
	{head = [], rows, foot = [], isCentred = false}: Extract<ScreenContent, {kind: 'text'}>,
	cursor: number,
	height: number,
): readonly Row[] => {
	const shown = rows.slice(cursor, cursor + height);
	const free = height - shown.length;
	const above = isCentred && free >= roomToCentre ? opticalMargin(free) : 0;
	const between = above > 0 || foot.length === 0 ? 0 : free;
	return [...blankRows(above), ...head, ...shown, ...blankRows(between), ...foot];
};

const contentBody = (content: ScreenContent, cursor: number, {size, measure}: Room): readonly Row[] => {
	const height = contentRows(content, {size});
	if (content.kind === 'text') return textBody(content, cursor, height);
	const {items, heading, hang = 0, headOf} = content;
	const hasHeading = headingRows(size.rows) > 0;
	if (items.length === 0) {
		const empty = wrappedRows(content.empty, measure).map(line => indented(line, hang));
		return hasHeading ? [indented(heading, hang), emptyRow, ...empty] : empty;
	}
	const window = listWindow(items, cursor, height);
	const head = hasHeading ? [indented(heading, hang), headOf?.(window.first) ?? emptyRow] : [];
	const shown = listRows(items, window, height);
	// A blank row parts groups, and there is one below the heading already.
	return [...head, ...(shown[0]?.length === 0 ? shown.slice(1) : shown)];
};

const hasMore = (content: ScreenContent, cursor: number, size: WindowSize): boolean =>
	content.kind === 'text' &&
	content.isCounted !== true &&
	content.rows.length > cursor + contentRows(content, {size});

const topMargin = (size: WindowSize): readonly Row[] => blankRows(pageHeight(size).top);

/** A frame of a page or of a list: its rows under the top margin, all moved to where the measure begins. */
export const assemble = (
	body: readonly Row[],
	status: Row,
	{size, left}: Pick<Room, 'size' | 'left'>,
	hang = 0,
): Frame => {
	const place = (pieces: Row, from: number): Row => cropped(indented(pieces, from), size.columns);
	const rows = [...topMargin(size), ...body.map(pieces => place(pieces, left - hang))];
	return {rows: rows.slice(0, size.rows - 1), status: place(status, left)};
};

const hangOf = (content: ScreenContent): number => (content.kind === 'list' ? (content.hang ?? 0) : 0);

/** The first and the last row or entry that is shown, from 0, and how many there are. */
const shownPart = (
	content: ScreenContent,
	cursor: number,
	{size}: Room,
): {readonly first: number; readonly last: number; readonly length: number} => {
	const height = contentRows(content, {size});
	if (content.kind === 'list')
		return {...listWindow(content.items, cursor, height), length: content.items.length};
	const {length} = content.rows;
	return {first: cursor, last: Math.min(length, cursor + height) - 1, length};
};

/** Which part of a list is shown, or of a text that counts its rows; empty where that is all of it. */
const partOf = (content: ScreenContent, cursor: number, room: Room): string => {
	if (content.kind === 'text' && content.isCounted !== true) return '';
	const {first, last, length} = shownPart(content, cursor, room);
	if (length === 0) return '';
	return last - first + 1 === length
		? ''
		: `${groupedDigits(first + 1)}–${groupedDigits(last + 1)} of ${groupedDigits(length)}`;
};

/** The row below a screen: what keys do, and at its right which part of a longer list is shown, where there is room for both. */
const contentStatus = (content: ScreenContent, cursor: number, room: Room): Row => {
	const {size, measure} = room;
	const isEmpty = content.kind === 'list' && content.items.length === 0;
	const more = hasMore(content, cursor, size) ? ' · ↓ more' : '';
	const hints = (isEmpty ? content.hints.slice(-1) : content.hints).map(text => text + more);
	const part = partOf(content, cursor, room);
	// Keys that are known to nobody are worth more than a number: of the shortest hints none goes for it.
	const beside = hints.slice(0, 2).find(text => cellWidth(text) + part.length + 2 <= measure);
	return part === '' || beside === undefined
		? row(fitting(hints, measure), 'quiet')
		: spread({text: beside, style: 'quiet'}, {text: part, style: 'quiet'}, measure);
};

/** The rows of a list with what stands beside them, from the row below the heading on. */
const withPane = (
	rows: readonly Row[],
	content: ScreenContent,
	{pane, left, measure, size}: Room,
): readonly Row[] => {
	if (pane === null || content.kind !== 'list' || !content.pane) return rows;
	const beside = content.pane(measure);
	const above = headingRows(size.rows);
	const most = contentRows(content, {size}) + above;
	const from = pane - left + hangOf(content);
	return Array.from({length: Math.min(most, Math.max(rows.length, beside.length + above))}, (_, index) => {
		const [own, other] = [rows[index] ?? [], beside[index - above] ?? []];
		if (other.length === 0) return own;
		return [...own, {text: ' '.repeat(Math.max(0, from - rowWidth(own))), style: 'text'}, ...other];
	});
};

export const contentFrame = (content: ScreenContent, cursor: number, room: Room): Frame => {
	const body = withPane(contentBody(content, cursor, room), content, room);
	return assemble(body, contentStatus(content, cursor, room), room, hangOf(content));
};
