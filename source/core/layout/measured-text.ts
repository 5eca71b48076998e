import {isNarrow, isWide, widestWidth} from '../text/cell-width.ts';
import {isPlain, unitWidth} from '../text/unit-width.ts';
import {usualWidths, type Widths} from '../text/widths.ts';
import {findJoints, joint, type BreakChoices} from './break-opportunities.ts';
import {lastBreak, mayBreakBefore, nextBreak} from './pair-breaks.ts';

/** A paragraph as the breaking of lines sees it. Offsets are UTF-16 units, widths columns. */
export type MeasuredText = {
	readonly text: string;
	/** Whether a line may break before an offset, which is behind the text's start and before its end. */
	readonly mayBreak: (offset: number) => boolean;
	/** The first offset behind another one that a line may break before; the text's end where there is none. */
	readonly nextBreak: (offset: number) => number;
	/** The last offset behind `start`, at or before another one, that a line may break before; `start` where there is none. */
	readonly lastBreak: (start: number, offset: number) => number;
	/** The last offset up to which a line from `start` on fits into `columns`; `start` where no grapheme does. */
	readonly fit: (start: number, columns: number) => number;
	readonly graphemeEnd: (start: number) => number;
	/** Columns between two offsets, the most that any terminal gives. */
	readonly width: (start: number, end: number) => number;
};

export type MeasureChoices = BreakChoices & {
	/** How the terminal counts columns; as most do if it is not given. */
	readonly widths?: Widths;
};

type WidthAt = (index: number) => number;

/** What depends on columns alone. */
type Measure = Pick<MeasuredText, 'fit' | 'width'>;

const measuredBy = (text: string, widthAt: WidthAt): Measure => ({
	fit(start, columns) {
		let index = start;
		for (let left = columns - widthAt(index); left >= 0 && index < text.length;) {
			index++;
			if (index < text.length) left -= widthAt(index);
		}
		return index;
	},
	width(start, end) {
		let width = 0;
		for (let index = start; index < end; index++) width += widthAt(index);
		return width;
	},
});

/** Of text with as many columns for each unit, which most text is: none of them needs to be looked at. */
const measuredEvenly = (text: string, unitColumns: number): Measure => ({
	fit: (start, columns) => Math.min(text.length, start + Math.floor(columns / unitColumns)),
	width: (start, end) => (end - start) * unitColumns,
});

/** Measures text of plain units (see `unit-width.ts`): each is a grapheme, what stands beside it decides on breaks. */
const measurePlain = (text: string, keepsKoreanWords: boolean, {fit, width}: Measure): MeasuredText => ({
	text,
	fit,
	width,
	mayBreak: offset => mayBreakBefore(text, offset, keepsKoreanWords),
	nextBreak: offset => nextBreak(text, offset, keepsKoreanWords),
	lastBreak: (start, offset) => lastBreak(text, start, offset, keepsKoreanWords),
	graphemeEnd: start => start + 1,
});

export const measureGraphemes = (text: string, choices: MeasureChoices): MeasuredText => {
	const {widths = usualWidths} = choices;
	const joints = findJoints(text, choices);
	const graphemeEnd = (start: number): number => {
		let end = start + 1;
		while (joints[end] === joint.inGrapheme) end++;
		return end;
	};
	const columns = new Uint16Array(text.length);
	for (let start = 0; start < text.length;) {
		const end = graphemeEnd(start);
		const plain = end === start + 1 ? unitWidth(text.charCodeAt(start), widths) : 0;
		columns[start] = plain || widestWidth(text.slice(start, end), widths);
		start = end;
	}
	return {
		text,
		...measuredBy(text, index => columns[index] ?? 0),
		mayBreak: offset => joints[offset] === joint.mayBreak,
		nextBreak(offset) {
			const next = joints.indexOf(joint.mayBreak, offset + 1);
			return next === -1 ? text.length : next;
		},
		lastBreak(start, offset) {
			let last = offset;
			while (last > start && joints[last] !== joint.mayBreak) last--;
			return last;
		},
		graphemeEnd,
	};
};

/** Measures a paragraph: fast where all its units are plain, with the same result. */
export const measureText = (text: string, choices: MeasureChoices): MeasuredText => {
	const {keepsKoreanWords = false, widths = usualWidths} = choices;
	const unitColumns = isNarrow(text, widths) ? 1 : isWide(text) ? 2 : undefined;
	if (unitColumns !== undefined)
		return measurePlain(text, keepsKoreanWords, measuredEvenly(text, unitColumns));
	if (!isPlain(text)) return measureGraphemes(text, choices);
	const widthAt: WidthAt = index => unitWidth(text.charCodeAt(index), widths);
	return measurePlain(text, keepsKoreanWords, measuredBy(text, widthAt));
};
