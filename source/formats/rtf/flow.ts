import {createItemWriter, type ItemWriter} from '../office/item-writer.ts';
import type {Item, Look, Marks} from '../office/item.ts';
import {plainLook} from '../office/item.ts';

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

/** The cells of the table that is open. */
const createCells = (nextNode: () => number) => {
	let rows: (readonly Item[])[][] = [];
	let row: (readonly Item[])[] = [];
	let cell: Item[] = [];
	let count = 0;
	const endRow = (): void => {
		if (cell.length > 0) row.push(cell);
		if (row.length > 0) rows.push(row);
		[row, cell] = [[], []];
	};
	return {
		isOpen: (): boolean => rows.length + row.length + cell.length > 0,
		add(items: readonly Item[]): void {
			for (const item of items) cell.push(item);
		},
		endCell(): void {
			if (count++ < mostCells) row.push(cell);
			cell = [];
		},
		endRow,
		finish(): Item {
			endRow();
			const table: Item = {kind: 'table', rows, node: nextNode()};
			[rows, count] = [[], 0];
			return table;
		},
	};
};

export const createFlow = (nextNode: () => number): Flow => {
	const items: Item[] = [];
	const cells = createCells(nextNode);
	const writer: ItemWriter = createItemWriter(nextNode);
	let isOpen = false;
	let marker = '';
	const ensure = (): ItemWriter => {
		if (!isOpen) writer.begin(plainLook);
		isOpen = true;
		return writer;
	};
	const close = (look: Look, depth: number): readonly Item[] => {
		const isHeading = look.level !== undefined && look.role === undefined;
		const list = marker === '' || isHeading ? undefined : {marker, depth};
		ensure().restyle({...look, list});
		// The number that the program sets before a heading is a part of it.
		if (isHeading && /[\p{L}\p{N}]/u.test(marker))
			writer.prepend(/[.:)]$/.test(marker) ? `${marker} ` : `${marker}: `);
		marker = '';
		isOpen = false;
		return writer.take();
	};
	const closeTable = (): void => {
		if (cells.isOpen()) items.push(cells.finish());
	};
	return {
		text: (text, marks) => ensure().text(text, marks),
		lineBreak: () => ensure().lineBreak(),
		anchor: id => ensure().anchor(id),
		other: () => ensure().other(),
		add: item => ensure().add(item),
		mark(said) {
			marker = said;
		},
		isOpen: () => isOpen,
		endParagraph(look, isInTable, depth) {
			const ended = close(look, depth);
			if (isInTable) cells.add(ended);
			else {
				closeTable();
				for (const item of ended) items.push(item);
			}
		},
		endCell(look) {
			if (isOpen) cells.add(close(look, 1));
			cells.endCell();
		},
		endRow: () => cells.endRow(),
		finish() {
			closeTable();
			return items;
		},
	};
};
