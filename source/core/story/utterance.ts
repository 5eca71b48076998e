import {lastStartingBefore, type Range} from '../text/range.ts';
import {sentenceRange} from '../text/sentence.ts';
import {chapterAt, sceneAt, sceneIndexAt} from './chapters.ts';
import type {Passage} from './passage.ts';
import {spansOver} from './spans.ts';
import type {Chapter, Place, Story} from './story.ts';

/** A piece of what is spoken: a word, or what stands between two. */
export type SpokenPiece = {readonly start: number; readonly text: string; readonly isWord: boolean};

/** What a voice is given to speak at once: marks of notes are left out of it. */
export type Utterance = Passage & {readonly pieces: readonly SpokenPiece[]};

/** How much a voice is given at once. */
export type UtteranceUnit = 'paragraph' | 'sentence';

/** UTF-16 units of the longest utterance: two minutes. A file may be one paragraph of any size. */
const longest = 2000;

/** Where an utterance ends that begins inside a block. */
const endOf = (text: string, start: number, block: Range, unit: UtteranceUnit): number => {
	const within = {start, end: block.end};
	if (unit === 'paragraph' && block.end - start <= longest) return block.end;
	const {start: from, end} = sentenceRange(text, unit === 'sentence' ? start : start + longest, within);
	return unit === 'sentence' || from <= start ? Math.min(end, start + longest) : from;
};

let segmenter: Intl.Segmenter | undefined;

const piecesOf = (text: string, {start, end}: Range): readonly SpokenPiece[] => {
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
	return Array.from(
		segmenter.segment(text.slice(start, end).toWellFormed()),
		({segment, index, isWordLike}) => ({start: start + index, text: segment, isWord: isWordLike === true}),
	);
};

/** The pieces of a stretch of a chapter without the marks of notes: nobody reads those out. */
const spokenPieces = (chapter: Chapter, range: Range): readonly SpokenPiece[] => {
	const notes = spansOver(chapter, range).filter(({kind}) => kind === 'noteReference');
	const stops = [...notes, {start: range.end, end: range.end}];
	let from = range.start;
	return stops.flatMap(({start, end}) => {
		const pieces = from < start ? piecesOf(chapter.text, {start: from, end: start}) : [];
		from = Math.max(from, end);
		return pieces;
	});
};

/**
 * What is spoken next from a place on, in its scene; undefined where no words follow in it. What holds no word, as a row
 * of stars, is passed over.
 */
export const utteranceFrom = (
	story: Story,
	{chapter: index, offset}: Place,
	unit: UtteranceUnit,
): Utterance | undefined => {
	const chapter = chapterAt(story, index);
	const {text, blocks} = chapter;
	const scene = sceneAt(chapter, sceneIndexAt(chapter, offset));
	let at = Math.max(0, lastStartingBefore(blocks, offset));
	for (let from = offset; ;) {
		const block = blocks[at];
		if (!block || block.start >= scene.end) return undefined;
		const start = Math.max(from, block.start);
		if (start >= block.end) {
			at++;
			continue;
		}
		const end = endOf(text, start, block, unit);
		const pieces = spokenPieces(chapter, {start, end});
		if (pieces.some(({isWord}) => isWord)) return {chapter: index, start, end, pieces};
		from = end;
	}
};

/** The range of the piece at an offset; undefined where none begins there. */
export const pieceAt = ({pieces}: Utterance, offset: number): Range | undefined => {
	const piece = pieces[lastStartingBefore(pieces, offset)];
	return piece?.start === offset ? {start: offset, end: offset + piece.text.length} : undefined;
};

export const textOf = ({pieces}: Utterance): string => pieces.map(({text}) => text).join('');
