import type {Edit} from '../inline/inline.ts';
import {isBlankAt} from '../../../core/text/blank.ts';
import type {SourceBlock} from './source-block.ts';
import {quoteMark} from './run-kinds.ts';

/** Where a piece of a block's text begins, and where it stood: the index of a line, a column in it. */
export type Segment = {readonly offset: number; readonly line: number; readonly column: number};

/**
 * Places in one block that are told exactly. Behind them only the beginnings of lines are: a place between them is off by
 * the white space that was taken out on the way.
 */
const mostSegments = 200_000;

const isSpace = (text: string, index: number): boolean =>
	text.charCodeAt(index) <= 0x20 || isBlankAt(text, index);

const skipSpace = (text: string, from: number): number => {
	let index = from;
	while (index < text.length && isSpace(text, index)) index++;
	return index;
};

/** Index behind what two texts have in common from two indexes on. */
const behindCommon = (line: string, column: number, text: string, offset: number): number => {
	// Usually all of the line is there, which is seen without looking at each character.
	if (text.startsWith(line.slice(column), offset)) return line.length;
	let index = column;
	for (; index < line.length; index++) {
		const at = offset + index - column;
		const isSame = line.charCodeAt(index) === text.charCodeAt(at);
		// One blank for another: a tab became a space.
		if (!isSame && !(isSpace(line, index) && isSpace(text, at))) break;
	}
	return index;
};

/**
 * Where the lines of a block are in its text, before its markers are taken out. The text holds them one behind the other;
 * only white space and the marks of a quotation differ. Columns are those of the cleaned line: they are off by what
 * cleaning, or an archive's envelope, took out of the line before them, and begin behind a form feed.
 */
export const locateBlock = (
	{text, from, to, column: start, attributes}: SourceBlock,
	lines: readonly string[],
): readonly Segment[] => {
	if (start !== undefined) return [{offset: 0, line: from, column: start}];
	const segments: Segment[] = [];
	let offset = 0;
	for (let index = from; index < to; index++) {
		const line = lines[index] ?? '';
		const mark = attributes?.quoteDepth === undefined ? 0 : (quoteMark.exec(line)?.[0].length ?? 0);
		const first = skipSpace(line, mark);
		for (let column = first; column < line.length;) {
			offset = skipSpace(text, offset);
			if (column === first || segments.length < mostSegments) segments.push({offset, line: index, column});
			const end = behindCommon(line, column, text, offset);
			offset += end - column;
			column = end === column ? line.length : skipSpace(line, end);
		}
	}
	return segments;
};

/** The segments of a text after edits. */
export const moveSegments = (segments: readonly Segment[], edits: readonly Edit[]): readonly Segment[] => {
	if (edits.length === 0) return segments;
	const moved: Segment[] = [];
	let [next, editEnd, shift] = [0, 0, 0];
	for (const [index, {offset, line, column}] of segments.entries()) {
		const put = (at: number): void => {
			if (moved.at(-1)?.offset === at + shift) moved.pop();
			moved.push({offset: at + shift, line, column: column + at - offset});
		};
		const end = segments[index + 1]?.offset ?? Infinity;
		put(Math.max(offset, editEnd));
		for (let edit = edits[next]; edit && edit.start < end; edit = edits[++next]) {
			const change = edit.text.length - (edit.end - edit.start);
			shift += change;
			editEnd = edit.end;
			if (editEnd < end && change !== 0) put(editEnd);
		}
	}
	return moved;
};
