import {lastStartingBefore, type Range} from '../text/range.ts';
import {trimmedEnd} from '../text/blank.ts';
import {chapterAt} from './chapters.ts';
import {blockFrom, sentenceAt} from './passage.ts';
import type {Chapter, Story} from './story.ts';

/** What a passage is chosen by. */
export type TextUnit = 'word' | 'sentence' | 'paragraph';

/** Units of text in a chapter, none of which crosses a block; without the white space behind them. */
export type TextUnits = {
	/** The first unit that ends behind an offset; undefined at the chapter's end. */
	readonly from: (offset: number) => Range | undefined;
	/** The last unit that begins before an offset; undefined at the chapter's start. */
	readonly before: (offset: number) => Range | undefined;
};

/** UTF-16 units that are read for a word at once, and of the longest word: a block may be megabytes. */
const reach = 400;
const longestWord = 100;

/** Blocks and stretches without a word that are passed over for one: a drawing of dashes may be of any size. */
const mostSteps = 200;

let segmenter: Intl.Segmenter | undefined;

/** The words (UAX #29) of a stretch of a text. */
const wordsIn = (text: string, {start, end}: Range): readonly Range[] => {
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
	return Array.from(segmenter.segment(text.slice(start, end).toWellFormed()))
		.filter(({isWordLike}) => isWordLike === true)
		.map(({index, segment}) => ({start: start + index, end: start + index + segment.length}));
};

/** Where words may be cut near an offset: at white space, if there is some. */
const spaceBefore = (text: string, offset: number, first: number): number => {
	for (let at = offset; at > Math.max(first, offset - longestWord); at--)
		if (/\s/.test(text.charAt(at - 1))) return at;
	return Math.max(first, offset - longestWord);
};

const wordUnits = (chapter: Chapter): TextUnits => {
	const {text, blocks} = chapter;
	return {
		from(offset) {
			let at = offset;
			for (let step = 0; step < mostSteps; step++) {
				const block = blocks[blockFrom(chapter, at)];
				if (!block) return undefined;
				const start = spaceBefore(text, Math.max(at, block.start), block.start);
				const end = Math.min(block.end, Math.max(at, block.start) + reach);
				const from = at;
				const found = wordsIn(text, {start, end}).find(word => word.end > from);
				if (found) return found;
				at = end;
			}
			return undefined;
		},
		before(offset) {
			let at = offset;
			for (let step = 0; step < mostSteps; step++) {
				const block = blocks[lastStartingBefore(blocks, at - 1)];
				if (!block || block.start >= at) return undefined;
				const last = Math.min(at, block.end);
				const start = spaceBefore(text, Math.max(block.start, last - reach), block.start);
				const to = at;
				const found = wordsIn(text, {
					start,
					end: Math.min(block.end, last + longestWord),
				}).findLast(word => word.start < to);
				if (found) return found;
				at = start;
			}
			return undefined;
		},
	};
};

const trimmed = (text: string, {start, end}: Range): Range => ({start, end: trimmedEnd(text, start, end)});

const paragraphUnits = (chapter: Chapter): TextUnits => {
	const {text, blocks} = chapter;
	return {
		from(offset) {
			for (let index = blockFrom(chapter, offset); index < blocks.length; index++) {
				const block = blocks[index];
				if (block && trimmedEnd(text, block.start, block.end) > offset) return trimmed(text, block);
			}
			return undefined;
		},
		before(offset) {
			const block = blocks[lastStartingBefore(blocks, offset - 1)];
			return block && block.start < offset ? trimmed(text, block) : undefined;
		},
	};
};

const sentenceUnits = (story: Story, index: number, chapter: Chapter): TextUnits => {
	const {text, blocks} = chapter;
	const at = (offset: number): Range => trimmed(text, sentenceAt(story, {chapter: index, offset}));
	return {
		from(offset) {
			let from = offset;
			for (let step = 0; step < mostSteps && from < text.length; step++) {
				const block = blocks[blockFrom(chapter, from)];
				if (!block) return undefined;
				const found = at(Math.max(from, block.start));
				if (found.end > offset && found.end > found.start) return found;
				from = Math.max(from, found.end) + 1;
			}
			return undefined;
		},
		before(offset) {
			const block = blocks[lastStartingBefore(blocks, offset - 1)];
			if (!block || block.start >= offset) return undefined;
			return at(Math.max(block.start, Math.min(offset, block.end) - 1));
		},
	};
};

/** The words, sentences or paragraphs of a chapter. A sentence of verse is a line. */
export const textUnits = (story: Story, chapter: number, unit: TextUnit): TextUnits => {
	const read = chapterAt(story, chapter);
	switch (unit) {
		case 'word':
			return wordUnits(read);
		case 'sentence':
			return sentenceUnits(story, chapter, read);
		case 'paragraph':
			return paragraphUnits(read);
	}
};

/** The end of a unit next to an offset, on its one side or the other; the offset itself where there is none. */
export const endBeside = ({from, before}: TextUnits, offset: number, direction: 1 | -1): number => {
	if (direction > 0) return from(offset)?.end ?? offset;
	const unit = before(offset);
	return (unit && unit.end >= offset ? before(unit.start) : unit)?.end ?? offset;
};

/** The start of a unit next to an offset, as {@link endBeside}. */
export const startBeside = ({from, before}: TextUnits, offset: number, direction: 1 | -1): number => {
	if (direction < 0) return before(offset)?.start ?? offset;
	const unit = from(offset);
	return (unit && unit.start <= offset ? from(unit.end) : unit)?.start ?? offset;
};
