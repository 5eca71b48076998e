import {endings} from './demerits.ts';
import {hyphenationPoints} from './hyphenation-points.ts';
import {gapCounter} from './gaps.ts';
import {naturalWidth, paragraphStart, type LineEnd} from './line-ends.ts';
import type {MeasuredText} from './measured-text.ts';
import type {Hyphenate} from './typography.ts';

/**
 * The places that lines may end at, and further ones inside of words.
 *
 * @param inWord Offsets inside the word between one place and the next, from the word's start, in order.
 * @param ending What a line ends at there.
 */
const divideWords = (
	measured: MeasuredText,
	ends: readonly LineEnd[],
	inWord: (before: LineEnd, after: LineEnd) => readonly number[],
	ending: number,
): readonly LineEnd[] => {
	const gapsBefore = gapCounter(measured.text);
	const divided: LineEnd[] = [];
	let before = paragraphStart;
	for (const after of ends) {
		let {next: offset, widthAtNext: width} = before;
		// No white space stands between the line's end and the next one's start.
		for (const point of inWord(before, after)) {
			const end = before.next + point;
			width += measured.width(offset, end);
			const gaps = gapsBefore(end);
			divided.push({
				end,
				widthAtEnd: width,
				gapsAtEnd: gaps,
				next: end,
				widthAtNext: width,
				gapsAtNext: gaps,
				ending,
			});
			offset = end;
		}
		divided.push(after);
		before = after;
	}
	return divided;
};

/** With the hyphens that words may be given. The last word gets none: half a word is no line. */
export const withHyphens = (
	measured: MeasuredText,
	ends: readonly LineEnd[],
	hyphenate: Hyphenate,
): readonly LineEnd[] => {
	const pointsIn = hyphenationPoints(measured.text, hyphenate);
	const last = ends.at(-1);
	return divideWords(
		measured,
		ends,
		({next}, after) => (after === last ? [] : pointsIn(next, after.end)),
		endings.hyphenated,
	);
};

/**
 * With cuts between the graphemes of what is too wide for any line.
 *
 * @param columns Width of the narrowest line.
 */
export const withCuts = (
	measured: MeasuredText,
	ends: readonly LineEnd[],
	columns: number,
): readonly LineEnd[] => {
	const isTooWide = (before: LineEnd, after: LineEnd): boolean => naturalWidth(before, after) > columns;
	const cutsIn = (before: LineEnd, after: LineEnd): readonly number[] => {
		const cuts: number[] = [];
		if (!isTooWide(before, after)) return cuts;
		for (let at = measured.graphemeEnd(before.next); at < after.end; at = measured.graphemeEnd(at))
			cuts.push(at - before.next);
		return cuts;
	};
	const needsCuts = ends.some((after, place) => isTooWide(ends[place - 1] ?? paragraphStart, after));
	return needsCuts ? divideWords(measured, ends, cutsIn, endings.cut) : ends;
};
