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

const skipBlanks = (text: string, offset: number): number => {
	let next = offset;
	while (next < text.length && isBlankAt(text, next)) next++;
	return next;
};

/** Where the line after one that takes what it can hold starts. A word wider than that is cut between graphemes. */
const nextStart = (measured: MeasuredText, start: number, room: number): number => {
	const {text} = measured;
	const limit = measured.fit(start, room);
	const behind = skipBlanks(text, limit);
	if (behind === text.length) return behind;
	const next = measured.lastBreak(start, behind);
	return next > start ? next : skipBlanks(text, Math.max(limit, measured.graphemeEnd(start)));
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
	const {text} = measured;
	const lines: BrokenLine[] = [];
	let hyphens = 0;
	for (let start = 0; start < text.length || lines.length === 0;) {
		const room = Math.max(1, lines.length === 0 ? width : restWidth);
		let next = nextStart(measured, start, room);
		let isHyphenated = false;
		if (hyphenate && next < text.length) {
			const end = trimmedEnd(text, start, next);
			const isAfterHyphens = hyphens >= hyphensInARow;
			const hyphen = hyphenPosition(measured, hyphenate, {start, end, next, room, isAfterHyphens});
			isHyphenated = hyphen !== undefined;
			next = hyphen ?? next;
		}
		hyphens = isHyphenated ? hyphens + 1 : 0;
		lines.push({start, end: trimmedEnd(text, start, next), isHyphenated, stretch: 0});
		start = next;
	}
	return lines;
};
