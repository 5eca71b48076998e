import {createPace, type Task} from '../../../core/task/task.ts';
import {readEnding} from '../../compose/line-kinds/endings.ts';
import {isBlank} from '../../compose/lines.ts';
import type {LineStyle, Mark, Prose} from './prose.ts';

/**
 * The largest share of a text's gaps that may be scene breaks. In the hard-wrapped Les Misérables 33 % of the gaps are
 * wide and mean nothing. Where no blank line parts paragraphs, each one is a gap: fewer of them are scenes, but a short
 * text of three scenes has many.
 */
const shareOf = ({column, base}: LineStyle, lineCount: number): number => {
	if (column !== undefined) return 0.05;
	return base > 0 ? 0.35 : lineCount < 40 ? 0.3 : 0.12;
};

/** Gaps wider than those between paragraphs, where they are few enough to mean something. */
export function* findGaps(
	{lines, start, end, style, hasGapScenes}: Prose,
	marks: readonly Mark[],
): Task<readonly Mark[]> {
	const {base, gaps: total, widerGaps: wider, column, keepsLines} = style;
	const hardWrapped = column !== undefined;
	const needed = base === 0 && !hardWrapped ? 1 : 2;
	if (!hasGapScenes || keepsLines || wider === 0 || wider > total * shareOf(style, end - start)) return [];
	if (hardWrapped && marks.some(mark => mark.kind === 'separator')) return [];
	const occupied = new Set(marks.flatMap(mark => [mark.line, mark.end - 1]));
	const gaps: Mark[] = [];
	const isDue = createPace();
	for (let index = start, above = -1; index < end; index++) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		if (line === '') continue;
		const width = index - above - 1;
		if (width > base && width >= needed && above >= 0) {
			const isOpen = !occupied.has(above) && !occupied.has(index);
			const isTooWide = hardWrapped && width > base + 3;
			const isBeforeEnd = isBlank(lines[index + 1]) && readEnding(line) !== undefined;
			if (isOpen && !isTooWide && !isBeforeEnd) gaps.push({kind: 'gap', line: index, end: index});
		}
		above = index;
	}
	return gaps;
}
