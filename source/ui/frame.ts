import {pageGeometry, smallestWindow, type WindowSize} from '../core/layout/page-geometry.ts';
import {cellWidth, truncate} from '../core/text/cell-width.ts';
import {describeWork} from './describe-work.ts';
import {hintsFor, joinHints} from './keymap/hints.ts';
import {
	emptyRow,
	indented,
	listRows,
	listWindow,
	row,
	rowWidth,
	spread,
	type Piece,
	type Row,
	wrappedLines,
} from './rows.ts';
import {groupedDigits} from '../core/text/grouped-digits.ts';
import {headingRows, type ScreenContent, type ScreenContext} from './screens/screen.ts';
import {markStatus} from './screens/mark-status.ts';
import {withNotePane} from './screens/note-pane.ts';
import {pageRows, pageStatus} from './screens/page.ts';
import {promptHints} from './screens/prompt-hint.ts';
import {promptRow} from './screens/prompt-row.ts';
import {contentRows, topContent} from './screens/screens.ts';
import {tooSmallRows} from './screens/title.ts';
import type {AppState, StoryState} from './state/app-state.ts';
import type {Prompt} from './state/prompt.ts';
import {questionLines} from './state/question.ts';
import {topScreen} from './state/screen-stack.ts';

/** A whole screen: its rows from the top, and the one at the bottom. No row is wider than the window. */
export type Frame = {
	readonly rows: readonly Row[];
	readonly status: Row;
};

/** The longest of several texts that fits. */
const fitting = (texts: readonly string[], columns: number): string =>
	texts.find(text => cellWidth(text) <= columns) ?? truncate(texts.at(-1) ?? '', columns);

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
	const {items, heading, hang = 0, headOf} = content;
	const hasHeading = headingRows(size.rows) > 0;
	if (items.length === 0) {
		const empty = indented(row(content.empty, 'quiet'), hang);
		return hasHeading ? [indented(heading, hang), emptyRow, empty] : [empty];
	}
	const window = listWindow(items, cursor, height);
	const head = hasHeading ? [indented(heading, hang), headOf?.(window.first) ?? emptyRow] : [];
	return [...head, ...listRows(items, window, height)];
};

const hasMore = (content: ScreenContent, cursor: number, size: WindowSize): boolean =>
	content.kind === 'text' && content.rows.length > cursor + contentRows(content, {size});

const topMargin = (size: WindowSize): readonly Row[] =>
	Array.from({length: pageGeometry(size, 1).top}, () => emptyRow);

/** A frame of a page or of a list: its rows under the top margin, all moved to where the measure begins. */
const assemble = (
	body: readonly Row[],
	status: Row,
	size: WindowSize,
	preferred: number,
	hang = 0,
): Frame => {
	const {left} = pageGeometry(size, preferred);
	const place = (pieces: Row, from: number): Row => cropped(indented(pieces, from), size.columns);
	const rows = [...topMargin(size), ...body.map(pieces => place(pieces, left - hang))];
	return {rows: rows.slice(0, size.rows - 1), status: place(status, left)};
};

const isTooSmall = ({columns, rows}: WindowSize): boolean =>
	columns < smallestWindow.columns || rows < smallestWindow.rows;

const tooSmallFrame = (size: WindowSize): Frame => ({
	rows: tooSmallRows(size).slice(0, Math.max(0, size.rows - 1)),
	status: emptyRow,
});

const hangOf = (content: ScreenContent): number => (content.kind === 'list' ? (content.hang ?? 0) : 0);

/** The row below a screen: what keys do, and at its right which part of a longer list is shown. */
const contentStatus = (
	content: ScreenContent,
	cursor: number,
	hint: string,
	{size, measure}: {size: WindowSize; measure: number},
): Row => {
	if (content.kind === 'text') return row(hint, 'quiet');
	const {length} = content.items;
	const {first, last} = listWindow(content.items, cursor, contentRows(content, {size}));
	const part = `${groupedDigits(first + 1)}–${groupedDigits(last + 1)} of ${groupedDigits(length)}`;
	const isWhole = length === 0 || last - first + 1 === length;
	return isWhole || hint.length + part.length + 2 > measure
		? row(hint, 'quiet')
		: spread({text: hint, style: 'quiet'}, {text: part, style: 'quiet'}, measure);
};

const contentFrame = (
	content: ScreenContent,
	cursor: number,
	{size, measure: preferred}: {size: WindowSize; measure: number},
): Frame => {
	const {measure} = pageGeometry(size, preferred);
	const more = hasMore(content, cursor, size) ? '↓ more · ' : '';
	const isEmpty = content.kind === 'list' && content.items.length === 0;
	const hints = isEmpty ? content.hints.slice(-1) : content.hints;
	const hint = fitting(
		hints.map(text => more + text),
		measure,
	);
	const body = contentBody(content, cursor, size);
	return assemble(
		body,
		contentStatus(content, cursor, hint, {size, measure}),
		size,
		preferred,
		hangOf(content),
	);
};

/** What stands below a page: where it is, and the count that is being typed. */
const pageStatusRow = (state: StoryState, environment: ScreenContext['environment']): Row => {
	const {measure} = pageGeometry(environment.size, state.preferences.measure);
	const mark = markStatus(state);
	if (mark) return row(fitting(mark, measure));
	const count = state.count === null ? '' : `  ${state.count}`;
	return row(`${fitting(pageStatus({state, environment}), measure - count.length)}${count}`, 'quiet');
};

/** The frame with other rows at its bottom. The upper one is blank below most screens, else the last row of text. */
const withLastRows = (frame: Frame, upper: Row, status: Row, size: WindowSize): Frame => {
	const above = Array.from({length: size.rows - 2}, (_, index) => frame.rows[index] ?? emptyRow);
	return {rows: [...above, upper], status};
};

/** A message in one row, or in two if one is too short; what two cannot hold is cut. */
const messageLines = (message: string, columns: number): readonly string[] => {
	const [first = '', ...more] = wrappedLines(message, columns);
	return more.length === 0 ? [first] : [first, truncate(more.join(' '), columns)];
};

const withLines = (
	frame: Frame,
	lines: readonly string[],
	{size, measure: preferred}: {size: WindowSize; measure: number},
): Frame => {
	const {left} = pageGeometry(size, preferred);
	const [upper, lower] = lines
		.slice(-2)
		.map(text => cropped(indented(row(text, 'notice'), left), size.columns));
	if (lower && upper) return withLastRows(frame, upper, lower, size);
	return upper ? {...frame, status: upper} : frame;
};

/** A message, a question, or one in a row above the other: a key must not answer what nobody sees. */
const linesBelow = (state: AppState, columns: number): readonly string[] => {
	const {preferences} = state;
	const notice = state.notice ?? describeWork(state);
	if (!state.reading || !state.question) return notice === null ? [] : messageLines(notice, columns);
	const hint = hintsFor('question', preferences.keys);
	const forms = questionLines(state.question, state.reading.title, {
		hint: joinHints(hint('yes', 'yes'), hint('no', 'no')),
		keys: [hint('yes', ''), hint('no', '')],
	});
	if (notice !== null) return [truncate(notice, columns), fitting(forms, columns)];
	return messageLines(
		forms.find(text => wrappedLines(text, columns).length <= 2) ?? fitting(forms, columns),
		columns,
	);
};

/** Columns that what is typed has at least beside a hint. */
const roomToFilter = 18;

/** What is typed to filter a list by, and at its right how many entries match. */
const filterRow = (prompt: Prompt, hints: readonly string[], measure: number): Row => {
	const hint = hints.find(text => cellWidth(text) <= measure - roomToFilter) ?? '';
	const typed = promptRow(prompt, measure - cellWidth(hint) - 2);
	const gap = measure - rowWidth(typed) - cellWidth(hint);
	return [...typed, {text: ' '.repeat(Math.max(0, gap)), style: 'text'}, {text: hint, style: 'quiet'}];
};

const withPrompt = (
	frame: Frame,
	prompt: Prompt,
	content: ScreenContent | null,
	{size, measure: preferred}: {size: WindowSize; measure: number},
): Frame => {
	const {measure, left} = pageGeometry(size, preferred);
	const typed =
		prompt.purpose === 'filter' && content?.kind === 'list'
			? filterRow(prompt, content.filterHints ?? [], measure)
			: promptRow(prompt, size.columns - left);
	const status = cropped(indented(typed, left), size.columns);
	const hints = promptHints(prompt);
	if (hints.length === 0) return {...frame, status};
	return withLastRows(frame, indented(row(fitting(hints, measure), 'notice'), left), status, size);
};

const blank: Frame = {rows: [], status: emptyRow};

/** What is on the screen in a state: the one function behind every frame. */
export const frameOf = (state: AppState, environment: ScreenContext['environment']): Frame => {
	const {size} = environment;
	const {measure} = state.preferences;
	if (isTooSmall(size)) return tooSmallFrame(size);
	const content = topContent(state, environment);
	const frame = content
		? contentFrame(content, topScreen(state).cursor, {size, measure})
		: state.reading
			? assemble(
					withNotePane(pageRows({state, environment}), state, environment),
					pageStatusRow(state, environment),
					size,
					measure,
				)
			: blank;
	if (state.prompt) return withPrompt(frame, state.prompt, content, {size, measure});
	return withLines(frame, linesBelow(state, pageGeometry(size, measure).measure), {size, measure});
};
