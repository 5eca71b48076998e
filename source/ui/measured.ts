import wrapAnsi from 'wrap-ansi';
import * as core from '../core/text/cell-width.ts';
import {directionOf, holdsRightToLeft, type Direction} from '../core/text/direction.ts';
import {graphemes} from '../core/text/graphemes.ts';
import {prefersAscii, usualWidths, type Widths} from '../core/text/widths.ts';

/**
 * Widths as the terminal counts them: what screens measure with. They are the same for all of a frame, so that a frame is
 * made `withWidths`, and nothing in between has to hand them on.
 */
let widths = usualWidths;

/** Makes something, a frame above all, with columns counted so. */
export const withWidths = <Result>(chosen: Widths, make: () => Result): Result => {
	const before = widths;
	widths = chosen;
	try {
		return make();
	} finally {
		widths = before;
	}
};

/** Columns of a cleaned text. */
export const cellWidth = (text: string): number => core.cellWidth(text, widths);

/** Columns of a cleaned text as it is drawn: the cursor is put behind an emoji sequence where the layout of a page has it. */
export const shownWidth = (text: string): number => {
	if (!core.holdsEmojiSequence(text)) return cellWidth(text);
	let columns = 0;
	for (const {segment} of graphemes(text))
		columns += core.holdsEmojiSequence(segment) ? core.widestWidth(segment, widths) : cellWidth(segment);
	return columns;
};

/** The text on one line of at most `columns`, an ellipsis standing for what did not fit. */
export const truncate = (text: string, columns: number): string => core.truncate(text, columns, widths);

/** The longest end of a text that fits into `columns`, an ellipsis standing for what did not. */
export const fittingEnd = (text: string, columns: number): string => core.fittingEnd(text, columns, widths);

/** UTF-16 length of the longest beginning of a text that fits into `columns`. */
export const fittingLength = (text: string, columns: number): number =>
	core.fittingLength(text, columns, widths);

/** Signs of our own that a terminal may lack or take for two columns wide, and what stands for them. */
const asciiSigns: ReadonlyMap<string, string> = new Map([
	['›', '>'],
	['▸', '+'],
	['▾', '-'],
	['→', '>'],
	['←', '<'],
	['·', '|'],
	['─', '-'],
	['│', '|'],
	['↑', '^'],
	['↓', 'v'],
	['█', '#'],
	['░', '-'],
	['×', 'x'],
]);

const ownSigns = new RegExp(`[${[...asciiSigns.keys()].join('')}]`, 'g');

/** A text of the interface, its signs in ASCII where the terminal needs that. */
export const withOwnSigns = (text: string): string =>
	prefersAscii(widths) ? text.replace(ownSigns, sign => asciiSigns.get(sign) ?? sign) : text;

/** A sign that takes two columns in every terminal and is a letter for wrap-ansi. */
const standIn = '\uffe6';

/** A sign that takes a column, or two where those of ambiguous width do. */
const isAmbiguous = (sign: string): boolean =>
	core.cellWidth(sign, {...usualWidths, ambiguous: 'wide'}) > core.cellWidth(sign);

/** The text as wrap-ansi measures it right, and the signs that were replaced for that, in order. */
const measurable = (text: string): {readonly text: string; readonly replaced: readonly string[]} => {
	if (widths.ambiguous === 'ascii') return {text: text.replaceAll('…', '...'), replaced: []};
	if (core.isNarrow(text, widths) || widths.ambiguous === 'narrow') return {text, replaced: []};
	const replaced: string[] = [];
	const put = (sign: string): string => {
		if (sign !== standIn && !isAmbiguous(sign)) return sign;
		replaced.push(sign);
		return standIn;
	};
	return {text: Array.from(text, put).join(''), replaced};
};

const directionMarks: Readonly<Record<Direction, string>> = {
	'left-to-right': '\u200e',
	'right-to-left': '\u200f',
};

/** A text of the interface, wrapped to `columns`. A line that would be taken to run another way than the text says so. */
export const wrappedLines = (text: string, columns: number): readonly string[] => {
	const {text: measured, replaced} = measurable(text);
	const wrapped = wrapAnsi(measured, Math.max(1, columns), {hard: true});
	let next = 0;
	const restored =
		replaced.length === 0 ? wrapped : wrapped.replaceAll(standIn, () => replaced[next++] ?? '');
	const lines = restored.split('\n');
	if (!holdsRightToLeft(text)) return lines;
	const direction = directionOf(text);
	return lines.map(line => (directionOf(line) === direction ? line : directionMarks[direction] + line));
};
