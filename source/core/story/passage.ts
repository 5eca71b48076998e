import {lastStartingBefore, type Range} from '../text/range.ts';
import {sentenceRange} from '../text/sentence.ts';
import {chapterAt, firstOf, lastOf, sceneAt, sceneIndexAt} from './chapters.ts';
import type {Block, BlockKind, Chapter, Place, Story} from './story.ts';

/** A stretch of a chapter that is read at once, where a story is read in lines and not in pages. */
export type Passage = Range & {readonly chapter: number};

/** Which passage is read: from the sentence at a place on, the one behind the last one, or the one before it. */
export type WhichPassage = 'here' | 'next' | 'previous';

/**
 * UTF-16 units of the longest passage: ten minutes of a voice. A file may be one paragraph of any size; it is cut between
 * sentences then.
 */
const longest = 8000;

/** Whether a block goes with the paragraph that follows it, and is not counted as one. */
const isHead = ({kind}: Block): boolean => kind === 'heading' || kind === 'image';

/** Blocks whose lines the author ended: a place inside of one is known by its line, not by its sentence. */
const hasOwnLines: ReadonlySet<BlockKind> = new Set(['verse', 'preformatted', 'table']);

/** Index of the first block that ends behind an offset; the number of blocks where there is none. */
export const blockFrom = ({blocks}: Chapter, offset: number): number => {
	const index = Math.max(0, lastStartingBefore(blocks, offset));
	const block = blocks[index];
	return block && block.end <= offset ? index + 1 : index;
};

const sceneRange = (chapter: Chapter, offset: number): Range =>
	sceneAt(chapter, sceneIndexAt(chapter, offset));

/** Where a long block may be cut near an offset: before a sentence, else before a word. */
const cutNear = (text: string, offset: number, within: Range): number => {
	const {start} = sentenceRange(text, offset, within);
	if (start > within.start && /[\s\p{P}]/u.test(text.charAt(start - 1))) return start;
	const space = text.lastIndexOf(' ', offset);
	return space > within.start ? space + 1 : offset;
};

/** The sentence around a place; the line, where the author ended the lines. */
export const sentenceAt = (story: Story, {chapter, offset}: Place): Range => {
	const read = chapterAt(story, chapter);
	const {text, blocks} = read;
	const block = blocks[blockFrom(read, offset)];
	if (!block) return {start: Math.min(offset, text.length), end: text.length};
	if (offset <= block.start) offset = block.start;
	if (!hasOwnLines.has(block.kind)) return sentenceRange(text, offset, block);
	const newline = text.indexOf('\n', offset);
	return {
		start: Math.max(block.start, text.lastIndexOf('\n', offset - 1) + 1),
		end: newline === -1 ? block.end : Math.min(newline, block.end),
	};
};

/** Some paragraphs from a place on, at most to the end of its scene. Empty where no text follows in the scene. */
export const passageFrom = (story: Story, {chapter, offset}: Place, paragraphs: number): Passage => {
	const read = chapterAt(story, chapter);
	const scene = sceneRange(read, offset);
	let end = offset;
	let count = 0;
	for (let index = blockFrom(read, offset); count < paragraphs; index++) {
		const block = read.blocks[index];
		if (!block || block.start >= scene.end) break;
		if (block.end - offset > longest) {
			const start = Math.max(offset, block.start);
			if (end === offset) end = cutNear(read.text, start + longest, {start, end: block.end});
			break;
		}
		end = block.end;
		if (!isHead(block)) count++;
	}
	return {chapter, start: offset, end};
};

/** Where the text goes on behind a passage; undefined at the end of the story. */
const startAfter = (story: Story, {chapter, end}: Passage): Place | undefined => {
	let from = end;
	for (let index = chapter; index <= lastOf(story, chapter); index++) {
		const read = chapterAt(story, index);
		const block = read.blocks[blockFrom(read, from)];
		if (block) return {chapter: index, offset: Math.max(from, block.start)};
		from = 0;
	}
	return undefined;
};

/** The passage behind another one; undefined at the end of the story. */
export const passageAfter = (story: Story, passage: Passage, paragraphs: number): Passage | undefined => {
	const start = startAfter(story, passage);
	return start && passageFrom(story, start, paragraphs);
};

/** The end of the text before a place; undefined at the start of the story. */
const endBefore = (story: Story, {chapter, offset}: Place): Place | undefined => {
	let before = offset;
	for (let index = chapter; index >= firstOf(story, chapter); index--) {
		const {blocks} = chapterAt(story, index);
		const block = blocks[lastStartingBefore(blocks, before - 1)];
		if (block && block.start < before) return {chapter: index, offset: Math.min(before, block.end)};
		before = Infinity;
	}
	return undefined;
};

/** The paragraphs before a place, at most those of one scene; undefined at the start of the story. */
export const passageBefore = (story: Story, place: Place, paragraphs: number): Passage | undefined => {
	const last = endBefore(story, place);
	if (!last) return undefined;
	const {chapter, offset: end} = last;
	const read = chapterAt(story, chapter);
	const scene = sceneRange(read, end - 1);
	let start = end;
	let count = 0;
	for (let index = lastStartingBefore(read.blocks, end - 1); count < paragraphs; index--) {
		const block = read.blocks[index];
		if (!block || block.start < scene.start) break;
		if (end - block.start > longest) {
			if (start === end) start = cutNear(read.text, end - longest, {start: block.start, end});
			break;
		}
		({start} = block);
		if (!isHead(block)) count++;
	}
	return {chapter, start, end};
};
