import type {ChapterPlan} from './plan-story.ts';

/** Plans of a text as plans of the lines that it was made of; `numbers` are theirs, one for each line. */
export const plansAt = (plans: readonly ChapterPlan[], numbers: Uint32Array): readonly ChapterPlan[] => {
	const at = (line: number): number => numbers[line] ?? numbers.length;
	return plans.map(plan => ({
		...plan,
		line: at(plan.line),
		scenes: plan.scenes.map(scene => ({...scene, from: at(scene.from), to: at(scene.to)})),
	}));
};

/**
 * The same chapters and scenes over all lines of the file: headings, separators, header and whatever surrounds the
 * story are lines among others.
 */
export const rawPlan = (plans: readonly ChapterPlan[], lineCount: number): readonly ChapterPlan[] =>
	plans.map((plan, index) => {
		const from = index === 0 ? 0 : plan.line;
		const to = plans[index + 1]?.line ?? lineCount;
		const starts = [from, ...plan.scenes.slice(1).map(scene => scene.from)];
		const scenes = starts.map((start, scene) => ({
			from: start,
			to: starts[scene + 1] ?? to,
			separator: null,
		}));
		return {...plan, headings: [], scenes, opening: undefined, notes: undefined};
	});
