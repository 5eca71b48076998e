import {lastStartingBefore} from '../text/range.ts';
import type {Line, Page} from './line.ts';

/** Whether a line has no text: a gap, or the ornament of a break. */
export const isBlank = ({kind}: Line): boolean => kind === 'gap' || kind === 'break';

/** The first line of text at or behind an index. */
export const nextText = (lines: readonly Line[], from: number): Line | undefined => {
	let at = from;
	for (let line = lines[at]; line && isBlank(line); line = lines[++at]);
	return lines[at];
};

/** Lines of text from an index on or back, up to the end of the lines, or to two: more need not be counted. */
const textWithin = (lines: readonly Line[], from: number, to: number): number => {
	const step = from <= to ? 1 : -1;
	let found = 0;
	for (let at = from; at !== to && found < 2; at += step) {
		const line = lines[at];
		if (line && !isBlank(line)) found++;
	}
	return found;
};

/** Whether a break between scenes would stand at the edge of a page without two lines of text beside it. */
const leavesBareBreak = (lines: readonly Line[], first: number, cut: number): boolean => {
	const isGap = (at: number): boolean => lines[at]?.kind === 'gap';
	const above = isGap(cut - 1) ? cut - 2 : cut - 1;
	const below = isGap(cut) ? cut + 1 : cut;
	if (lines[above]?.kind === 'break') return textWithin(lines, above - 1, first - 1) < 2;
	return lines[below]?.kind === 'break' && textWithin(lines, below + 1, lines.length) < 2;
};

/**
 * Whether a page that begins with `lines[first]` may end before `lines[cut]`: keeps headings with their text, end markers
 * with the last words and breaks between scenes beside text; leaves no widow, no orphan, and no line alone on the last
 * page.
 */
const isGoodCut = (lines: readonly Line[], first: number, cut: number): boolean => {
	const before = lines[cut - 1];
	const after = lines[cut];
	if (!before || !after) return true;
	if (textWithin(lines, cut, lines.length) < 2) return false;
	if (before.kind === 'heading' || nextText(lines, cut)?.kind === 'ending') return false;
	if (leavesBareBreak(lines, first, cut)) return false;
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
		if (isGoodCut(lines, first, cut)) return cut;
	}
	return full;
};

/** Lines without the gaps at their ends. */
export const trimGaps = (lines: readonly Line[]): readonly Line[] => {
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
		const head = shown.find(line => !isBlank(line));
		const last = shown.findLast(line => !isBlank(line));
		// On the lowest pages a break may be left alone: it is dropped there.
		if (head && last) pages.push({start: head.start, end: last.end, lines: shown, firstLine: first});
		first = next;
	}
	return pages;
};

/** Index of the page that an offset stands on: the last one that starts at or before it. */
export const pageIndexAt = (pages: readonly Page[], offset: number): number =>
	Math.max(0, lastStartingBefore(pages, offset));
