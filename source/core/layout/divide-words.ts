import {cellWidth, graphemes} from '../text/cell-width.ts';
import {endings} from './demerits.ts';
import {hyphenationPoints} from './hyphenation-points.ts';
import {addLineEnd, countGaps, noLineEnds, type LineEnds} from './line-ends.ts';
import type {Hyphenate} from './typography.ts';

/**
 * The places that lines may end at, and further ones inside of words.
 *
 * @param inWord Offsets inside the word that ends at a place, from the word's start, in order.
 * @param ending What a line ends at there.
 */
const divideWords = (
	text: string,
	ends: LineEnds,
	inWord: (start: number, place: number) => readonly number[],
	ending: number,
): LineEnds => {
	const divided = noLineEnds();
	for (let place = 1; place < ends.end.length; place++) {
		const start = ends.next[place - 1] ?? 0;
		let offset = start;
		let width = ends.widthAtNext[place - 1] ?? 0;
		let gaps = ends.gapsAtNext[place - 1] ?? 0;
		for (const point of inWord(start, place)) {
			width += cellWidth(text.slice(offset, start + point));
			gaps += countGaps(text, offset, start + point);
			offset = start + point;
			addLineEnd(divided, ending, [offset, width, gaps]);
		}
		addLineEnd(
			divided,
			ends.ending[place] ?? 0,
			[ends.end[place] ?? 0, ends.widthAtEnd[place] ?? 0, ends.gapsAtEnd[place] ?? 0],
			[ends.next[place] ?? 0, ends.widthAtNext[place] ?? 0, ends.gapsAtNext[place] ?? 0],
		);
	}
	return divided;
};

/**
 * With the hyphens that words may be given. The last word gets none: half a word is no line.
 */
export const withHyphens = (text: string, ends: LineEnds, hyphenate: Hyphenate): LineEnds => {
	const pointsIn = hyphenationPoints(text, hyphenate);
	const last = ends.end.length - 1;
	return divideWords(
		text,
		ends,
		(start, place) => (place === last ? [] : pointsIn(start, ends.end[place] ?? 0)),
		endings.hyphenated,
	);
};

/**
 * With cuts between the graphemes of what is too wide for any line.
 *
 * @param columns Width of the narrowest line.
 */
export const withCuts = (text: string, ends: LineEnds, columns: number): LineEnds => {
	const isTooWide = (place: number): boolean => {
		const hyphen = ends.ending[place] === endings.hyphenated ? 1 : 0;
		return (ends.widthAtEnd[place] ?? 0) + hyphen - (ends.widthAtNext[place - 1] ?? 0) > columns;
	};
	const cutsIn = (start: number, place: number): readonly number[] =>
		isTooWide(place)
			? Array.from(graphemes(text.slice(start, ends.end[place])), ({index}) => index).slice(1)
			: [];
	for (let place = 1; place < ends.end.length; place++)
		if (isTooWide(place)) return divideWords(text, ends, cutsIn, endings.cut);
	return ends;
};
