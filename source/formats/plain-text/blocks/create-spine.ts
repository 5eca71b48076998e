import type {Chapter, SpineEntry} from '../../../core/story/story.ts';
import {createPace, unitsPerStep, type Pace, type Task} from '../../../core/task/task.ts';
import type {LineNumbers, Stretch} from '../../compose/lines.ts';
import type {NoteLines} from '../structure/end-notes.ts';
import type {ChapterPlan} from '../structure/plan-story.ts';
import {buildChapter, type ChapterSource} from './build-chapter.ts';

/**
 * UTF-16 units of the largest chapter that is built when it is asked for: a few milliseconds. Larger ones are built while
 * the file is read.
 */
const largestLazy = unitsPerStep * 2;

/** Lines that chapters are made of, to be handed over to them. */
export type OwnStretch = Stretch & {readonly lines: string[]; readonly numbers?: LineNumbers};

const stretchOf = ({scenes, opening}: ChapterPlan, {lines, numbers, start, end}: OwnStretch): OwnStretch => ({
	lines,
	numbers,
	start: opening?.line ?? scenes[0]?.from ?? start,
	end: scenes.at(-1)?.to ?? end,
});

/** A plan with a scene at least: where a file is all header, an empty one. */
const withScene = (plan: ChapterPlan, {start, end}: OwnStretch): ChapterPlan =>
	plan.scenes.length > 0 ? plan : {...plan, scenes: [{from: start, to: end, separator: null}]};

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

const moved = ({line, end}: NoteLines, by: number): NoteLines => ({line: line - by, end: end - by});

const sourceOf = (plan: ChapterPlan, {lines, start, end, numbers}: OwnStretch): ChapterSource => ({
	plan: {
		...plan,
		headings: plan.headings.map(heading => ({...heading, line: heading.line - start})),
		scenes: plan.scenes.map(scene => ({...scene, from: scene.from - start, to: scene.to - start})),
		opening: plan.opening && moved(plan.opening, start),
		notes: plan.notes && moved(plan.notes, start),
	},
	lines: lines.slice(start, end),
	style: plan.style,
	lineNumber: index => numbers?.[start + index] ?? start + index,
});

/**
 * Reads a chapter: builds it from its source the first time, and holds only what was built from then on. The two take up
 * about the same room, so that memory does not grow with the chapters that are read.
 */
const createReading = (content: Chapter | ChapterSource): (() => Task<Chapter>) => {
	let held = content;
	return function* read() {
		if ('plan' in held) held = yield* buildChapter(held);
		return held;
	};
};

/**
 * Makes the spine of a text from the plans of its chapters.
 *
 * @param whole - Its lines are blanked as chapters take them over: who holds the array does not hold the text twice.
 */
export function* createSpine(plans: readonly ChapterPlan[], whole: OwnStretch): Task<readonly SpineEntry[]> {
	const isDue = createPace();
	const spine: SpineEntry[] = [];
	for (const [index, planned] of plans.entries()) {
		const stretch = stretchOf(planned, whole);
		const plan = withScene(planned, stretch);
		const weight = yield* weigh(stretch, isDue);
		const source = sourceOf(plan, stretch);
		whole.lines.fill('', stretch.start, stretch.end);
		const read = createReading(weight > largestLazy ? yield* buildChapter(source) : source);
		spine.push({
			id: `chapter-${index + 1}`,
			title: plan.title,
			weight: Math.max(1, weight),
			language: null,
			direction: null,
			isLinear: true,
			role: 'body',
			sceneCount: plan.scenes.length,
			read,
		});
	}
	return spine;
}
