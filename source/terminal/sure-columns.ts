import {cellWidth, holdsEmojiSequence, widestWidth} from '../core/text/cell-width.ts';
import {graphemes} from '../core/text/graphemes.ts';
import type {Widths} from '../core/text/widths.ts';
import {toColumn} from './known-moves.ts';

/* oxlint-disable no-control-regex -- Control sequences are what this is about. */
/** What a row is made of: a sequence, with its number where it moves to the right; the mark of a link; a return; text. */
const parts = /\u001b\[(\d*)C|\u001b\[[\d;?]*[@-~]|\u001b\][!-~]*\u001b\\|\r|[^\u001b\r]+/g;
/* oxlint-enable no-control-regex */

/** A row, the cursor put by column behind each emoji sequence. */
const placedRow = (row: string, widths: Widths): string => {
	if (!holdsEmojiSequence(row)) return row;
	let column = 0;
	const placed = (text: string): string => {
		let out = '';
		for (const {segment} of graphemes(text)) {
			const isSequence = holdsEmojiSequence(segment);
			column += isSequence ? widestWidth(segment, widths) : cellWidth(segment, widths);
			out += isSequence ? segment + toColumn(column) : segment;
		}
		return out;
	};
	return row.replace(parts, (part: string, right?: string) => {
		if (right !== undefined) column += Number(right || 1);
		else if (part === '\r') column = 0;
		else if (!part.startsWith('\u001b')) return placed(part);
		return part;
	});
};

/**
 * Terminals give emoji sequences (flags, keycaps, joined ones, those with a style or a tone) from one to eight columns,
 * and draw some over the cell behind them. So the cursor is placed behind each of them, where the layout has it: what
 * follows is neither hidden nor moved.
 *
 * @param text Rows that begin in the first column or say where, with moves that a VT100 knows.
 */
export const withSureColumns = (text: string, widths: Widths): string =>
	holdsEmojiSequence(text)
		? text
				.split('\n')
				.map(row => placedRow(row, widths))
				.join('\n')
		: text;
