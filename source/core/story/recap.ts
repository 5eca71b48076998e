import {oneLine} from '../text/one-line.ts';
import {lastStartingBefore} from '../text/range.ts';
import {sentenceRange} from '../text/sentence.ts';
import {chapterAt, entryAt, firstOf, isProse, sceneIndexAt, sceneNumber} from './chapters.ts';
import {lettersIn, lettersOf} from './letters.ts';
import {sentenceAt} from './passage.ts';
import {comparePlaces} from './place.ts';
import type {Block, Chapter, Place, Scene, Story} from './story.ts';

/** How a scene that has been read began. */
export type RecapScene = {
	/** Number through the story, in its chapter where nobody has counted those before it. */
	readonly number: number;
	/** Its first sentence, or its first line where the author ended the lines; on one line. */
	readonly opening: string;
};

/** What a reader has read last, and what led there: nothing of it lies behind the place that was read to. */
export type Recap = {
	/** The last paragraph, its lines as the author ended them. */
	readonly last: string;
	/** Title of its chapter; null where it has none. */
	readonly title: string | null;
	/** The scenes from the chapter's beginning to that paragraph, the latest last. */
	readonly scenes: readonly RecapScene[];
	/** How many earlier scenes of the chapter are left out. */
	readonly earlier: number;
};

/** UTF-16 units of the last paragraph that are told: half a window of 200×50. Of a longer one its end is told. */
const longestParagraph = 1500;

/** Scenes that are told: four screens of 80×24. A chapter may be a story of a thousand scenes. */
const mostScenes = 40;

/** The last prose that begins before a place, in its chapter or the one before; undefined at the start of the story. */
const lastProse = (
	story: Story,
	{chapter, offset}: Place,
): {readonly chapter: number; readonly block: Block} | undefined => {
	let before = offset;
	for (let index = chapter; index >= firstOf(story, chapter); index--) {
		const {blocks} = chapterAt(story, index);
		for (let at = lastStartingBefore(blocks, before - 1); at >= 0; at--) {
			const block = blocks[at];
			if (block && block.start < before && isProse(block)) return {chapter: index, block};
		}
		before = Infinity;
	}
	return undefined;
};

/** A paragraph, no further than to an offset; of a long one its last sentences, behind an ellipsis. */
const paragraphTo = (chapter: Chapter, {start, end}: Block, most: number): string => {
	const to = Math.min(end, most);
	const near = to - longestParagraph;
	const from = near > start ? sentenceRange(chapter.text, near, {start, end: to}).end : start;
	const words = lettersIn(lettersOf(chapter), {start: from < to ? from : near, end: to}).toWellFormed();
	return `${from > start ? '…' : ''}${words.trim()}${to < end ? '…' : ''}`;
};

/** The first sentence of a scene, no further than to an offset; empty for one without prose. */
const openingOf = (story: Story, index: number, scene: Scene, most: number): string => {
	const chapter = chapterAt(story, index);
	for (let at = Math.max(0, lastStartingBefore(chapter.blocks, scene.start)); ; at++) {
		const block = chapter.blocks[at];
		if (!block || block.start >= Math.min(scene.end, most)) return '';
		if (block.start < scene.start || !isProse(block)) continue;
		const {start, end} = sentenceAt(story, {chapter: index, offset: block.start});
		const words = lettersIn(lettersOf(chapter), {start, end: Math.min(end, most)});
		return oneLine(words.toWellFormed()) + (most < end ? '…' : '');
	}
};

/**
 * What came before a page.
 *
 * @param page Where the page begins that the reader is at.
 * @param furthest How far the story has been read: nothing behind it is told.
 * @returns undefined where nothing before the page has been read.
 */
export const recapOf = (story: Story, page: Place, furthest: Place): Recap | undefined => {
	const found = lastProse(story, comparePlaces(page, furthest) < 0 ? page : furthest);
	if (!found) return undefined;
	const {chapter: index, block} = found;
	const chapter = chapterAt(story, index);
	const most = furthest.chapter === index ? furthest.offset : Infinity;
	const current = sceneIndexAt(chapter, block.start);
	const first = Math.max(0, current + 1 - mostScenes);
	return {
		last: paragraphTo(chapter, block, most),
		title: entryAt(story, index).title,
		scenes: chapter.scenes.slice(first, current + 1).map((scene, at) => ({
			number: sceneNumber(story, index, first + at) ?? first + at + 1,
			opening: openingOf(story, index, scene, most),
		})),
		earlier: first,
	};
};
