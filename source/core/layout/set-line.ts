import {directionOf, holdsRightToLeft} from '../text/direction.ts';
import {gapsIn} from './gaps.ts';
import type {Line, LinePiece} from './line.ts';
import {visualOrder} from './visual-order.ts';

/** Spreads columns over the gaps of a line, evenly; what is left over goes to gaps that are evenly apart. */
const stretched = (text: string, {start, end, stretch}: Line): readonly LinePiece[] => {
	const gaps = gapsIn(text, start, end);
	const share = (index: number): number => Math.round((index * stretch) / gaps.length);
	const pieces: LinePiece[] = [];
	let from = start;
	for (const [index, at] of gaps.entries()) {
		const extra = share(index + 1) - share(index);
		if (extra === 0) continue;
		pieces.push(
			{text: text.slice(from, at), start: from, end: at, isVerbatim: true},
			{text: ' '.repeat(1 + extra), start: at, end: at + 1, isVerbatim: false},
		);
		from = at + 1;
	}
	return [...pieces, {text: text.slice(from, end), start: from, end, isVerbatim: true}];
};

/** A cell of a table: a text of its own, whichever way the table runs. */
const cellOf = (text: string, start: number, end: number, isOrdered: boolean): readonly LinePiece[] => {
	const words = text.slice(start, end);
	return isOrdered && holdsRightToLeft(words)
		? visualOrder(text, {start, end}, directionOf(words))
		: [{text: words, start, end, isVerbatim: true}];
};

/** A row of a table: each of its tabs as wide as its column asks for; the first cell at the right where it runs to the left. */
const tabulated = (
	text: string,
	{start, end, direction}: Line,
	blanks: readonly number[],
): readonly LinePiece[] => {
	const parts: (readonly LinePiece[])[] = [];
	const isOrdered = direction !== null;
	let from = start;
	for (const columns of blanks) {
		const at = text.indexOf('\t', from);
		if (at === -1 || at >= end) break;
		parts.push(cellOf(text, from, at, isOrdered), [
			{text: ' '.repeat(columns), start: at, end: at + 1, isVerbatim: false},
		]);
		from = at + 1;
	}
	parts.push(cellOf(text, from, end, isOrdered));
	return (direction === 'right-to-left' ? parts.toReversed() : parts).flat();
};

/** What stands at a line's end without being in the text, as it is seen where the line runs to the left. */
const turned = (text: string): string =>
	visualOrder(text, {start: 0, end: text.length}, 'right-to-left')
		.map(piece => piece.text)
		.join('');

/** What stands before and behind the text of a line: free columns, the marker of a list item, the ends of an image. */
export const aroundLine = ({
	indent,
	lead = '',
	leadColumns = 0,
	trail = '',
	direction,
}: Line): {readonly before: string; readonly after: string} =>
	direction === 'right-to-left'
		? {before: ' '.repeat(indent) + turned(trail), after: turned(lead)}
		: {before: ' '.repeat(Math.max(0, indent - leadColumns)) + lead, after: trail};

/** A line without its indent, in pieces from left to right. */
export const setLine = (text: string, line: Line): readonly LinePiece[] => {
	const {start, end, stretch, isHyphenated, direction, blanks} = line;
	if (blanks) return tabulated(text, line, blanks);
	if (direction !== null) return visualOrder(text, line, direction);
	const words: readonly LinePiece[] =
		stretch > 0 ? stretched(text, line) : [{text: text.slice(start, end), start, end, isVerbatim: true}];
	return isHyphenated ? [...words, {text: '-', start: end, end, isVerbatim: false}] : words;
};

/** A line as plain text, in logical order: its indent and its words. */
export const lineText = (text: string, line: Line): string => {
	const {before, after} = aroundLine({...line, direction: null});
	const words = setLine(text, {...line, direction: null}).map(piece => piece.text);
	return line.start === line.end && before.trim() === '' ? '' : before + words.join('') + after;
};
