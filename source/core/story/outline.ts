import {oneLine} from '../text/one-line.ts';
import type {Range} from '../text/range.ts';
import {addSizes, measureProse, type ProseSize} from '../text/measure-prose.ts';
import {proseOf} from './chapters.ts';
import {totalProgressionOf} from './progression.ts';
import type {Story} from './story.ts';

/** A scene seen from the story: where it is, how it begins, how long it is. */
export type OutlineScene = ProseSize & {
	/** Number through the story, from 1. */
	readonly number: number;
	/** Index of its chapter. */
	readonly chapter: number;
	readonly range: Range;
	readonly firstWords: string;
	readonly totalProgression: number;
};

/** The scenes of a story, as far as they are known, with their sum. */
export type Outline = {
	readonly scenes: readonly OutlineScene[];
	readonly size: ProseSize;
	/** Whether every chapter has been seen: only then are the numbers those of the whole story. */
	readonly complete: boolean;
};

/** What is known before anything has been read. */
export const noOutline: Outline = {scenes: [], size: {words: 0, ideographs: 0}, complete: false};

const firstWordsLength = 120;

/** How a text begins, on one line, cut between words. */
export const firstWordsOf = (prose: string, length = firstWordsLength): string => {
	const line = oneLine(prose.slice(0, length * 4));
	if (line.length <= length) return line;
	const cut = line.lastIndexOf(' ', length);
	return line.slice(0, cut > length / 2 ? cut : length).toWellFormed();
};

/**
 * The outline as it grows: one value after each chapter, the last one complete. Reading a large story takes a while,
 * and whoever shows a page need not wait for it.
 */
export function* outlineStory(story: Story): Generator<Outline, void> {
	const scenes: OutlineScene[] = [];
	let size: ProseSize = {words: 0, ideographs: 0};
	for (const [index, chapter] of story.chapters.entries()) {
		for (const {start, end} of chapter.scenes) {
			const prose = proseOf(chapter, {start, end});
			const sceneSize = measureProse(prose);
			size = addSizes(size, sceneSize);
			scenes.push({
				...sceneSize,
				number: scenes.length + 1,
				chapter: index,
				range: {start, end},
				firstWords: firstWordsOf(prose),
				totalProgression: totalProgressionOf(story, {chapter: index, offset: start}),
			});
		}
		yield {scenes: [...scenes], size, complete: index === story.chapters.length - 1};
	}
}

/** The outline of the whole story at once. */
export const completeOutline = (story: Story): Outline => {
	let last: Outline = {scenes: [], size: {words: 0, ideographs: 0}, complete: true};
	for (const outline of outlineStory(story)) last = outline;
	return last;
};
