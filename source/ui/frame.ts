import {pageGeometry, smallestWindow, type WindowSize} from '../core/layout/page-geometry.ts';
import {cellWidth, truncate} from '../core/text/cell-width.ts';
import {emptyRow, indented, listRows, row, type Piece, type Row} from './rows.ts';
import type {ScreenContent, ScreenContext} from './screens/content.ts';
import {pageRows, pageStatus} from './screens/page.ts';
import {contentRows, headingRows, topContent} from './screens/screen-content.ts';
import {tooSmallRows} from './screens/title.ts';
import {topScreen, type AppState} from './state/app-state.ts';

/** A whole screen: its rows from the top, and the one at the bottom. No row is wider than the window. */
export type Frame = {
	readonly rows: readonly Row[];
	readonly status: Row;
};

/** The longest of several texts that fits. */
const fitting = (texts: readonly string[], columns: number): string =>
	texts.find(text => cellWidth(text) <= columns) ?? truncate(texts.at(-1) ?? '', columns);

/** A row cut to the window. */
const cropped = (pieces: Row, columns: number): Row => {
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

const contentBody = (content: ScreenContent, cursor: number, size: WindowSize): readonly Row[] => {
	const height = contentRows(content, {size});
	if (content.kind === 'text') return content.rows.slice(cursor, cursor + height);
	const heading = headingRows(size.rows) > 0 ? [content.heading, emptyRow] : [];
	const items =
		content.items.length === 0 ? [row(content.empty, 'quiet')] : listRows(content.items, cursor, height);
	return [...heading, ...items];
};

const hasMore = (content: ScreenContent | null, cursor: number, size: WindowSize): boolean =>
	content?.kind === 'text' && content.rows.length > cursor + contentRows(content, {size});

/** What stands in the status line: a message, a count, else what the screen has to say. */
const statusOf = (
	state: AppState,
	environment: ScreenContext['environment'],
	content: ScreenContent | null,
): Row => {
	const {measure} = pageGeometry(environment.size, state.preferences.measure);
	if (state.notice !== null) return row(truncate(state.notice, measure), 'notice');
	const versions = content ? content.hints : pageStatus({state, environment});
	const more = hasMore(content, topScreen(state).cursor, environment.size) ? '↓ more · ' : '';
	const count = state.count === null ? '' : `  ${state.count}`;
	return row(
		`${fitting(
			versions.map(text => more + text),
			measure - count.length,
		)}${count}`,
		'quiet',
	);
};

/** What is on the screen in a state: the one function behind every frame. */
export const frameOf = (state: AppState, environment: ScreenContext['environment']): Frame => {
	const {size} = environment;
	const {columns, rows} = size;
	if (columns < smallestWindow.columns || rows < smallestWindow.rows) {
		return {rows: tooSmallRows(size).slice(0, Math.max(0, rows - 1)), status: emptyRow};
	}
	const {left, top} = pageGeometry(size, state.preferences.measure);
	const content = topContent(state, environment);
	const body = content ? contentBody(content, topScreen(state).cursor, size) : pageRows({state, environment});
	const place = (pieces: Row): Row => cropped(indented(pieces, left), columns);
	return {
		rows: [...Array.from({length: top}, () => emptyRow), ...body.map(place)].slice(0, rows - 1),
		status: place(statusOf(state, environment, content)),
	};
};
