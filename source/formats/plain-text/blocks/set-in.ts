import {cellWidth} from '../../../core/text/cell-width.ts';
import type {Task} from '../../../core/task/task.ts';
import {indentOf} from '../../compose/lines.ts';
import type {LineStyle} from '../structure/prose.ts';
import {beginsSmall, beginsWithCapital} from './line-starts.ts';
import {isWrappedBlock} from './wrapped-block.ts';

/** Blocks that are set in among wrapped prose: quotations, letters, notices. */

/** Share of lines that begin with a small letter in prose; in verse, where a line was turned over, there are fewer. */
const smallShare = 0.25;
/** Share of full lines that makes a block prose. */
const fullShare = 0.75;

/** The indent of most lines; the smaller one of two that are as common. */
const commonIndent = (lines: readonly string[]): number => {
	const counts = new Map<number, number>();
	for (const line of lines) {
		const indent = indentOf(line);
		counts.set(indent, (counts.get(indent) ?? 0) + 1);
	}
	return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

/**
 * Whether lines that are set in were broken by a program. They may end before the text's column does, as far as they are
 * set in on the left or less; where all of them begin with capitals, only lines that fill this measure are prose.
 */
export function* isSetInProse(lines: readonly string[], {column, margin, indent}: LineStyle): Task<boolean> {
	const common = commonIndent(lines);
	const level = lines.filter(line => indentOf(line) === common).length;
	// Where hardly two lines stand alike, they are in the middle of the page.
	if (lines.length < 2 || level * 2 < lines.length) return false;
	const below = lines.slice(1);
	const capitals = below.filter(beginsWithCapital).length;
	const small = below.filter(beginsSmall).length;
	// Two lines at the indent of first lines are two paragraphs, two that begin with capitals a couplet.
	const mayBeFirst = indent > 0 && below.every(line => indentOf(line) === indent);
	if (mayBeFirst && (below.length < 2 || small === 0)) return false;
	if (small >= below.length * smallShare || capitals === 0)
		return yield* isWrappedBlock(lines, {column: undefined, share: fullShare});
	if (mayBeFirst || below.length < 2) return false;
	const widest = lines.reduce((most, line) => Math.max(most, cellWidth(line)), 0);
	const measure = (column ?? 0) - 2 * (common - margin);
	return yield* isWrappedBlock(lines, {column: Math.max(widest, measure), share: 1, miss: 0});
}

/**
 * A block that is set in, cut where a paragraph begins in it: at lines deeper than most, or further out if the first line
 * is so.
 */
export const openingsOf = (lines: readonly string[]): readonly string[][] => {
	const usual = commonIndent(lines);
	const hangs = indentOf(lines[0] ?? '') <= usual - 2;
	const opens = (line: string): boolean =>
		hangs ? indentOf(line) <= usual - 2 : indentOf(line) >= usual + 2;
	const parts: string[][] = [];
	for (const line of lines) {
		const last = parts.at(-1);
		if (last && !opens(line)) last.push(line);
		else parts.push([line]);
	}
	return parts;
};
