import type {ChapterPlan} from './plan-story.ts';

/**
 * The same chapters and scenes over all lines of the file: headings, separators, header and whatever surrounds the
 * story are lines among others.
 *
 * @param lineOf - The file's own line for one that the plans were made of.
 */
export const rawPlan = (
	plans: readonly ChapterPlan[],
	lineCount: number,
	lineOf: (line: number) => number,
): readonly ChapterPlan[] =>
	plans.map((plan, index) => {
		const next = plans[index + 1];
		const from = index === 0 ? 0 : lineOf(plan.line);
		const to = next ? lineOf(next.line) : lineCount;
		const starts = [from, ...plan.scenes.slice(1).map(scene => lineOf(scene.from))];
		const scenes = starts.map((start, scene) => ({
			from: start,
			to: starts[scene + 1] ?? to,
			separator: null,
		}));
		return {
			...plan,
			headings: [],
			scenes,
			opening: undefined,
			notes: undefined,
			style: {...plan.style, isRaw: true},
		};
	});
