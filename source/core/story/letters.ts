import {lastStartingBefore, type Range} from '../text/range.ts';
import type {Chapter} from './story.ts';

/**
 * A chapter's text as the author's words alone: without the marks that lead to notes (`[1]`), which another file of the
 * same story may not have, or have elsewhere. Quotes, search, counts and likeness are of these letters. Offsets into the
 * whole text are called offsets, those into the letters indexes; neither need lie inside its text.
 */
export type Letters = {
	readonly text: string;
	/** The offset of an index: behind the marks that stand between it and the letter before. */
	readonly offsetOf: (index: number) => number;
	/** The index of an offset: of the next letter, where it is inside a mark. */
	readonly indexOf: (offset: number) => number;
};

/** What is taken out of a text: `start` is the index at which it was, `removed` the units taken out up to its end. */
type Cut = {readonly start: number; readonly offset: number; readonly end: number; readonly removed: number};

const cutsFor = (marks: readonly Range[]): readonly Cut[] => {
	const cuts: Cut[] = [];
	let removed = 0;
	let from = 0;
	for (const {start, end} of marks) {
		const offset = Math.max(from, start);
		if (offset >= end) continue;
		cuts.push({start: offset - removed, offset, end, removed: (removed += end - offset)});
		from = end;
	}
	return cuts;
};

const withoutMarks = (text: string, marks: readonly Range[]): Letters => {
	const cuts = cutsFor(marks);
	const offsets = cuts.map(({offset}) => ({start: offset}));
	const ends = [0, ...cuts.map(({end}) => end)];
	const pieces = ends.map((end, piece) => text.slice(end, cuts[piece]?.offset));
	return {
		text: pieces.join(''),
		offsetOf(index) {
			const cut = cuts[lastStartingBefore(cuts, index)];
			return cut && cut.start <= index ? index + cut.removed : index;
		},
		indexOf(offset) {
			const cut = cuts[lastStartingBefore(offsets, offset)];
			if (!cut || cut.offset > offset) return offset;
			return offset < cut.end ? cut.start : offset - cut.removed;
		},
	};
};

const same = (position: number): number => position;

const known = new WeakMap<Chapter, Letters>();

/** The letters of a chapter. One without marks to notes, such as all plain text, is not copied. */
export const lettersOf = (chapter: Chapter): Letters => {
	const before = known.get(chapter);
	if (before) return before;
	const {text, spans} = chapter;
	const marks = spans.filter(({kind}) => kind === 'noteReference');
	const letters = marks.length === 0 ? {text, offsetOf: same, indexOf: same} : withoutMarks(text, marks);
	known.set(chapter, letters);
	return letters;
};

/** The range of the text that holds letters from one index to another: no mark at either end. Not for an empty one. */
export const rangeOfLetters = ({offsetOf}: Letters, {start, end}: Range): Range => ({
	start: offsetOf(start),
	end: offsetOf(end - 1) + 1,
});

/** The letters in a range of the text. */
export const lettersIn = ({text, indexOf}: Letters, {start, end}: Range): string =>
	text.slice(indexOf(start), indexOf(end));
