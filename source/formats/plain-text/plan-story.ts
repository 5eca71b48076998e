import {
	findGaps,
	findMarks,
	groupHeadings,
	keepNumerals,
	keepSeparator,
	type HeadingMark,
	type Mark,
	type Prose,
} from './find-marks.ts';

/** A scene as lines of the source: `from` inclusive, `to` exclusive. */
export type ScenePlan = {readonly from: number; readonly to: number; readonly separator: string | null};

/** A chapter as lines of the source. */
export type ChapterPlan = {
	readonly title: string | null;
	/** The heading's lines, as the author wrote them. */
	readonly headings: readonly string[];
	readonly scenes: readonly ScenePlan[];
};

const hasText = (lines: readonly string[], from: number, to: number): boolean => {
	for (let index = from; index < to; index++) if (lines[index] !== '') return true;
	return false;
};

/** The scenes of a stretch of lines: cut at the marks inside, empty ones left out. */
const planScenes = (
	lines: readonly string[],
	from: number,
	to: number,
	marks: readonly Mark[],
): readonly ScenePlan[] => {
	const scenes: ScenePlan[] = [];
	let start = from;
	let separator: string | null = null;
	const inside = marks.filter(mark => mark.line >= from && mark.line < to);
	for (const mark of [...inside, undefined]) {
		const end = mark?.line ?? to;
		if (hasText(lines, start, end)) {
			scenes.push({from: start, to: end, separator: scenes.length === 0 ? null : separator});
			separator = null;
		}
		if (mark?.kind === 'separator') separator = mark.text;
		start = mark?.end ?? to;
	}
	return scenes;
};

const titleOf = (group: readonly HeadingMark[]): string =>
	group
		.map(({heading, texts}) => [heading.title, ...texts.slice(1)].join(' '))
		.join(' · ')
		.replaceAll(/\s+/g, ' ');

/** Divides a text into chapters and scenes. There is at least one chapter; one before the first title has none. */
export const planStory = (prose: Prose): readonly ChapterPlan[] => {
	const {lines, start, end} = prose;
	const found = findMarks(prose);
	const headings = keepNumerals(found.filter(mark => mark.kind === 'heading'));
	const groups = groupHeadings(headings, lines);
	const separators = found
		.filter(mark => mark.kind === 'separator')
		.filter(mark => keepSeparator(mark, found));
	const fixed: readonly Mark[] = [...groups.flat(), ...separators];
	const breaks = [...separators, ...findGaps(prose, fixed)].sort((a, b) => a.line - b.line);
	const plans: ChapterPlan[] = [];
	const firstHeading = groups[0]?.[0]?.line ?? end;
	const opening = planScenes(lines, start, firstHeading, breaks);
	if (opening.length > 0 || groups.length === 0) plans.push({title: null, headings: [], scenes: opening});
	for (const [index, group] of groups.entries()) {
		const from = group.at(-1)?.end ?? start;
		const to = groups[index + 1]?.[0]?.line ?? end;
		const texts = group.flatMap(mark => [mark.heading.title, ...mark.texts.slice(1)]);
		const scenes = planScenes(lines, from, to, breaks);
		plans.push({
			title: titleOf(group),
			headings: texts,
			scenes: scenes.length > 0 ? scenes : [{from, to: from, separator: null}],
		});
	}
	return plans;
};
