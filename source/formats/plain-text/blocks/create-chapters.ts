import type {Chapter} from '../../../core/story/story.ts';
import {createPace, finish, unitsPerStep, type Pace, type Task} from '../../../core/task/task.ts';
import type {LineNumbers, Stretch} from '../lines.ts';
import type {ChapterPlan} from '../structure/plan-story.ts';
import {buildChapter, type ChapterContent, type ChapterSource} from './build-chapter.ts';
import type {LineStyle} from './line-style.ts';

/** UTF-16 units of the largest chapter that is built when it is asked for: a few milliseconds. */
const largestLazy = unitsPerStep * 2;

/** Lines that chapters are made of, to be handed over to them. */
export type OwnStretch = Stretch & {readonly lines: string[]; readonly numbers?: LineNumbers};

/** The lines that a plan takes up. */
const stretchOf = ({scenes}: ChapterPlan, {lines, numbers, start, end}: OwnStretch): OwnStretch => ({
	lines,
	numbers,
	start: scenes[0]?.from ?? start,
	end: scenes.at(-1)?.to ?? end,
});

/** Size of lines in UTF-16 units, their ends counted as one each. */
function* weigh({lines, start, end}: Stretch, isDue: Pace): Task<number> {
	let weight = 0;
	for (let index = start; index < end; index++) {
		const units = (lines[index] ?? '').length + 1;
		weight += units;
		if (isDue(units)) yield;
	}
	return weight;
}

/** A plan with lines of its own. */
const sourceOf = (
	plan: ChapterPlan,
	{lines, start, end, numbers}: OwnStretch,
	style: LineStyle,
): ChapterSource => ({
	plan: {
		...plan,
		headings: plan.headings.map(heading => ({...heading, line: heading.line - start})),
		scenes: plan.scenes.map(scene => ({...scene, from: scene.from - start, to: scene.to - start})),
	},
	lines: lines.slice(start, end),
	style,
	lineNumber: index => numbers?.[start + index] ?? start + index,
});

/** A chapter of what was built already, or of a source, which is built when asked for and then held no longer. */
const createChapter = (
	{title, parts, scenes}: ChapterPlan,
	weight: number,
	content: ChapterContent | ChapterSource,
): Chapter => {
	let held = content;
	const read = (): ChapterContent => {
		if ('plan' in held) held = finish(buildChapter(held));
		return held;
	};
	return {
		title,
		parts,
		weight: Math.max(1, weight),
		sceneCount: scenes.length,
		get text() {
			return read().text;
		},
		get blocks() {
			return read().blocks;
		},
		get spans() {
			return read().spans;
		},
		get scenes() {
			return read().scenes;
		},
		get source() {
			return read().source;
		},
	};
};

/**
 * Makes chapters from their plans. Large ones are built at once, in steps; others when they are first asked for.
 *
 * @param whole - Its lines are blanked as chapters take them over: who holds the array does not hold the text twice.
 */
export function* createChapters(
	plans: readonly ChapterPlan[],
	whole: OwnStretch,
	style: LineStyle,
): Task<readonly Chapter[]> {
	const isDue = createPace();
	const chapters: Chapter[] = [];
	for (const plan of plans) {
		const stretch = stretchOf(plan, whole);
		const weight = yield* weigh(stretch, isDue);
		const source = sourceOf(plan, stretch, style);
		whole.lines.fill('', stretch.start, stretch.end);
		chapters.push(createChapter(plan, weight, weight > largestLazy ? yield* buildChapter(source) : source));
	}
	return chapters;
}
