import {cellWidth, fittingEnd, fittingLength, truncate} from '../measured.ts';
import {withoutBreaks} from '../../core/text/one-line.ts';
import type {Range} from '../../core/text/range.ts';
import {directionOf} from '../../core/text/direction.ts';
import {indented, rowWidth, type Piece, type Row} from '../rows.ts';
import {setPieces} from '../set-pieces.ts';

/** Where words were found, in order; there is one at least. */
type Found = readonly [Range, ...Range[]];

const onOneLine = (text: string): string => withoutBreaks(text.toWellFormed());

/** The words that were found first and what follows them in their sentence. */
const fromFirst = (text: string, sentence: Range, hits: Found): Row => {
	const pieces = hits.flatMap(({start, end}, index): Row => {
		const next = hits[index + 1]?.start;
		const after = onOneLine(text.slice(end, next ?? sentence.end));
		return [
			{text: onOneLine(text.slice(start, end)), style: 'hit'},
			{text: next === undefined ? after.trimEnd() : after, style: 'text'},
		];
	});
	return pieces.filter(piece => piece.text !== '');
};

/** As much of pieces as fits, with an ellipsis for what does not. */
const truncated = (pieces: Row, columns: number): Row => {
	if (rowWidth(pieces) <= columns) return pieces;
	let left = columns;
	const kept: Piece[] = [];
	for (const piece of pieces) {
		const width = cellWidth(piece.text);
		if (width >= left) {
			// The text goes on behind this piece, or in it.
			const text = truncate(`${piece.text}…`, left);
			return text === '' ? kept : [...kept, {...piece, text}];
		}
		kept.push(piece);
		left -= width;
	}
	return kept;
};

/** The rest of a word that was cut, or the space behind it; in a script without spaces, or of a very long word, it stays. */
const partOfWord = /^…\S{0,14} (?=\S)/u;

/** The part of a sentence around the words that were found first, in `columns`. */
const cutAround = (before: string, rest: Row, columns: number): Row => {
	const [found, ...after] = rest;
	if (!found) return [];
	const room = Math.max(0, columns - cellWidth(found.text));
	const behind = Math.min(rowWidth(after), Math.max(Math.floor(room / 2), room - cellWidth(before)));
	const start = fittingEnd(before, room - behind).replace(partOfWord, '…');
	return [
		...(start === '' ? [] : [{text: start, style: 'text'} as const]),
		{...found, text: truncate(found.text, columns)},
		...truncated(after, Math.max(behind, room - cellWidth(start))),
	];
};

/** Pieces in front of an index of their text, and those behind it. */
const splitAt = (pieces: Row, index: number): readonly [Row, Row] => {
	let from = 0;
	const parts = pieces.map(piece => {
		const at = Math.max(0, index - from);
		from += piece.text.length;
		return [
			{...piece, text: piece.text.slice(0, at)},
			{...piece, text: piece.text.slice(at)},
		] as const;
	});
	const side = (which: 0 | 1): Row => parts.map(part => part[which]).filter(({text}) => text !== '');
	return [side(0), side(1)];
};

/** Pieces in two rows: the first as long as it can be, and the rest. */
const folded = (pieces: Row, columns: number): readonly Row[] => {
	if (rowWidth(pieces) <= columns) return [pieces];
	const text = pieces.map(piece => piece.text).join('');
	const length = fittingLength(text, columns);
	const space = text.lastIndexOf(' ', length);
	const [first, rest] = splitAt(pieces, space > 0 ? space : length);
	return [first, space > 0 ? splitAt(rest, 1)[1] : rest];
};

/**
 * A sentence with the words found in it marked, in at most `height` rows of `columns`, one or two. Of a longer sentence
 * that is shown which stands around the first of them, with ellipses for what is left out.
 */
export const hitQuote = (
	text: string,
	sentence: Range,
	hits: Found,
	{columns, height = 1}: {readonly columns: number; readonly height?: number},
): readonly Row[] => {
	const before = onOneLine(text.slice(sentence.start, hits[0].start)).trimStart();
	const rest = fromFirst(text, sentence, hits);
	let room = columns * height;
	let rows = folded(cutAround(before, rest, room), columns);
	// A row ends with a word: what that leaves free is missing in the next one.
	while (room > 0 && (rows.length > height || rowWidth(rows.at(-1) ?? []) > columns))
		rows = folded(cutAround(before, rest, --room), columns);
	const isRightToLeft = directionOf(text.slice(sentence.start, sentence.end)) === 'right-to-left';
	return rows
		.map(setPieces)
		.map(pieces => (isRightToLeft ? indented(pieces, columns - rowWidth(pieces)) : pieces));
};
