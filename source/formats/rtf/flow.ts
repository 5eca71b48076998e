import {createItemWriter, type ItemWriter} from '../office/item-writer.ts';
import {plainLook, type Item, type Look, type Marks} from '../office/item.ts';

/** A row of paragraphs, with the tables among them: the text, a note or a box. */
export type Flow = {
	readonly text: (text: string, marks: Marks) => void;
	readonly lineBreak: () => void;
	readonly anchor: (id: string) => void;
	readonly other: () => void;
	readonly add: (item: Item) => void;
	/** The marker of a list's item, which stands before its paragraph. */
	readonly mark: (marker: string) => void;
	/** Whether something was written since the last paragraph ended. */
	readonly isOpen: () => boolean;
	readonly endParagraph: (look: Look, isInTable: boolean, depth: number) => void;
	readonly endCell: (look: Look) => void;
	readonly endRow: () => void;
	readonly finish: () => readonly Item[];
};

/** Cells of a table that are read: more are no table of a story's. */
const mostCells = 20_000;

type Cells = {
	rows: (readonly Item[])[][];
	row: (readonly Item[])[];
	cell: Item[];
	count: number;
};

const noCells = (): Cells => ({rows: [], row: [], cell: [], count: 0});

const endCell = (cells: Cells): void => {
	if (cells.count++ < mostCells) cells.row.push(cells.cell);
	cells.cell = [];
};

const endRow = (cells: Cells): void => {
	if (cells.cell.length > 0) cells.row.push(cells.cell);
	if (cells.row.length > 0) cells.rows.push(cells.row);
	[cells.row, cells.cell] = [[], []];
};

type State = {
	readonly items: Item[];
	readonly writer: ItemWriter;
	readonly nextNode: () => number;
	cells: Cells;
	isOpen: boolean;
	marker: string;
};

const ensure = (state: State): ItemWriter => {
	if (!state.isOpen) state.writer.begin(plainLook);
	state.isOpen = true;
	return state.writer;
};

/** Ends the paragraph that is open, and gives it with what hangs on it. */
const close = (state: State, look: Look, depth: number): readonly Item[] => {
	const {marker} = state;
	const isHeading = look.level !== undefined && look.role === undefined;
	const list = marker === '' || isHeading ? undefined : {marker, depth};
	const writer = ensure(state);
	writer.restyle({...look, list});
	// The number that the program sets before a heading is a part of it.
	if (isHeading && /[\p{L}\p{N}]/u.test(marker))
		writer.prepend(/[.:)]$/.test(marker) ? `${marker} ` : `${marker}: `);
	state.marker = '';
	state.isOpen = false;
	return writer.take();
};

const closeTable = (state: State): void => {
	endRow(state.cells);
	const {rows} = state.cells;
	if (rows.length > 0) state.items.push({kind: 'table', rows, node: state.nextNode()});
	state.cells = noCells();
};

const endParagraph = (state: State, look: Look, isInTable: boolean, depth: number): void => {
	const ended = close(state, look, depth);
	if (!isInTable) closeTable(state);
	const into = isInTable ? state.cells.cell : state.items;
	for (const item of ended) into.push(item);
};

export const createFlow = (nextNode: () => number): Flow => {
	const state: State = {
		items: [],
		writer: createItemWriter(nextNode),
		nextNode,
		cells: noCells(),
		isOpen: false,
		marker: '',
	};
	return {
		text: (text, marks) => ensure(state).text(text, marks),
		lineBreak: () => ensure(state).lineBreak(),
		anchor: id => ensure(state).anchor(id),
		other: () => ensure(state).other(),
		add: item => ensure(state).add(item),
		mark(marker) {
			state.marker = marker;
		},
		isOpen: () => state.isOpen,
		endParagraph: (look, isInTable, depth) => endParagraph(state, look, isInTable, depth),
		endCell(look) {
			if (state.isOpen) for (const item of close(state, look, 1)) state.cells.cell.push(item);
			endCell(state.cells);
		},
		endRow: () => endRow(state.cells),
		finish() {
			closeTable(state);
			return state.items;
		},
	};
};
