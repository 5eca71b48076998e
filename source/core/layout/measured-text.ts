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

/** Columns of the unit at an index. */
type WidthAt = (index: number) => number;

const fitUnits = (text: string, widthAt: WidthAt, start: number, columns: number): number => {
	let index = start;
	for (let left = columns - widthAt(index); left >= 0 && index < text.length;) {
		index++;
		if (index < text.length) left -= widthAt(index);
	}
	return index;
};

const addUnits = (widthAt: WidthAt, start: number, end: number): number => {
	let width = 0;
	for (let index = start; index < end; index++) width += widthAt(index);
	return width;
};

/** Columns of each unit of a text of plain units; its widths where they differ. */
type UnitColumns = 1 | 2 | Widths;

/**
 * Text of plain units (see `unit-width.ts`): each is a grapheme, what stands beside it decides on breaks. Where all have as many
 * columns, as in most text, none needs to be looked at to measure it. A class, because paragraphs are many: an object with
 * functions of its own for each takes an eighth more time.
 */
class PlainText implements MeasuredText {
	readonly text: string;
	readonly #columns: UnitColumns;
	readonly #keepsKoreanWords: boolean;

	constructor(text: string, columns: UnitColumns, keepsKoreanWords: boolean) {
		this.text = text;
		this.#columns = columns;
		this.#keepsKoreanWords = keepsKoreanWords;
	}

	fit(start: number, room: number): number {
		const columns = this.#columns;
		if (columns === 1) return Math.min(this.text.length, start + room);
		if (columns === 2) return Math.min(this.text.length, start + (room >> 1));
		return fitUnits(this.text, index => unitWidth(this.text.charCodeAt(index), columns), start, room);
	}

	width(start: number, end: number): number {
		const columns = this.#columns;
		if (typeof columns === 'number') return (end - start) * columns;
		return addUnits(index => unitWidth(this.text.charCodeAt(index), columns), start, end);
	}

	mayBreak(offset: number): boolean {
		return mayBreakBefore(this.text, offset, this.#keepsKoreanWords);
	}

	nextBreak(offset: number): number {
		return nextBreak(this.text, offset, this.#keepsKoreanWords);
	}

	lastBreak(start: number, offset: number): number {
		return lastBreak(this.text, start, offset, this.#keepsKoreanWords);
	}

	graphemeEnd(start: number): number {
		return start + 1;
	}
}

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
	const widthAt: WidthAt = index => columns[index] ?? 0;
	return {
		text,
		fit: (start, room) => fitUnits(text, widthAt, start, room),
		width: (start, end) => addUnits(widthAt, start, end),
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
	if (isNarrow(text, widths)) return new PlainText(text, 1, keepsKoreanWords);
	if (isWide(text)) return new PlainText(text, 2, keepsKoreanWords);
	return isPlain(text) ? new PlainText(text, widths, keepsKoreanWords) : measureGraphemes(text, choices);
};
