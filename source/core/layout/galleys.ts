import {trimmedEnd} from '../text/blank.ts';
import {graphemes} from '../text/graphemes.ts';
import {lastStartingBefore, type Range} from '../text/range.ts';
import type {Block, Chapter} from '../story/story.ts';

/**
 * A stretch of a chapter is set and cut into pages by galleys: parts of it that are long enough for pages to be as if cut
 * from the stretch's start (nearly every scene is one galley) and short enough to be set between two keys. What is in a
 * galley depends on the text alone, so that any page of a story of any size costs one galley, wherever it is.
 */

/** A block as it is set: whole, or a part of one that reaches over several galleys. */
export type Piece = Block & {
	/** Whether its block begins with it. */
	readonly isHead: boolean;
};

/** UTF-16 units from the start of one galley to that of the next: some ninety pages. */
export const galleyLength = 131_072;

/** UTF-16 units in which a good place is looked for to part a block at. */
const reach = 2048;

/** What a long block is parted behind, the best first: a line of its own, a sentence, a word. */
const partings = [/\n/, /[.!?…。！？]["'”’»」』)]*\s+/, /\s+/];

/** Offset of the first boundary between graphemes at or behind another one. */
const graphemeAt = (text: string, offset: number): number => {
	const start = Math.max(0, offset - 64);
	for (const {index} of graphemes(text.slice(start, offset + 64)))
		if (start + index >= offset) return start + index;
	return offset;
};

/** Offset at or behind `from` at which a block that reaches beyond it goes on in the next galley. */
const partAt = (text: string, from: number, {end}: Block): number => {
	const near = text.slice(from, Math.min(end, from + reach));
	for (const pattern of partings) {
		const found = pattern.exec(near);
		if (found) return from + found.index + found[0].length;
	}
	return near.length < reach ? end : graphemeAt(text, from);
};

const isLong = ({start, end}: Block): boolean => end - start > galleyLength;

/** Index of the galley, within its stretch, that an offset is set in. */
export const galleyAt = ({text, blocks}: Chapter, stretch: Range, offset: number): number => {
	const block = blocks[Math.max(0, lastStartingBefore(blocks, offset))];
	const indexOf = (at: number): number => Math.max(0, Math.floor((at - stretch.start) / galleyLength));
	if (!block || !isLong(block)) return indexOf(block?.start ?? offset);
	const index = indexOf(Math.min(offset, block.end - 1));
	const from = stretch.start + index * galleyLength;
	return from > block.start && offset < partAt(text, from, block) ? index - 1 : index;
};

/** Number of galleys in a stretch, at least one. Single ones may be empty, where a block reaches over them. */
export const countGalleys = (chapter: Chapter, stretch: Range): number =>
	galleyAt(chapter, stretch, Math.max(stretch.start, stretch.end - 1)) + 1;

/** The pieces of a galley, in order, and the block before them in the stretch. */
export const piecesOf = (
	{text, blocks}: Chapter,
	stretch: Range,
	galley: number,
): {readonly pieces: readonly Piece[]; readonly before: Block | undefined} => {
	const from = stretch.start + galley * galleyLength;
	const to = from + galleyLength;
	const pieces: Piece[] = [];
	let index = Math.max(0, lastStartingBefore(blocks, from));
	const reaching = blocks[index];
	if (reaching && reaching.start < from && !(isLong(reaching) && reaching.end > from)) index++;
	const before = blocks[index]?.start === stretch.start ? undefined : blocks[index - 1];
	for (let block = blocks[index]; block && block.start < Math.min(to, stretch.end); block = blocks[++index]) {
		const isHead = block.start >= from;
		const start = isHead ? block.start : partAt(text, from, block);
		const parts = isLong(block) && block.end > to;
		const end = parts ? trimmedEnd(text, start, partAt(text, to, block)) : block.end;
		if (end > start || isHead) pieces.push({...block, start, end, isHead});
	}
	return {pieces, before};
};
