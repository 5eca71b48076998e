import {createPace, type Pace, type Task} from '../../../core/task/task.ts';
import type {ChapterPlan, ScenePlan} from './plan-story.ts';

/**
 * UTF-16 units after which a chapter is divided. No author's comes near it (all of War and Peace is shorter): a longer
 * one is a collection whose parts nobody can tell, and a text that large could not be put together without a pause that
 * is felt.
 */
const longestChapter = 4_000_000;

/**
 * Parts of which a divided chapter has at least so many. Each is put together in one step, and its text is no larger than what V8
 * keeps with other strings: 128 KB. It gives larger ones memory of their own, which is new each time.
 */
const leastParts = 64;

/** UTF-16 units for which a blank line is waited for; then any line will do. */
const patience = 200_000;

/** What is counted over the scenes of a chapter. */
type Count = {units: number; readonly isDue: Pace};

/** Whether scenes have more than so many units together. */
function* areLonger(
	{scenes}: Pick<ChapterPlan, 'scenes'>,
	lines: readonly string[],
	longest: number,
	isDue: Pace,
): Task<boolean> {
	let sum = 0;
	for (const {from, to} of scenes) {
		for (let index = from; index < to; index++) {
			const units = (lines[index] ?? '').length + 1;
			sum += units;
			if (isDue(units)) yield;
			if (sum > longest) return true;
		}
	}
	return false;
}

/** The lines at which a scene is to be divided: behind blank ones where there are any. */
function* cutsIn(
	{from, to}: ScenePlan,
	lines: readonly string[],
	longest: number,
	count: Count,
): Task<readonly number[]> {
	const cuts: number[] = [];
	for (let index = from; index < to; index++) {
		const isBetween = index === from || lines[index - 1] === '';
		if (count.units >= longest && (isBetween || count.units >= longest + patience)) {
			cuts.push(index);
			count.units = 0;
		}
		const units = (lines[index] ?? '').length + 1;
		count.units += units;
		if (count.isDue(units)) yield;
	}
	return cuts;
}

/** The scenes of a chapter by the chapters that it is divided into. */
function* divideScenes(
	{scenes}: Pick<ChapterPlan, 'scenes'>,
	lines: readonly string[],
	longest: number,
	isDue: Pace,
): Task<readonly (readonly ScenePlan[])[]> {
	const count: Count = {units: 0, isDue};
	if (!(yield* areLonger({scenes}, lines, longest, isDue))) return [scenes];
	let part: ScenePlan[] = [];
	const parts = [part];
	for (const scene of scenes) {
		let rest = scene;
		for (const cut of yield* cutsIn(scene, lines, longest / leastParts, count)) {
			if (cut > rest.from) {
				part.push({...rest, to: cut});
				rest = {...rest, from: cut, separator: null};
			}
			part = [];
			parts.push(part);
		}
		part.push(rest);
	}
	return parts;
}

/**
 * Chapters of which none is much longer than `longest`: longer ones go on in shorter ones without a heading. They part where
 * scenes do or paragraphs, or between lines where there is no blank one for long.
 */
export function* divideChapters(
	plans: readonly ChapterPlan[],
	lines: readonly string[],
	longest = longestChapter,
): Task<readonly ChapterPlan[]> {
	const isDue = createPace();
	const divided: ChapterPlan[] = [];
	for (const plan of plans) {
		const parts = yield* divideScenes(plan, lines, longest, isDue);
		const last = parts.length - 1;
		for (const [index, scenes] of parts.entries()) {
			divided.push({
				...plan,
				...(index > 0 && {title: null, parts: [], headings: [], opening: undefined}),
				scenes,
				startsInside: plan.startsInside || index > 0,
				endsInside: plan.endsInside || index < last,
			});
		}
	}
	return divided;
}
