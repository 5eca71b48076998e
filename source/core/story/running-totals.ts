import type {Range} from '../text/range.ts';
import type {Story} from './story.ts';

/** Sums over the chapters of a story, kept so that nobody sums again. */
type RunningTotals = {
	/** Where each chapter begins and ends, in units of weight, when they are put one behind the other. */
	readonly weights: readonly Range[];
	/** How many chapters are in the reading order. */
	readonly flow: number;
	/** The number of scenes before each chapter, as far as they are known. */
	readonly scenes: number[];
};

const sumUp = ({spine}: Story): RunningTotals => {
	let end = 0;
	let flow = spine.length;
	const weights = spine.map(({weight, isLinear}, index) => {
		if (!isLinear) flow = Math.min(flow, index);
		// What stands outside the reading order is behind all of it, and adds nothing.
		return {start: end, end: (end += isLinear ? weight : 0)};
	});
	return {weights, flow, scenes: [0]};
};

const known = new WeakMap<Story, RunningTotals>();

const totalsOf = (story: Story): RunningTotals => {
	const totals = known.get(story) ?? sumUp(story);
	known.set(story, totals);
	return totals;
};

/** Number of the chapters in the reading order; those outside of it stand behind them. */
export const flowLength = (story: Story): number => totalsOf(story).flow;

/** Indexes of the chapters in the reading order. */
export const flowOf = (story: Story): Iterable<number> => story.spine.slice(0, flowLength(story)).keys();

/** Where each chapter begins and ends in units of weight, from 0; there is one range for each chapter. */
export const weightRanges = (story: Story): readonly Range[] => totalsOf(story).weights;

export const totalWeight = (story: Story): number => weightRanges(story).at(-1)?.end ?? 0;

/** Number of scenes before a chapter; null while one before it has not been read. Reads no chapter. */
export const scenesBefore = (story: Story, chapter: number): number | null => {
	const {scenes} = totalsOf(story);
	while (scenes.length <= chapter) {
		const count = story.chapters.sceneCount(scenes.length - 1);
		if (count === null) return null;
		scenes.push((scenes.at(-1) ?? 0) + count);
	}
	return scenes[chapter] ?? null;
};
