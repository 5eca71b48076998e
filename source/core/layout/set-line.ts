import type {Range} from '../text/range.ts';
import type {Line} from './line.ts';
import {visualOrder} from './visual-order.ts';

/**
 * A piece of a line as it stands on the screen, from left to right. Its text is that of its range, or stands for it: a
 * space that was stretched, a hyphen at a line's end (whose range is empty). Only the former may be cut further.
 */
export type LinePiece = Range & {
	readonly text: string;
	readonly isVerbatim: boolean;
};

/** The gaps between words that a line is stretched at. */
const gap = / +/g;

/** Spreads columns over the gaps of a line, evenly; what is left over goes to gaps that are evenly apart. */
const stretched = (text: string, {start, end, stretch}: Line): readonly LinePiece[] => {
	const gaps = [...text.slice(start, end).matchAll(gap)];
	const pieces: LinePiece[] = [];
	let from = start;
	for (const [index, {0: spaces, index: at}] of gaps.entries()) {
		const extra =
			Math.round(((index + 1) * stretch) / gaps.length) - Math.round((index * stretch) / gaps.length);
		if (extra === 0) continue;
		const until = start + at;
		pieces.push(
			{text: text.slice(from, until), start: from, end: until, isVerbatim: true},
			{text: spaces + ' '.repeat(extra), start: until, end: until + spaces.length, isVerbatim: false},
		);
		from = until + spaces.length;
	}
	return [...pieces, {text: text.slice(from, end), start: from, end, isVerbatim: true}];
};

/** A line without its indent, in pieces from left to right. */
export const setLine = (text: string, line: Line): readonly LinePiece[] => {
	const {start, end, stretch, isHyphenated, direction} = line;
	if (direction !== null) return visualOrder(text, line, direction);
	const words: readonly LinePiece[] =
		stretch > 0 ? stretched(text, line) : [{text: text.slice(start, end), start, end, isVerbatim: true}];
	return isHyphenated ? [...words, {text: '-', start: end, end, isVerbatim: false}] : words;
};

/** A line as plain text, in logical order: its indent and its words. */
export const lineText = (text: string, line: Line): string =>
	line.start === line.end
		? ''
		: ' '.repeat(line.indent) +
			setLine(text, {...line, direction: null})
				.map(piece => piece.text)
				.join('');
