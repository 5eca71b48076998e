import {cellWidth} from '../text/cell-width.ts';
import {directionOf, holdsRightToLeft} from '../text/direction.ts';
import type {Block} from '../story/story.ts';
import type {Range} from '../text/range.ts';
import {breakLines} from './break-lines.ts';
import type {Line} from './line.ts';
import type {Typography} from './typography.ts';

/** Columns between two cells of a row. */
const gutter = 2;

/** Indent of the cells of a row below its first one, where each stands on a line of its own. */
const cellIndent = 2;

/** The parts of a range between signs. */
const parts = (text: string, {start, end}: Range, sign: string): readonly Range[] => {
	const found: Range[] = [];
	for (let from = start; from <= end;) {
		const at = text.indexOf(sign, from);
		const to = at === -1 || at > end ? end : at;
		found.push({start: from, end: to});
		from = to + 1;
	}
	return found;
};

const lineOf = (range: Range, indent: number): Line => ({
	...range,
	kind: 'table',
	indent,
	stretch: 0,
	isHyphenated: false,
	direction: null,
	isFirst: false,
	isLast: false,
});

type Cells = readonly Range[];

/** What every row of a table needs to be set. */
type Sheet = Pick<Typography, 'measure' | 'widths'> & {readonly text: string};

const columnsOf = ({text, widths}: Sheet, rows: readonly Cells[]): readonly number[] => {
	const columns: number[] = [];
	for (const cells of rows)
		for (const [column, {start, end}] of cells.entries())
			columns[column] = Math.max(columns[column] ?? 0, cellWidth(text.slice(start, end), widths));
	return columns;
};

/** A row whose cells stand below those of other rows; those at its end that are empty take no room. */
const alignedRow = ({text, widths}: Sheet, cells: Cells, columns: readonly number[]): Line => {
	const last = Math.max(
		0,
		cells.findLastIndex(({start, end}) => end > start),
	);
	const shown = cells.slice(0, last + 1);
	const blanks = shown
		.slice(0, -1)
		.map(
			({start, end}, column) => (columns[column] ?? 0) + gutter - cellWidth(text.slice(start, end), widths),
		);
	const range = {start: shown[0]?.start ?? 0, end: shown.at(-1)?.end ?? 0};
	return blanks.length > 0 ? {...lineOf(range, 0), blanks} : lineOf(range, 0);
};

/** A row whose cells stand one below the other. */
const stackedRow = ({text, measure, widths}: Sheet, cells: Cells): readonly Line[] =>
	cells
		.filter(({start, end}) => end > start)
		.flatMap(({start, end}, index) => {
			const indent = index === 0 ? 0 : Math.min(cellIndent, Math.floor(measure / 4));
			return breakLines(text.slice(start, end), {width: measure - indent, widths}).map(line =>
				lineOf({start: start + line.start, end: start + line.end}, indent),
			);
		});

/** Columns that a cell needs if its text is to be read beside the others, and the share of the measure. */
const roomForText = 18;
const shareOfText = 0.45;

/** A row whose last cell goes on below itself, beside the others. */
const flowingRow = (sheet: Sheet, cells: Cells, columns: readonly number[]): readonly Line[] => {
	const {text, measure, widths} = sheet;
	const indent = columns.slice(0, -1).reduce((sum, column) => sum + column + gutter, 0);
	const cell = cells[columns.length - 1];
	if (!cell || cell.end === cell.start) return [alignedRow(sheet, cells, columns)];
	const [first, ...others] = breakLines(text.slice(cell.start, cell.end), {
		width: measure - indent,
		widths,
	});
	const row = [...cells.slice(0, -1), {start: cell.start, end: cell.start + (first?.end ?? 0)}];
	return [
		alignedRow(sheet, row, columns),
		...others.map(({start, end}) => lineOf({start: cell.start + start, end: cell.start + end}, indent)),
	];
};

/** Whether the last column alone is too wide, and has room for some words beside the others. */
const canFlow = (columns: readonly number[], measure: number): boolean => {
	const left = columns.slice(0, -1).reduce((room, column) => room - column - gutter, measure);
	return columns.length > 1 && left >= Math.max(roomForText, measure * shareOfText);
};

type Sizes = Pick<Typography, 'measure' | 'widths'>;

const layoutRows = (text: string, block: Block, {measure, widths}: Sizes): readonly Line[] => {
	const sheet = {text, measure, widths};
	const rows = parts(text, block, '\n').map(row => parts(text, row, '\t'));
	const columns = columnsOf(sheet, rows);
	const width = columns.reduce((sum, column) => sum + column + gutter, -gutter);
	if (width <= measure) return rows.map(cells => alignedRow(sheet, cells, columns));
	return canFlow(columns, measure)
		? rows.flatMap(cells => flowingRow(sheet, cells, columns))
		: rows.flatMap(cells => stackedRow(sheet, cells));
};

/** A line as it stands in a table that runs to the left: from the right edge. */
const fromRight = (text: string, line: Line, {measure, widths}: Sizes): Line => {
	const blanks = (line.blanks ?? []).reduce((sum, columns) => sum + columns, 0);
	const width = cellWidth(text.slice(line.start, line.end), widths) + blanks;
	return {...line, indent: Math.max(0, measure - line.indent - width), direction: 'right-to-left'};
};

/**
 * Sets a table: rows end in newlines, cells in tabs. Its columns are aligned where they fit into the measure, or where
 * the last one does if its cells go on below themselves; else each cell stands on a line of its own.
 */
export const layoutTable = (
	text: string,
	block: Block,
	{ordersLines, ...sizes}: Sizes & Pick<Typography, 'ordersLines'>,
): readonly Line[] => {
	const lines = layoutRows(text, block, sizes);
	const words = text.slice(block.start, block.end);
	if (!ordersLines || !holdsRightToLeft(words)) return lines;
	if (directionOf(words) === 'right-to-left') return lines.map(line => fromRight(text, line, sizes));
	return lines.map(line => ({...line, direction: 'left-to-right'}));
};
