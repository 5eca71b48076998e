import type {ChapterPlan} from './plan-story.ts';

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
