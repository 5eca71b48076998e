import {oneLine} from '../text/one-line.ts';
import {lastStartingBefore} from '../text/range.ts';
import {sentenceRange} from '../text/sentence.ts';
import {chapterAt, entryAt, firstOf, isProse, sceneAt, sceneIndexAt, sceneNumber} from './chapters.ts';
import {lettersIn, lettersOf} from './letters.ts';
import {sentenceAt, type Passage} from './passage.ts';
import {comparePlaces} from './place.ts';
import {sceneKeyAt, type SceneKeys} from './read-scenes.ts';
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

/** What counts as read, beside the page itself. */
export type ReadSoFar = {
	/** How far the story has been read without a gap. */
	readonly furthest: Place;
	/** The scenes that were read to their ends, wherever reading began. */
	readonly scenes: SceneKeys;
	/** Where the reader went last, and has turned pages since; null where nobody knows. */
	readonly from: Place | null;
};

/** The page that the reader is at. */
type Page = Passage;

const pageStart = ({chapter, start: offset}: Page): Place => ({chapter, offset});

/** The offset to which a scene has been read from its start. */
const readTo = (
	story: Story,
	index: number,
	scene: Scene,
	page: Page,
	{furthest, scenes, from}: ReadSoFar,
): number => {
	const start = {chapter: index, offset: scene.start};
	if (comparePlaces(start, furthest) < 0)
		return furthest.chapter > index ? scene.end : Math.min(scene.end, furthest.offset);
	if (scenes.has(sceneKeyAt(story, start))) return scene.end;
	const isTurnedTo =
		from !== null && comparePlaces(from, start) <= 0 && comparePlaces(start, pageStart(page)) < 0;
	if (!isTurnedTo) return scene.start;
	return page.chapter > index ? scene.end : Math.min(scene.end, page.end);
};

/** The last prose of a scene that begins before an offset; undefined where there is none. */
const proseBefore = ({blocks}: Chapter, scene: Scene, before: number): Block | undefined => {
	for (let at = lastStartingBefore(blocks, before - 1); at >= 0; at--) {
		const block = blocks[at];
		if (!block || block.start < scene.start) return undefined;
		if (block.start < before && isProse(block)) return block;
	}
	return undefined;
};

/** A paragraph that has been read, and where it is. */
type Found = {readonly chapter: number; readonly scene: number; readonly block: Block};

/** The last paragraph that was read before a place, in its chapter or one of the chapters before it. */
const lastRead = (
	story: Story,
	before: Place,
	page: Page,
	read: ReadSoFar,
	chapters: number,
): Found | undefined => {
	const first = Math.max(firstOf(story, before.chapter), before.chapter - chapters);
	for (let index = before.chapter; index >= first; index--) {
		const chapter = chapterAt(story, index);
		const most = index === before.chapter ? before.offset : Infinity;
		for (let at = sceneIndexAt(chapter, most); at >= 0; at--) {
			const scene = sceneAt(chapter, at);
			const block = proseBefore(chapter, scene, Math.min(most, readTo(story, index, scene, page, read)));
			if (block) return {chapter: index, scene: at, block};
		}
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

/** Chapters that are looked through before the one of the page: one without prose stands before many. */
const mostChapters = 3;

/**
 * What came before a page.
 *
 * @param page The page that the reader is at: what begins on it is not told.
 * @param read What has been read: nothing else is told.
 * @returns undefined where nothing before the page has been read.
 */
export const recapOf = (story: Story, page: Page, read: ReadSoFar): Recap | undefined => {
	const found =
		lastRead(story, pageStart(page), page, read, mostChapters) ??
		(comparePlaces(read.furthest, pageStart(page)) < 0
			? lastRead(story, read.furthest, page, read, mostChapters)
			: undefined);
	if (!found) return undefined;
	const {chapter: index, scene: current, block} = found;
	const chapter = chapterAt(story, index);
	const first = Math.max(0, current + 1 - mostScenes);
	const most = (scene: Scene): number => readTo(story, index, scene, page, read);
	return {
		last: paragraphTo(chapter, block, most(sceneAt(chapter, current))),
		title: entryAt(story, index).title,
		scenes: chapter.scenes.slice(first, current + 1).map((scene, at) => ({
			number: sceneNumber(story, index, first + at) ?? first + at + 1,
			opening: openingOf(story, index, scene, most(scene)),
		})),
		earlier: first,
	};
};
