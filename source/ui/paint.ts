import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {Frame} from './frame.ts';
import {rowWidth, type Piece, type Row} from './rows.ts';
import {switchesOf, type Look} from './theme/look.ts';

const sgr = (codes: Iterable<number>): string => `\u001b[${[...codes].join(';')}m`;

const paintPiece = ({text, style}: Piece, look: Look): string => {
	const switches = switchesOf(style, look);
	if (switches.length === 0 || text === '') return text;
	return sgr(switches.flatMap(({on}) => on)) + text + sgr(new Set(switches.map(({off}) => off)));
};

/** A row as text for the terminal; every style ends where its piece ends. */
export const paintRow = (row: Row, look: Look): string => row.map(piece => paintPiece(piece, look)).join('');

/** A row that the background of a theme fills to the window's edge. */
const filled = (row: Row, columns: number, {theme}: Look): Row => {
	const left = columns - rowWidth(row);
	return theme.background && left > 0 ? [...row, {text: ' '.repeat(left), style: 'text'}] : row;
};

/**
 * A frame as text for the terminal: as many rows as the window has, the status in the last. The frame that is painted
 * before Ink is loaded and those that Ink draws are made here.
 */
export const paintFrame = ({rows, status}: Frame, size: WindowSize, look: Look): readonly string[] =>
	[...Array.from({length: Math.max(0, size.rows - 1)}, (_, index) => rows[index] ?? []), status].map(row =>
		paintRow(filled(row, size.columns, look), look),
	);
