import {hyphenPosition} from './hyphen-position.ts';
import type {BrokenLine} from './line.ts';
import {measureText, type MeasureChoices, type MeasuredText} from './measured-text.ts';
import {isBlankAt, trimmedEnd} from '../text/blank.ts';
import type {Hyphenate} from './typography.ts';

export type LineChoices = MeasureChoices & {
	/** Columns of the first line. */
	readonly width: number;
	/** Columns of the lines after it; `width` if it is not given. */
	readonly restWidth?: number;
	/** Where words may be hyphenated; they are not if it is not given. */
	readonly hyphenate?: Hyphenate | undefined;
};

/** A line's end without white space, and where the next one starts. */
type LineEnd = {readonly end: number; readonly next: number; readonly isHyphenated: boolean};

const skipBlanks = (text: string, offset: number): number => {
	let next = offset;
	while (next < text.length && isBlankAt(text, next)) next++;
	return next;
};

/** The line that takes what it can hold. A word wider than it is cut between graphemes. */
const fillLine = (measured: MeasuredText, start: number, room: number): LineEnd => {
	const {text} = measured;
	const limit = measured.fit(start, room);
	let next = skipBlanks(text, limit);
	if (next < text.length) {
		while (next > start && !measured.mayBreak(next)) next--;
		if (next === start) next = skipBlanks(text, Math.max(limit, measured.graphemeEnd(start)));
	}
	return {end: trimmedEnd(text, start, next), next, isHyphenated: false};
};

/** Lines in a row that may end with a hyphen. */
const hyphensInARow = 2;

/**
 * Breaks one paragraph into lines no wider than their measure, first fit: each line takes what it can hold. The ranges
 * are offsets into `text`, without the white space at line ends. Takes time linear in its length.
 */
export const breakLines = (text: string, choices: LineChoices): readonly BrokenLine[] =>
	fillLines(measureText(text, choices), choices);

/** The same for a text that is measured. */
export const fillLines = (
	measured: MeasuredText,
	{width, restWidth = width, hyphenate}: LineChoices,
): readonly BrokenLine[] => {
	const {length} = measured.text;
	const lines: BrokenLine[] = [];
	let hyphens = 0;
	for (let start = 0; start < length || lines.length === 0;) {
		const room = Math.max(1, lines.length === 0 ? width : restWidth);
		let line = fillLine(measured, start, room);
		if (hyphenate && line.next < length) {
			const hyphen = hyphenPosition(measured, hyphenate, {
				start,
				...line,
				room,
				isAfterHyphens: hyphens >= hyphensInARow,
			});
			if (hyphen !== undefined) line = {end: hyphen, next: hyphen, isHyphenated: true};
		}
		hyphens = line.isHyphenated ? hyphens + 1 : 0;
		lines.push({start, end: line.end, isHyphenated: line.isHyphenated, stretch: 0});
		start = line.next;
	}
	return lines;
};
