import type {Range} from '../text/range.ts';
import type {Story} from './story.ts';

/** Sums over the chapters of a story, kept so that nobody sums again. */
type RunningTotals = {
	/** Where each chapter begins and ends, in units of weight, when they are put one behind the other. */
	readonly weights: readonly Range[];
	/** The number of scenes before each chapter, as far as they are known. */
	readonly scenes: number[];
};

const weightsOf = ({spine}: Story): readonly Range[] => {
	let end = 0;
	// What stands outside the reading order is behind all of it, and adds nothing.
	return spine.map(({weight, isLinear}) => ({start: end, end: (end += isLinear ? weight : 0)}));
};

const known = new WeakMap<Story, RunningTotals>();

const totalsOf = (story: Story): RunningTotals => {
	const totals = known.get(story) ?? {weights: weightsOf(story), scenes: [0]};
	known.set(story, totals);
	return totals;
};

const flowLengths = new WeakMap<Story['spine'], number>();

/** Number of the chapters in the reading order; those outside of it stand behind them. Quick: it is asked for each of thousands. */
export const flowLength = ({spine}: Pick<Story, 'spine'>): number => {
	let length = flowLengths.get(spine);
	if (length === undefined) {
		const first = spine.findIndex(({isLinear}) => !isLinear);
		length = first === -1 ? spine.length : first;
		flowLengths.set(spine, length);
	}
	return length;
};

/** Indexes of the chapters in the reading order. */
export const flowOf = (story: Pick<Story, 'spine'>): Iterable<number> =>
	story.spine.slice(0, flowLength(story)).keys();

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
