import {createPace, type Task} from '../../../core/task/task.ts';
import {readEnding} from '../../compose/line-kinds/endings.ts';
import {indentOf, isBlank} from '../../compose/lines.ts';
import type {LineStyle, Mark, Prose} from './prose.ts';

/**
 * The largest share of a text's gaps that may be scene breaks. In the hard-wrapped Les Misérables 33 % of the gaps are
 * wide and mean nothing. Where no blank line parts paragraphs, each one is a gap: fewer of them are scenes, but a short
 * text of three scenes has many. Books are set so, with a first line indented where a paragraph begins.
 */
const shareOf = ({column, base, gaps}: LineStyle, lineCount: number): number => {
	if (base === 0) return (column === undefined ? lineCount : gaps) < 40 ? 0.3 : 0.12;
	return column === undefined ? 0.35 : 0.05;
};

/** Gaps wider than those between paragraphs, where they are few enough to mean something. */
export function* findGaps(
	{lines, start, end, style, hasGapScenes}: Prose,
	marks: readonly Mark[],
): Task<readonly Mark[]> {
	const {base, gaps: total, widerGaps: wider, column, keepsLines} = style;
	const hardWrapped = column !== undefined;
	const needed = base === 0 ? 1 : 2;
	if (!hasGapScenes || keepsLines || wider === 0 || wider > total * shareOf(style, end - start)) return [];
	if (hardWrapped && marks.some(mark => mark.kind === 'separator')) return [];
	// Letters and verse stand between blank lines, too, but deeper than a paragraph begins.
	const isSetIn = (line = ''): boolean => hardWrapped && base === 0 && indentOf(line) > style.indent;
	const occupied = new Set(marks.flatMap(mark => [mark.line, mark.end - 1]));
	const gaps: Mark[] = [];
	const isDue = createPace();
	for (let index = start, above = -1; index < end; index++) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		if (line === '') continue;
		const width = index - above - 1;
		if (width > base && width >= needed && above >= 0) {
			const isOpen = !occupied.has(above) && !occupied.has(index) && !isSetIn(line) && !isSetIn(lines[above]);
			const isTooWide = hardWrapped && width > base + 3;
			const isBeforeEnd = isBlank(lines[index + 1]) && readEnding(line) !== undefined;
			if (isOpen && !isTooWide && !isBeforeEnd) gaps.push({kind: 'gap', line: index, end: index});
		}
		above = index;
	}
	return gaps;
}
