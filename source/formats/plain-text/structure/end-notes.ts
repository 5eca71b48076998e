import {scriptOf} from '../../compose/line-kinds/numerals.ts';
import {isNoteLabel} from '../../compose/line-kinds/notes.ts';
import type {Stretch} from '../../compose/lines.ts';
import type {HeadingMark} from './prose.ts';

/** Lines of notes: from the number of the first, or a label above it, to the end of the last. */
export type NoteLines = {readonly line: number; readonly end: number};

const fewest = 2;
/** Of notes in real books, one in two has fewer than 80 UTF-16 units; the shortest numbered scenes have some 500. */
const longestUsual = 300;
const longest = 4000;
/** Of the text above them, in real books a tenth at most. */
const largestShare = 0.4;

/** UTF-16 units of the lines up to each. */
const totals = (lines: readonly string[]): Float64Array => {
	const sums = new Float64Array(lines.length + 1);
	for (const [index, line] of lines.entries()) sums[index + 1] = (sums[index] ?? 0) + line.length;
	return sums;
};

const isNote = ({heading}: HeadingMark): boolean =>
	heading.division === '' && heading.number !== null && scriptOf(heading.title) === '1';

/** Index of the first of the headings that count up to the one with this index; figures alone do. */
const runStart = (headings: readonly HeadingMark[], last: number): number => {
	let first = last;
	while (first > 0) {
		const [above, mark] = [headings[first - 1], headings[first]];
		if (!above || !mark || !isNote(above) || above.heading.number !== (mark.heading.number ?? 0) - 1) break;
		first--;
	}
	return first;
};

const middle = (numbers: readonly number[]): number =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether what stands below numbers is as short as notes are, and little beside the text above. */
const areNotes = (bodies: readonly number[], above: number): boolean => {
	const sum = bodies.reduce((total, body) => total + body, 0);
	return (
		bodies.length >= fewest &&
		middle(bodies) <= longestUsual &&
		bodies.every(body => body <= longest) &&
		sum <= above * largestShare
	);
};

/** The line of a label right above, or the line itself. */
const withLabel = (lines: readonly string[], line: number, start: number): number => {
	let above = line - 1;
	while (above > start && lines[above] === '') above--;
	return above > start && isNoteLabel(lines[above] ?? '') ? above : line;
};

export type Headings = {readonly headings: readonly HeadingMark[]; readonly notes: readonly NoteLines[]};

/**
 * Numbers that head notes rather than chapters: figures that count up from one below a text that is much longer than what
 * stands between them. Notes stand at the end of a text or of one of its parts.
 */
export const findEndNotes = (headings: readonly HeadingMark[], {lines, start, end}: Stretch): Headings => {
	if (!headings.some(isNote)) return {headings, notes: []};
	const sums = totals(lines);
	const lengthOf = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
	const kept: HeadingMark[] = [];
	const notes: NoteLines[] = [];
	let below = end;
	for (let last = headings.length - 1; last >= 0;) {
		const first = runStart(headings, last);
		const run = headings.slice(first, last + 1);
		const from = run[0]?.line ?? below;
		const bodies = run.map((mark, index) => lengthOf(mark.end, run[index + 1]?.line ?? below));
		const isRun = run.every(isNote) && run[0]?.heading.number === 1;
		if (isRun && areNotes(bodies, lengthOf(start, from)))
			notes.push({line: withLabel(lines, from, start), end: below});
		else for (const mark of run.reverse()) kept.push(mark);
		below = from;
		last = first - 1;
	}
	return {headings: kept.reverse(), notes: notes.reverse()};
};
