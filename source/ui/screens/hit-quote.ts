import {cellWidth, fittingEnd, truncate} from '../measured.ts';
import {withoutBreaks} from '../../core/text/one-line.ts';
import type {Range} from '../../core/text/range.ts';
import {directionOf} from '../../core/text/direction.ts';
import {indented, rowWidth, type Row} from '../rows.ts';
import {setPieces} from '../set-pieces.ts';

const onOneLine = (text: string): string => withoutBreaks(text.toWellFormed());

/**
 * A sentence with the words found in it marked, in one row of at most `columns`. Of a longer sentence that is shown which stands
 * around the words, with ellipses for what is left out.
 */
export const hitQuote = (text: string, sentence: Range, hit: Range, columns: number): Row => {
	const before = onOneLine(text.slice(sentence.start, hit.start)).trimStart();
	const found = onOneLine(text.slice(hit.start, hit.end));
	const after = onOneLine(text.slice(hit.end, sentence.end)).trimEnd();
	const room = Math.max(0, columns - cellWidth(found));
	const half = Math.floor(room / 2);
	const behind = Math.min(cellWidth(after), Math.max(half, room - cellWidth(before)));
	const row = setPieces([
		{text: fittingEnd(before, room - behind).replace(/^… /, '…'), style: 'text'},
		{text: truncate(found, columns), style: 'hit'},
		{text: truncate(after, behind), style: 'text'},
	]);
	return directionOf(text.slice(sentence.start, sentence.end)) === 'right-to-left'
		? indented(row, columns - rowWidth(row))
		: row;
};
