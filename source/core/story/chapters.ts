import {lastStartingBefore, type Range} from '../text/range.ts';
import {rangeAt, runningTotals, totalOf} from './running-totals.ts';
import type {Block, Chapter, Place, Scene, Story} from './story.ts';

/** The chapter with this index; the last one where there are fewer. Throws on a story without chapters. */
export const chapterAt = (story: Story, index: number): Chapter => {
	const chapter = story.chapters[index] ?? story.chapters.at(-1);
	if (!chapter) throw new Error('A story has at least one chapter.');
	return chapter;
};

/** Index of the scene that holds an offset. */
export const sceneIndexAt = (chapter: Chapter, offset: number): number =>
	Math.max(0, lastStartingBefore(chapter.scenes, offset));

/** The scene with this index; an empty one where the chapter has no text. */
export const sceneAt = (chapter: Chapter, index: number): Scene =>
	chapter.scenes[index] ?? {start: 0, end: chapter.text.length, separator: null};

/** The blocks of a stretch of a chapter. */
export const blocksIn = (chapter: Chapter, range: Range): readonly Block[] => {
	const blocks: Block[] = [];
	const first = Math.max(0, lastStartingBefore(chapter.blocks, range.start));
	for (let index = first; index < chapter.blocks.length; index++) {
		const block = chapter.blocks[index];
		if (!block || block.start >= range.end) break;
		if (block.start >= range.start) blocks.push(block);
	}
	return blocks;
};

/** Whether a block is the author's prose, to be counted and quoted: no heading, note or end marker. */
export const isProse = ({kind}: Block): boolean => kind !== 'heading' && kind !== 'note' && kind !== 'ending';

/** Titles that a list of contents shows for a chapter: those of the divisions that begin with it, then its own. */
export const titlesOf = ({parts, title}: Chapter): readonly string[] =>
	title === null ? parts : [...parts, title];

/** Number of titles that a list of contents shows for the story. */
export const countTitles = ({chapters}: Story): number =>
	chapters.reduce((total, chapter) => total + titlesOf(chapter).length, 0);

/** The prose of a stretch of a chapter, blocks parted by newlines. */
export const proseOf = (chapter: Chapter, range: Range): string =>
	blocksIn(chapter, range)
		.filter(isProse)
		.map(block => chapter.text.slice(block.start, block.end))
		.join('\n');

/** Number of a scene through the story, from 1. Reads no chapter. */
export const sceneNumber = (story: Story, chapter: number, scene: number): number =>
	rangeAt(runningTotals(story).scenes, chapter).start + scene + 1;

/** Number of scenes in the story. Reads no chapter. */
export const countScenes = (story: Story): number => totalOf(runningTotals(story).scenes);

/** The start of the scene with this number through the story, clamped to the first and the last. */
export const placeOfScene = (story: Story, number: number): Place => {
	const {scenes} = runningTotals(story);
	const before = Math.max(1, Math.min(number, totalOf(scenes))) - 1;
	const chapter = lastStartingBefore(scenes, before);
	const {start} = sceneAt(chapterAt(story, chapter), before - rangeAt(scenes, chapter).start);
	return {chapter, offset: start};
};
