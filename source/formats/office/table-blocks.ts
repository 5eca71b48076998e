import type {Span} from '../../core/story/story.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {Item, Table} from './item.ts';
import {unstyled, type StyledBlock} from './styled-block.ts';

/** Letters of a cell that is no entry of a table, but prose that a frame was put around. */
const longestEntry = 600;

/** The blocks of a cell on one line. */
const cellOf = (blocks: readonly StyledBlock[]): {readonly text: string; readonly spans: readonly Span[]} => {
	const spans: Span[] = [];
	let text = '';
	for (const {block} of blocks) {
		if (block.text === '') continue;
		if (text !== '') text += ' ';
		const start = text.length;
		for (const span of block.spans) spans.push({...span, start: span.start + start, end: span.end + start});
		text += block.text.replaceAll(/[\n\t]/g, ' ');
	}
	return {text, spans};
};

/**
 * The blocks of a table: itself, with a line for each row and a tab between the cells; what stands in it, where it is a
 * frame around prose or the program's way to set things beside one another. Notes leave it for the blocks behind.
 */
export const tableBlocks = (
	{rows, node}: Table,
	blocksOf: (items: readonly Item[]) => readonly StyledBlock[],
): readonly StyledBlock[] => {
	const cells = rows.map(row => row.map(blocksOf));
	const all = cells.flat(2);
	const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
	const notes = all.filter(({block}) => block.role === 'footnote');
	const isLong = cells.some(row =>
		row.some(cell => cell.reduce((sum, {block}) => sum + block.text.length, 0) > longestEntry),
	);
	if (columns <= 1 || isLong) return all;
	const spans: Span[] = [];
	const lines: string[] = [];
	let start = 0;
	for (const row of cells) {
		const parts: string[] = [];
		for (const cell of row) {
			const {text, spans: inside} = cellOf(cell.filter(({block}) => block.role !== 'footnote'));
			for (const span of inside) spans.push({...span, start: span.start + start, end: span.end + start});
			parts.push(text);
			start += text.length + 1;
		}
		lines.push(parts.join('\t'));
		if (parts.length === 0) start++;
	}
	const text = lines.join('\n');
	if (text.trim() === '') return notes;
	const block: RoughBlock = {
		kind: 'table',
		text: cleanInPlace(text),
		spans,
		anchors: all.flatMap(({block: {anchors}}) => anchors.map(({id}) => ({id, offset: 0}))),
		node,
	};
	return [unstyled(block), ...notes];
};
