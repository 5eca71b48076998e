import {lastStartingBefore} from '../text/range.ts';
import type {Line, Page} from './line.ts';

/** The first line of text at or behind an index: two gaps never follow one another. */
export const nextText = (lines: readonly Line[], from: number): Line | undefined =>
	lines[from]?.kind === 'gap' ? lines[from + 1] : lines[from];

/** Whether a single line of text is all that stands at or behind `cut`. */
const leavesOneLine = (lines: readonly Line[], cut: number): boolean =>
	lines.length - cut === (lines[cut]?.kind === 'gap' ? 2 : 1);

/**
 * Whether a page may end before `lines[cut]`: keeps headings with their text and end markers with the last words,
 * leaves no widow, no orphan, and no line alone on the last page.
 */
const isGoodCut = (lines: readonly Line[], cut: number): boolean => {
	const before = lines[cut - 1];
	const after = lines[cut];
	if (!before || !after) return true;
	if (leavesOneLine(lines, cut)) return false;
	if (before.kind === 'heading' || nextText(lines, cut)?.kind === 'ending') return false;
	if (before.kind === 'gap') return lines[cut - 2]?.kind !== 'heading';
	const isOrphan = before.isFirst && !before.isLast;
	const isWidow = after.isLast && !after.isFirst;
	return !isOrphan && !isWidow;
};

/** On pages lower than this a lonely line costs less than the rows that avoiding it would leave empty. */
const roomForManners = 6;

const cutAfter = (lines: readonly Line[], first: number, rows: number): number => {
	const full = first + rows;
	if (full >= lines.length) return lines.length;
	if (rows < roomForManners) return full;
	for (let cut = full; cut > first + rows / 2; cut--) {
		if (isGoodCut(lines, cut)) return cut;
	}
	return full;
};

const trimGaps = (lines: readonly Line[]): readonly Line[] => {
	const start = lines.findIndex(line => line.kind !== 'gap');
	const end = lines.findLastIndex(line => line.kind !== 'gap');
	return start === -1 ? [] : lines.slice(start, end + 1);
};

export const paginate = (lines: readonly Line[], rows: number): readonly Page[] => {
	const pages: Page[] = [];
	for (let first = 0; first < lines.length;) {
		while (lines[first]?.kind === 'gap') first++;
		const next = cutAfter(lines, first, Math.max(1, rows));
		const shown = trimGaps(lines.slice(first, next));
		const [head] = shown;
		if (head)
			pages.push({start: head.start, end: shown.at(-1)?.end ?? head.end, lines: shown, firstLine: first});
		first = next;
	}
	return pages;
};

/** Index of the page that an offset stands on: the last one that starts at or before it. */
export const pageIndexAt = (pages: readonly Page[], offset: number): number =>
	Math.max(0, lastStartingBefore(pages, offset));
