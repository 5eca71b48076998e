import {attributeOf, isElement, type Element} from '../element.ts';
import {longestName, namesSpeakers} from './speech.ts';

/**
 * What a table is: rows of cells; lines of a play, each with its speaker; links of a contents list; or a means to lay out
 * a page, whose cells are ordinary blocks.
 */
export type TableKind = 'table' | 'speech' | 'contents' | 'layout';

type Cell = {
	readonly letters: number;
	readonly links: number;
	readonly blocks: number;
	readonly isLayout: boolean;
};

const layoutNames = new Set([
	'table',
	'hr',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'ul',
	'ol',
	'blockquote',
	'form',
]);

const isInnerLink = (element: Element): boolean =>
	element.name === 'a' &&
	element.attributes['href'] !== undefined &&
	!/^[a-z]+:/i.test(attributeOf(element, 'href'));

const readCell = (cell: Element): Cell => {
	let [letters, links, blocks] = [0, 0, 0];
	const open: {readonly node: Element; readonly isLink: boolean}[] = [{node: cell, isLink: false}];
	for (let last = open.pop(); last; last = open.pop()) {
		for (const child of last.node.children) {
			if (!isElement(child)) {
				const length = child.trim().length;
				letters += length;
				if (last.isLink) links += length;
				continue;
			}
			if (layoutNames.has(child.name)) return {letters, links, blocks, isLayout: true};
			if (child.name === 'p' || child.name === 'div') blocks++;
			open.push({node: child, isLink: last.isLink || isInnerLink(child)});
		}
	}
	return {letters, links, blocks, isLayout: false};
};

function* rowsOf(table: Element): Generator<Element, void> {
	for (const child of table.children) {
		if (!isElement(child)) continue;
		if (child.name === 'tr') yield child;
		else if (/^(?:tbody|thead|tfoot)$/.test(child.name)) yield* rowsOf(child);
	}
}

/** Letters of a cell of a table of facts, at most; more are prose. */
const longestCell = 240;
/** Letters of a speech that is too long for a cell, at least. */
const longSpeech = 60;

const average = (values: readonly number[]): number =>
	values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const isContents = (rows: readonly (readonly Cell[])[]): boolean => {
	const linked = rows.filter(row => row.some(({links}) => links > 0));
	const cells = rows.flat();
	const links = cells.reduce((sum, cell) => sum + cell.links, 0);
	return (
		rows.length >= 3 &&
		linked.length >= rows.length * 0.7 &&
		links * 2 >= cells.reduce((sum, cell) => sum + cell.letters, 0)
	);
};

const isSpeech = (rows: readonly (readonly Cell[])[]): boolean => {
	const names = rows.map(row => row[0]?.letters ?? 0);
	const speeches = rows.map(row => row[1]?.letters ?? 0);
	const isLong = average(speeches) > longSpeech || Math.max(...speeches.slice(0, 1000)) > longestCell;
	const isPlain = rows.every(row => row.length === 2 && (row[1]?.blocks ?? 0) <= 1);
	return rows.length > 1 && isPlain && Math.max(...names.slice(0, 1000)) <= longestName && isLong;
};

/** Tells what a table is for. A table inside it makes it a layout, so nothing is looked at twice. */
export const classifyTable = (table: Element): TableKind => {
	const rows: (readonly Cell[])[] = [];
	for (const row of rowsOf(table)) {
		const cells: Cell[] = [];
		for (const cell of row.children) {
			if (!isElement(cell) || (cell.name !== 'td' && cell.name !== 'th')) continue;
			const read = readCell(cell);
			if (read.isLayout) return 'layout';
			cells.push(read);
		}
		if (cells.some(({letters}) => letters > 0)) rows.push(cells);
	}
	if (rows.length === 0) return 'layout';
	if (isContents(rows)) return 'contents';
	const filled = rows.map(row => row.filter(({letters}) => letters > 0).length);
	if (Math.max(...filled.slice(0, 10_000)) < 2) return 'layout';
	if (isSpeech(rows) || namesSpeakers(table)) return 'speech';
	return rows.flat().some(({letters, blocks}) => letters > longestCell || blocks > 2) ? 'layout' : 'table';
};
