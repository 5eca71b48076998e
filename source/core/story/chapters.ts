import {trimmedEnd} from '../text/blank.ts';
import {lastStartingBefore, type Range} from '../text/range.ts';
import {flowLength, scenesBefore} from './running-totals.ts';
import type {Block, BlockKind, Chapter, Place, Scene, SpineEntry, Story, TocEntry} from './story.ts';

const clamped = ({spine}: Story, index: number): number => Math.max(0, Math.min(index, spine.length - 1));

/** The spine's entry with this index; the last one where there are fewer. Throws on a story without chapters. */
export const entryAt = (story: Story, index: number): SpineEntry => {
	const entry = story.spine[clamped(story, index)];
	if (!entry) throw new Error('A story has at least one chapter.');
	return entry;
};

/** Reads the chapter with this index; the last one where there are fewer. */
export const chapterAt = (story: Story, index: number): Chapter => story.chapters.at(clamped(story, index));

export const sceneIndexAt = (chapter: Chapter, offset: number): number =>
	Math.max(0, lastStartingBefore(chapter.scenes, offset));

/** Starts of the scenes whose last words stand in a range. */
export const scenesEndingIn = ({scenes, text}: Chapter, {start, end}: Range): readonly number[] =>
	scenes
		.filter(scene => scene.end > start && trimmedEnd(text, scene.start, scene.end) <= end)
		.map(scene => scene.start);

/** The scene with this index; an empty one where the chapter has no text. */
export const sceneAt = (chapter: Chapter, index: number): Scene =>
	chapter.scenes[index] ?? {start: 0, end: chapter.text.length, separator: null};

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

const proseKinds: Readonly<Record<BlockKind, boolean>> = {
	paragraph: true,
	heading: false,
	verse: true,
	quote: true,
	'list-item': true,
	preformatted: true,
	image: false,
	table: true,
	note: false,
	ending: false,
};

/** Whether a block is the author's prose, to be counted and quoted: no heading, note or end marker. */
export const isProse = ({kind}: Block): boolean => proseKinds[kind];

/** The entries of a table of contents in reading order, each before its children. */
export const flatToc = (entries: readonly TocEntry[]): readonly TocEntry[] =>
	entries.flatMap(entry => [entry, ...flatToc(entry.children)]);

/** The contents entries that begin with each chapter, by its index: larger divisions first, then its own title. */
export const tocByChapter = ({toc}: Story): ReadonlyMap<number, readonly TocEntry[]> =>
	Map.groupBy(flatToc(toc), ({chapter}) => chapter);

export const countTitles = ({toc}: Story): number => flatToc(toc).length;

/** Number of a chapter's scenes. Reads the chapter where only that can tell. */
export const scenesIn = (story: Story, chapter: number): number =>
	story.chapters.sceneCount(chapter) ?? chapterAt(story, chapter).scenes.length;

/** Number of a scene through the story, from 1; null while a chapter before it has not been read, and outside the reading order. */
export const sceneNumber = (story: Story, chapter: number, scene: number): number | null => {
	const before = chapter < flowLength(story) ? scenesBefore(story, chapter) : null;
	return before === null ? null : before + scene + 1;
};

/** Number of scenes in the story; null while a chapter has not been read that nobody could count before. */
export const countScenes = (story: Story): number | null => scenesBefore(story, flowLength(story));

export const startOfScene = (story: Story, chapter: number, scene: number): Place => ({
	chapter,
	offset: sceneAt(chapterAt(story, chapter), scene).start,
});

/** The first chapter that pages are turned back to from another one. One outside the reading order stands alone. */
export const firstOf = (story: Story, chapter: number): number => (chapter < flowLength(story) ? 0 : chapter);

/** The last chapter that pages are turned on to from another one. */
export const lastOf = (story: Story, chapter: number): number => Math.max(flowLength(story) - 1, chapter);

/**
 * The scene some scenes after another one, or before it, as indexes; the first or the last of the story where there are
 * fewer. Reads chapters on the way where only that can tell how many scenes they have.
 */
export const sceneFrom = (
	story: Story,
	from: {readonly chapter: number; readonly scene: number},
	by: number,
): {readonly chapter: number; readonly scene: number; readonly isBeyond: boolean} => {
	let {chapter} = from;
	let scene = from.scene + by;
	while (scene < 0 && chapter > firstOf(story, from.chapter)) scene += scenesIn(story, --chapter);
	if (scene < 0) return {chapter, scene: 0, isBeyond: true};
	for (let count = scenesIn(story, chapter); scene >= count; count = scenesIn(story, chapter)) {
		if (chapter === lastOf(story, from.chapter))
			return {chapter, scene: Math.max(0, count - 1), isBeyond: true};
		scene -= count;
		chapter++;
	}
	return {chapter, scene, isBeyond: false};
};

/** The start of the scene with this number through the story, clamped to the first and the last. */
export const placeOfScene = (story: Story, number: number): Place => {
	const {chapter, scene} = sceneFrom(story, {chapter: 0, scene: 0}, Math.max(1, number) - 1);
	return startOfScene(story, chapter, scene);
};

/** The place that a contents entry leads to: its chapter's beginning where the chapter has no such anchor. */
export const placeOfEntry = (story: Story, {chapter, anchor}: TocEntry): Place => ({
	chapter,
	offset: anchor === null ? 0 : (chapterAt(story, chapter).anchors.get(anchor) ?? 0),
});
