import {oneLine} from '../text/one-line.ts';
import type {Range} from '../text/range.ts';
import {addSizes, measureProse, type ProseSize} from '../text/measure-prose.ts';
import {createPace, finish, type Pace, type Task, unitsPerStep} from '../task/task.ts';
import {blocksIn, isProse} from './chapters.ts';
import {lettersIn, lettersOf} from './letters.ts';
import {progressionInside} from './progression.ts';
import {flowOf} from './running-totals.ts';
import type {Chapter, Story} from './story.ts';

/** A scene seen from the story: where it is, how it begins, how long it is. */
export type OutlineScene = ProseSize & {
	/** Number through the story, from 1. */
	readonly number: number;
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

/** What it costs to outline a scene however short it is, in UTF-16 units of text. */
const unitsPerScene = 500;

/** The beginning of a scene's prose: at least `length` UTF-16 units, if there are so many. */
export const beginningOf = (chapter: Chapter, scene: Range, length: number): string => {
	let prose = '';
	const letters = lettersOf(chapter);
	for (const block of blocksIn(chapter, scene)) {
		if (prose.length >= length) break;
		if (isProse(block)) prose += `${lettersIn(letters, block)}\n`;
	}
	return prose;
};

/** Offset at which a stretch of prose that begins at `from` may end: behind a word, where that is not far. */
const stepEnd = (text: string, from: number, end: number): number => {
	if (end - from <= unitsPerStep) return end;
	const space = text.indexOf(' ', from + unitsPerStep);
	return space === -1 || space > end ? end : space;
};

function* measureScene(chapter: Chapter, scene: Range, isDue: Pace): Task<ProseSize> {
	let size = noOutline.size;
	const {text, indexOf} = lettersOf(chapter);
	for (const block of blocksIn(chapter, scene)) {
		if (!isProse(block)) continue;
		const end = indexOf(block.end);
		for (let from = indexOf(block.start); from < end;) {
			const to = stepEnd(text, from, end);
			size = addSizes(size, measureProse(text.slice(from, to)));
			if (isDue(to - from)) yield;
			from = to;
		}
	}
	return size;
}

/**
 * The outline as it grows, the whole one at last. Reading a large story takes a while, and whoever shows a page need not
 * wait for it: a step is an amount of text, however many scenes are in it.
 */
export function* outlineStory(story: Story): Task<Outline, Outline> {
	const isDue = createPace();
	const scenes: OutlineScene[] = [];
	let {size} = noOutline;
	const known = (): Outline => ({scenes: [...scenes], size, complete: false});
	for (const index of flowOf(story)) {
		const reading = story.chapters.read(index);
		let read = reading.next();
		for (; !read.done; read = reading.next()) yield known();
		const chapter = read.value;
		for (const {start, end} of chapter.scenes) {
			const measuring = measureScene(chapter, {start, end}, isDue);
			let step = measuring.next();
			for (; !step.done; step = measuring.next()) yield known();
			size = addSizes(size, step.value);
			scenes.push({
				...step.value,
				number: scenes.length + 1,
				chapter: index,
				range: {start, end},
				firstWords: firstWordsOf(beginningOf(chapter, {start, end}, firstWordsLength * 4)),
				totalProgression: progressionInside(story, index, start / Math.max(1, chapter.text.length)),
			});
			if (isDue(unitsPerScene)) yield known();
		}
	}
	return {scenes, size, complete: true};
}

/** The outline of the whole story at once. */
export const completeOutline = (story: Story): Outline => finish(outlineStory(story));
