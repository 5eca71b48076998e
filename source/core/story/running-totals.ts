import type {Range} from '../text/range.ts';
import type {Story} from './story.ts';

/**
 * Where the chapters of a story begin and end when they are put one behind the other: what a sum over all chapters
 * before one would tell, without summing again.
 */
export type RunningTotals = {
	/** In units of weight, from 0. There is one range for each chapter. */
	readonly weights: readonly Range[];
	/** In scenes, from 0: `start` is the number of scenes before the chapter. */
	readonly scenes: readonly Range[];
};

const rangesOf = (sizes: readonly number[]): readonly Range[] => {
	let end = 0;
	return sizes.map(size => ({start: end, end: (end += size)}));
};

const known = new WeakMap<Story, RunningTotals>();

/** The running totals of a story, computed once. Reads no chapter. */
export const runningTotals = (story: Story): RunningTotals => {
	const totals = known.get(story) ?? {
		weights: rangesOf(story.chapters.map(({weight}) => weight)),
		scenes: rangesOf(story.chapters.map(({sceneCount}) => sceneCount)),
	};
	known.set(story, totals);
	return totals;
};

/** The range of one chapter; that of the last one where there are fewer. */
export const rangeAt = (ranges: readonly Range[], chapter: number): Range =>
	ranges[chapter] ?? ranges.at(-1) ?? {start: 0, end: 0};

/** The sum over all chapters. */
export const totalOf = (ranges: readonly Range[]): number => ranges.at(-1)?.end ?? 0;
