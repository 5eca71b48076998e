import {endings} from './demerits.ts';
import {hyphenationPoints} from './hyphenation-points.ts';
import {countGaps} from './gaps.ts';
import {addLineEnd, noLineEnds, type LineEnds} from './line-ends.ts';
import type {MeasuredText} from './measured-text.ts';
import type {Hyphenate} from './typography.ts';

/**
 * The places that lines may end at, and further ones inside of words.
 *
 * @param inWord Offsets inside the word that ends at a place, from the word's start, in order.
 * @param ending What a line ends at there.
 */
const divideWords = (
	{text, width: widthOf}: MeasuredText,
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
			width += widthOf(offset, start + point);
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

/** With the hyphens that words may be given. The last word gets none: half a word is no line. */
export const withHyphens = (measured: MeasuredText, ends: LineEnds, hyphenate: Hyphenate): LineEnds => {
	const pointsIn = hyphenationPoints(measured.text, hyphenate);
	const last = ends.end.length - 1;
	return divideWords(
		measured,
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
export const withCuts = (measured: MeasuredText, ends: LineEnds, columns: number): LineEnds => {
	const isTooWide = (place: number): boolean => {
		const hyphen = ends.ending[place] === endings.hyphenated ? 1 : 0;
		return (ends.widthAtEnd[place] ?? 0) + hyphen - (ends.widthAtNext[place - 1] ?? 0) > columns;
	};
	const cutsIn = (start: number, place: number): readonly number[] => {
		const cuts: number[] = [];
		if (!isTooWide(place)) return cuts;
		const end = ends.end[place] ?? 0;
		for (let at = measured.graphemeEnd(start); at < end; at = measured.graphemeEnd(at)) cuts.push(at - start);
		return cuts;
	};
	for (let place = 1; place < ends.end.length; place++)
		if (isTooWide(place)) return divideWords(measured, ends, cutsIn, endings.cut);
	return ends;
};
