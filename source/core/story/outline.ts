import {oneLine} from '../text/one-line.ts';
import {lastStartingBefore, type Range} from '../text/range.ts';
import {addSizes, measureProse, type ProseSize} from '../text/measure-prose.ts';
import {createPace, finish, type Pace, type Task, unitsPerStep} from '../task/task.ts';
import {blocksIn, isProse, tocByChapter} from './chapters.ts';
import {lettersIn, lettersOf} from './letters.ts';
import {progressionInside} from './progression.ts';
import {flowLength} from './running-totals.ts';
import type {Block, Chapter, Story, TocEntry} from './story.ts';

/** A scene seen from the story: where it is, how it begins, how long it is. */
export type OutlineScene = ProseSize & {
	/** Number through the story, from 1. */
	readonly number: number;
	readonly chapter: number;
	readonly range: Range;
	readonly firstWords: string;
	readonly totalProgression: number;
};

/** A stretch of a chapter from the place that entries of the contents lead to, up to that of the next ones. */
export type Stretch = {
	readonly chapter: number;
	readonly start: number;
	readonly end: number;
	/** In the order of the contents; none where a chapter begins without any. */
	readonly entries: readonly TocEntry[];
	readonly size: ProseSize;
};

/** The scenes of a story, as far as they are known, with their sum. */
export type Outline = {
	readonly scenes: readonly OutlineScene[];
	/** All chapters in parts, those outside the reading order last: what the entries of the contents hold. */
	readonly stretches: readonly Stretch[];
	readonly size: ProseSize;
	/** Whether every chapter has been seen: only then are the numbers those of the whole story. */
	readonly complete: boolean;
};

/** What is known before anything has been read. */
export const noOutline: Outline = {
	scenes: [],
	stretches: [],
	size: {words: 0, ideographs: 0},
	complete: false,
};

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

export const firstWordsOfScene = (chapter: Chapter, scene: Range): string =>
	firstWordsOf(beginningOf(chapter, scene, firstWordsLength * 4));

/** Offset at which a stretch of prose that begins at `from` may end: behind a word, where that is not far. */
const stepEnd = (text: string, from: number, end: number): number => {
	if (end - from <= unitsPerStep) return end;
	const space = text.indexOf(' ', from + unitsPerStep);
	return space === -1 || space > end ? end : space;
};

/** The stretches of a chapter, not measured yet. The first begins where the chapter does. */
const stretchesOf = ({anchors, scenes}: Chapter, index: number, entries: readonly TocEntry[]): Stretch[] => {
	const offsetOf = ({anchor}: TocEntry): number => (anchor === null ? 0 : (anchors.get(anchor) ?? 0));
	const byOffset = Map.groupBy(entries, offsetOf);
	const starts = [...new Set([0, ...byOffset.keys()])].sort((a, b) => a - b);
	return starts.map((start, order) => ({
		chapter: index,
		start,
		end: (starts[order + 1] ?? (scenes.at(-1)?.end ?? 0) + 1) - 1,
		entries: byOffset.get(start) ?? [],
		size: noOutline.size,
	}));
};

/** Adds a block to its stretch; one that several share counts for the last of them. */
const addToStretch = (stretches: Stretch[], {end}: Block, size: ProseSize): void => {
	const at = lastStartingBefore(stretches, end - 1);
	const stretch = stretches[at];
	if (stretch) stretches[at] = {...stretch, size: addSizes(stretch.size, size)};
};

function* measureScene(chapter: Chapter, scene: Range, stretches: Stretch[], isDue: Pace): Task<ProseSize> {
	let total = noOutline.size;
	const {text, indexOf} = lettersOf(chapter);
	for (const block of blocksIn(chapter, scene)) {
		if (!isProse(block)) continue;
		let size = noOutline.size;
		const end = indexOf(block.end);
		for (let from = indexOf(block.start); from < end;) {
			const to = stepEnd(text, from, end);
			size = addSizes(size, measureProse(text.slice(from, to)));
			if (isDue(to - from)) yield;
			from = to;
		}
		addToStretch(stretches, block, size);
		total = addSizes(total, size);
	}
	return total;
}

/** What is being put together of an outline: scenes are of the reading order alone. */
type Growing = {
	readonly story: Story;
	readonly scenes: OutlineScene[];
	readonly stretches: Stretch[];
	readonly flow: number;
	readonly isDue: Pace;
};

/** Measures a chapter: adds its stretches, and its scenes where it is in the reading order. */
function* outlineChapter(
	{story, scenes, stretches, flow, isDue}: Growing,
	{chapter: index, entries}: {readonly chapter: number; readonly entries: readonly TocEntry[]},
): Task<undefined> {
	const chapter = yield* story.chapters.read(index);
	const own = stretchesOf(chapter, index, entries);
	const isInFlow = index < flow;
	for (const {start, end} of chapter.scenes) {
		const size = yield* measureScene(chapter, {start, end}, own, isDue);
		if (isInFlow) {
			scenes.push({
				...size,
				number: scenes.length + 1,
				chapter: index,
				range: {start, end},
				firstWords: firstWordsOfScene(chapter, {start, end}),
				totalProgression: progressionInside(story, index, start / Math.max(1, chapter.text.length)),
			});
		}
		if (isDue(unitsPerScene)) yield;
	}
	for (const stretch of own) stretches.push(stretch);
	return undefined;
}

/** Share by which an outline has grown when it is given anew: copying it at each step would take the square of its size. */
const leastGrowth = 1 / 16;

/**
 * The outline as it grows, the whole one at last. Reading a large story takes a while, and whoever shows a page need not
 * wait for it: a step is an amount of text, however many scenes are in it.
 */
export function* outlineStory(story: Story): Task<Outline, Outline> {
	const flow = flowLength(story);
	const growing: Growing = {story, scenes: [], stretches: [], flow, isDue: createPace()};
	const {scenes, stretches} = growing;
	const toc = tocByChapter(story);
	let {size} = noOutline;
	let counted = 0;
	let shown = noOutline;
	const known = (complete: boolean): Outline => {
		const before = shown.scenes.length + shown.stretches.length;
		if (!complete && scenes.length + stretches.length < before * (1 + leastGrowth)) return shown;
		for (; counted < scenes.length; counted++) size = addSizes(size, scenes[counted] ?? noOutline.size);
		shown = {scenes: [...scenes], stretches: [...stretches], size, complete};
		return shown;
	};
	for (const chapter of story.spine.keys()) {
		const entries = toc.get(chapter) ?? [];
		// Nobody asks how long a page is that stands outside the reading order and in no contents.
		if (entries.length === 0 && chapter >= flow) continue;
		const outlining = outlineChapter(growing, {chapter, entries});
		for (let step = outlining.next(); !step.done; step = outlining.next()) yield known(false);
	}
	return known(true);
}

/** The outline of the whole story at once. */
export const completeOutline = (story: Story): Outline => finish(outlineStory(story));
