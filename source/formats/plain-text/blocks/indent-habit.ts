import {createPace, type Task} from '../../../core/task/task.ts';
import {indentOf, type Stretch} from '../../compose/lines.ts';
import {beginsSmall} from './line-starts.ts';

/** How a text indents its lines, in columns. */
export type Habit = {
	/** Where most lines stand: more than 0 in files that are set in as a whole. */
	readonly margin: number;
	/** Where the first lines of paragraphs stand; 0 where they stand at the margin. */
	readonly indent: number;
};

const deepest = 16;
/** Lines enough to know a text's habits by. */
const linesOfHabit = 10_000;

/** By indent: how many lines there are, which of them begin in small letters, which stand deeper than the line below. */
type Counts = {readonly all: number[]; readonly small: number[]; readonly first: number[]};

const zeros = (): number[] => Array.from({length: deepest + 1}, () => 0);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const commonest = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));

function* countIndents({lines, start, end}: Stretch): Task<Counts> {
	const isDue = createPace();
	const counts: Counts = {all: zeros(), small: zeros(), first: zeros()};
	const add = (kind: keyof Counts, indent: number): void => {
		counts[kind][indent] = (counts[kind][indent] ?? 0) + 1;
	};
	for (let index = start; index < Math.min(end, start + linesOfHabit); index++) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		const indent = line === '' ? Infinity : indentOf(line);
		if (indent > deepest) continue;
		const below = index + 1 < end ? (lines[index + 1] ?? '') : '';
		add('all', indent);
		if (beginsSmall(line)) add('small', indent);
		if (indent >= 2 && below !== '' && indentOf(below) <= indent - 2) add('first', indent);
	}
	return counts;
}

/** Where the lines stand that go on in small letters, unless many lines stand less deep: those of verse that was turned over. */
const marginOf = (all: readonly number[], small: readonly number[]): number => {
	const texts = sum(all);
	if (sum(small) < texts * 0.1) return 0;
	const usual = commonest(small);
	const shallower = all.findIndex((count, indent) => indent < usual && count >= texts * 0.25);
	return shallower === -1 ? usual : shallower;
};

/**
 * The indents of a text. First lines are those with a line below that stands less deep: lines of one indent in a row are
 * a block that is set in, or paragraphs of a line each. Lines that go on in small letters tell where the margin is.
 */
export function* indentHabit(stretch: Stretch): Task<Habit> {
	const {all, small, first} = yield* countIndents(stretch);
	const texts = sum(all);
	const margin = marginOf(all, small);
	const firsts = first.map((count, indent) => (indent >= margin + 2 ? count : 0));
	const indent = commonest(firsts);
	const [opening = 0, others = 0] = [firsts[indent], all[indent]];
	const isMargin = (all[margin] ?? 0) >= texts * 0.3 || (small[margin] ?? 0) >= texts * 0.1;
	// Paragraphs of a line stand one below the other: then few lines are less deep than the one above.
	const isUsual = opening >= texts * 0.04 || (opening >= texts * 0.02 && others >= texts * 0.1);
	// A block that is set in goes on in small letters; so do paragraphs of those who write no capitals.
	const isBlock = opening <= (small[indent] ?? 0) && sum(small) < texts * 0.9;
	return {margin, indent: isMargin && isUsual && !isBlock ? indent : 0};
}
