import {graphemes} from '../text/graphemes.ts';
import {embeddingLevels, mirrored, type Direction} from '../text/direction.ts';
import type {Range} from '../text/range.ts';
import type {LinePiece} from './line.ts';

type Unit = Range & {readonly text: string; readonly level: number};

/** Longer paragraphs are not read whole for one line: theirs are ordered as if they stood alone, in UTF-16 units. */
const longest = 20_000;

/** The paragraph that a line was broken from; blocks and hard lines end in newlines. */
const paragraphAround = (text: string, {start, end}: Range): Range => {
	const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
	const newline = text.indexOf('\n', end);
	const to = newline === -1 ? text.length : newline;
	return to - from > longest ? {start, end} : {start: from, end: to};
};

/** Marks and isolates that say a direction; in a line that has been put in order they have been obeyed. */
const directionMarks = /^[\u200e\u200f\u061c\u2066-\u2069]$/;

const unitsOf = (text: string, line: Range, base: Direction): readonly Unit[] => {
	const paragraph = paragraphAround(text, line);
	const levels = embeddingLevels(text.slice(paragraph.start, paragraph.end), base);
	return Array.from(graphemes(text.slice(line.start, line.end)), ({segment, index}) => ({
		text: segment,
		start: line.start + index,
		end: line.start + index + segment.length,
		level: levels[line.start + index - paragraph.start] ?? 0,
	})).filter(unit => !directionMarks.test(unit.text));
};

/** Reverses every run at or above each level, from the highest down (UAX #9, L2). */
const reorder = (units: readonly Unit[]): readonly Unit[] => {
	let ordered = units;
	const highest = Math.max(0, ...units.map(({level}) => level));
	for (let level = highest; level > 0; level--) {
		const next: Unit[] = [];
		for (let from = 0; from < ordered.length;) {
			let to = from;
			while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to++;
			next.push(...ordered.slice(from, to).reverse(), ...ordered.slice(to, to + 1));
			from = to + 1;
		}
		ordered = next;
	}
	return ordered;
};

const isOdd = (level: number): boolean => level % 2 === 1;

const pieceOf = ({text, start, end, level}: Unit): LinePiece => {
	const turned = isOdd(level) ? mirrored(text) : null;
	return {text: turned ?? text, start, end, isVerbatim: turned === null};
};

/**
 * The pieces of a line from left to right, where some of it runs the other way: the Unicode bidirectional algorithm
 * (UAX #9), by grapheme, so that points stay with their letters. What runs to the right stays in one piece; what runs to
 * the left is a piece for each grapheme. Levels are those of the whole paragraph (of the line, in very long ones).
 */
export const visualOrder = (text: string, line: Range, base: Direction): readonly LinePiece[] => {
	const pieces: LinePiece[] = [];
	let level = 1;
	for (const unit of reorder(unitsOf(text, line, base))) {
		const last = pieces.at(-1);
		const goesOn =
			last?.isVerbatim === true && !isOdd(unit.level) && !isOdd(level) && last.end === unit.start;
		if (goesOn) pieces[pieces.length - 1] = {...last, text: last.text + unit.text, end: unit.end};
		else pieces.push(pieceOf(unit));
		({level} = unit);
	}
	return pieces;
};
