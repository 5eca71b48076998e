import {chapterAt, sceneAt, sceneIndexAt} from '../../core/story/chapters.ts';
import {noteMarks, notesIn, type NoteMark} from '../../core/story/notes.ts';
import type {Passage} from '../../core/story/passage.ts';
import type {Block, Chapter, Note, Story} from '../../core/story/story.ts';
import {lastStartingBefore, type Range} from '../../core/text/range.ts';
import {oneLine} from '../../core/text/one-line.ts';

/** A line of ornaments alone, which a voice would read sign by sign. */
const ornaments = /^[\s*~_=#+|/\\·•‑–—─━│┃░█⁂❦✦◆◇○●-]+$/u;

/** What a list item begins with, where its number tells nothing. */
const bullet = /^[-*+•·–—◦▪]\s+/u;

/** Whether a mark has a name that can be said: a number or a letter. */
const isName = (label: string): boolean => /[\p{L}\p{N}]/u.test(label);

const named = (what: string, label: string): string => (isName(label) ? `${what} ${label}` : what);

/** The label of a note's mark, without the brackets that the text sets it in. */
const labelOf = (text: string, {start, end}: Range): string =>
	text
		.slice(start, end)
		.replaceAll(/[[\](){}]/g, '')
		.trim();

/** A stretch of a text in which marks of notes are words. */
const withoutMarks = (text: string, {start, end}: Range, marks: readonly NoteMark[]): string => {
	let said = '';
	let from = start;
	for (const mark of marks) {
		if (mark.start < from || mark.end > end) continue;
		said += `${text.slice(from, mark.start).trimEnd()} (${named('note', labelOf(text, mark))})`;
		from = mark.end;
	}
	return said + text.slice(from, end);
};

/** The words of a block in a way that they can be heard: what pages tell by signs and places is a word, or is left out. */
const wordsOf = (words: string, {kind, marker}: Block, isHead: boolean): string => {
	const trimmed = words.trim();
	switch (kind) {
		case 'image': {
			const described = trimmed.replace(/^\[?image\b[:\s]*|\]$/gi, '');
			return described === '' ? 'Image.' : `Image: ${described}`;
		}
		case 'table':
			return words.replaceAll('\t', ', ');
		case 'list-item': {
			const item = words.replace(bullet, '');
			const isTold = !isHead || marker === undefined || !isName(marker) || trimmed.startsWith(marker);
			return isTold ? item : `${marker} ${item}`;
		}
		default:
			return words;
	}
};

const linesOfBlock = (
	{text}: Chapter,
	block: Block,
	passage: Range,
	marks: readonly NoteMark[],
): readonly string[] => {
	const start = Math.max(block.start, passage.start);
	const end = Math.min(block.end, passage.end);
	const words = withoutMarks(text, {start, end}, marks).toWellFormed();
	return wordsOf(words, block, start === block.start)
		.split('\n')
		.map(oneLine)
		.filter(line => line !== '' && !ornaments.test(line));
};

/** The blocks that share text with a passage, and those without text inside it. */
const blocksOf = ({blocks}: Chapter, {start, end}: Range): readonly Block[] => {
	const found: Block[] = [];
	for (let index = Math.max(0, lastStartingBefore(blocks, start)); index < blocks.length; index++) {
		const block = blocks[index];
		if (!block || block.start >= end) break;
		if (block.end > start || block.start === start) found.push(block);
	}
	return found;
};

/** A note of the author's, a paragraph a line. */
export const noteLines = ({label, text}: Note): readonly string[] =>
	`${named('Note', label)}: ${text}`
		.split('\n')
		.map(oneLine)
		.filter(line => line !== '');

/** A passage as lines: a paragraph a line, verse in its own, and behind them the notes whose marks are in it. */
export const passageLines = (story: Story, passage: Passage): readonly string[] => {
	const chapter = chapterAt(story, passage.chapter);
	const marks = noteMarks(story, passage.chapter, passage);
	return [
		...blocksOf(chapter, passage).flatMap(block => linesOfBlock(chapter, block, passage, marks)),
		...notesIn(story, passage.chapter, passage).flatMap(({note}) => noteLines(note)),
	];
};

/** Whether a passage begins a scene. */
export const beginsScene = (story: Story, {chapter, start}: Passage): boolean => {
	const read = chapterAt(story, chapter);
	const scene = sceneAt(read, sceneIndexAt(read, start));
	const first = read.blocks[lastStartingBefore(read.blocks, scene.start)];
	return start <= Math.max(scene.start, first?.start ?? 0);
};
