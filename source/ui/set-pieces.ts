import {visualOrder} from '../core/layout/visual-order.ts';
import {directionOf, holdsRightToLeft} from '../core/text/direction.ts';
import type {Piece, Row} from './rows.ts';

/** Pieces that are one text, from left to right as they are seen. */
export const setPieces = (pieces: Row): Row => {
	const text = pieces.map(piece => piece.text).join('');
	if (!holdsRightToLeft(text)) return pieces;
	const ends: number[] = [];
	for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + piece.text.length);
	const styleAt = (offset: number): Piece['style'] =>
		pieces[ends.findIndex(end => end > offset)]?.style ?? 'text';
	return visualOrder(text, {start: 0, end: text.length}, directionOf(text)).flatMap((piece): Row => {
		if (!piece.isVerbatim) return [{text: piece.text, style: styleAt(piece.start), isSet: true}];
		const cuts = [piece.start, ...ends.filter(end => end > piece.start && end < piece.end), piece.end];
		return cuts.slice(0, -1).map((from, index) => ({
			text: text.slice(from, cuts[index + 1]),
			style: styleAt(from),
			isSet: true,
		}));
	});
};
