import {readHeading, type Heading} from './headings.ts';
import type {LineStyle} from './line-style.ts';
import {separatorStrength} from './separators.ts';

/** The prose of a source text: its lines from `start` to `end`, and how they are set. */
export type Prose = {
	readonly lines: readonly string[];
	readonly start: number;
	readonly end: number;
	readonly style: LineStyle;
};

/** A line that divides the text, or may. `line` to `end` are the lines that it takes up. */
export type Mark = {readonly line: number; readonly end: number} & (
	| {readonly kind: 'heading'; readonly heading: Heading; readonly texts: readonly string[]}
	| {readonly kind: 'separator'; readonly text: string; readonly strength: 'strong' | 'medium' | 'weak'}
	| {readonly kind: 'gap'}
);
export type HeadingMark = Mark & {readonly kind: 'heading'};

const longestMark = 100;
const longestSubtitle = 60;

const isBlank = (line: string | undefined): boolean => line === undefined || line === '';

/** A short line right below a heading, alone with it: its title on a line of its own. */
const isSubtitle = (line: string, below: string | undefined): boolean =>
	isBlank(below) &&
	line.length <= longestSubtitle &&
	!/[.,;!?…:]["”’]?$/u.test(line) &&
	!/^["“«]/u.test(line.trim());

/** Lines that stand alone between blank lines and look like a heading or a separator. */
export const findMarks = ({lines, start, end}: Prose): readonly Mark[] => {
	const marks: Mark[] = [];
	for (let index = start; index < end; index++) {
		const line = lines[index] ?? '';
		if (line === '' || line.length > longestMark || (index > start && !isBlank(lines[index - 1]))) continue;
		const below = index + 1 < end ? lines[index + 1] : undefined;
		if (isBlank(below)) {
			const strength = separatorStrength(line);
			if (strength) {
				marks.push({kind: 'separator', line: index, end: index + 1, text: line.trim(), strength});
				continue;
			}
		}
		const heading = readHeading(line);
		if (!heading) continue;
		if (isBlank(below))
			marks.push({kind: 'heading', line: index, end: index + 1, heading, texts: [line.trim()]});
		else if (below && isSubtitle(below, lines[index + 2])) {
			const texts = [line.trim(), below.trim()];
			marks.push({kind: 'heading', line: index, end: index + 2, heading, texts});
		}
	}
	return marks;
};

/** A weak separator counts only where the author used the same one again. */
export const keepSeparator = (mark: Mark, marks: readonly Mark[]): boolean =>
	mark.kind !== 'separator' ||
	mark.strength !== 'weak' ||
	marks.some(other => other !== mark && other.kind === 'separator' && other.text === mark.text);

/** Bare numerals head chapters only where they count up from 1 (again, under a named heading). */
export const keepNumerals = (marks: readonly HeadingMark[]): readonly HeadingMark[] => {
	const kept: HeadingMark[] = [];
	let run: HeadingMark[] = [];
	const endRun = (): void => {
		if (run.length >= 2) kept.push(...run);
		run = [];
	};
	for (const mark of marks) {
		if (mark.heading.kind === 'named') {
			endRun();
			kept.push(mark);
			continue;
		}
		const expected = (run.at(-1)?.heading.number ?? 0) + 1;
		if (mark.heading.number === 1 && run.length > 0) endRun();
		if (mark.heading.number === 1 || mark.heading.number === expected) run.push(mark);
	}
	endRun();
	return kept.sort((a, b) => a.line - b.line);
};

/** Headings right behind one another are a list of contents when there are many: only the last one heads prose. */
const longestGroup = 2;

/** Groups of headings without prose between them; each group heads one chapter. */
export const groupHeadings = (
	marks: readonly HeadingMark[],
	lines: readonly string[],
): readonly (readonly HeadingMark[])[] => {
	const groups: HeadingMark[][] = [];
	for (const mark of marks) {
		const last = groups.at(-1);
		const above = last?.at(-1);
		const follows = above && lines.slice(above.end, mark.line).every(isBlank);
		if (last && follows) last.push(mark);
		else groups.push([mark]);
	}
	return groups.map(group => (group.length > longestGroup ? group.slice(-1) : group));
};

/** Gaps wider than those between paragraphs, where they are few enough to mean something. */
export const findGaps = ({lines, start, end, style}: Prose, marks: readonly Mark[]): readonly Mark[] => {
	const {base, gaps: total, widerGaps: wider, column, keepsLines} = style;
	const hardWrapped = column !== undefined;
	const share = hardWrapped ? 0.05 : base > 0 ? 0.35 : end - start < 40 ? 0.3 : 0.12;
	const needed = base === 0 && !hardWrapped ? 1 : 2;
	if (keepsLines || wider === 0 || wider > total * share) return [];
	if (hardWrapped && marks.some(mark => mark.kind === 'separator')) return [];
	const occupied = new Set(marks.flatMap(mark => [mark.line, mark.end - 1]));
	const gaps: Mark[] = [];
	for (let index = start, above = -1; index < end; index++) {
		if (lines[index] === '') continue;
		const width = index - above - 1;
		const isOpen = above >= 0 && !occupied.has(above) && !occupied.has(index);
		const isTooWide = hardWrapped && width > base + 3;
		if (isOpen && width > base && width >= needed && !isTooWide)
			gaps.push({kind: 'gap', line: index, end: index});
		above = index;
	}
	return gaps;
};
