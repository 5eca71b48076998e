import {joinLines} from '../blocks/join-lines.ts';
import type {LineNumbers} from '../../compose/lines.ts';

/** A text without some of its lines: as many as before, those that are left over blank at its end. */
export type ClosedUp = {readonly lines: string[]; readonly numbers: LineNumbers};

/** A run of blank lines and lines to be taken out: where it ends, and the most blank lines behind one another in it. */
type Gap = {readonly end: number; readonly widest: number; readonly hasGone: boolean};

const gapAt = (source: readonly string[], start: number, gone: ReadonlySet<number>): Gap => {
	let [end, blank, widest, hasGone] = [start, 0, 0, false];
	for (; end < source.length && (source[end] === '' || gone.has(end)); end++) {
		blank = gone.has(end) ? 0 : blank + 1;
		hasGone ||= gone.has(end);
		widest = Math.max(widest, blank);
	}
	return {end, widest, hasGone};
};

/** Columns that no wrapped line has: a line as long as this is a paragraph, and its sentence goes on in it. */
const longestWrapped = 100;

/**
 * Takes lines out, and the blank lines that stood on both sides of them: as wide a gap is left as one of them was, none
 * behind the lines after which a sentence goes on.
 *
 * @param gone - Indexes of the lines to be taken out.
 * @param torn - Indexes of lines that go on below what is taken out.
 */
export const closeUp = (
	source: readonly string[],
	gone: ReadonlySet<number>,
	torn: ReadonlySet<number> = new Set(),
): ClosedUp => {
	const lines: string[] = [];
	const numbers: number[] = [];
	const put = (line: string, number: number): void => {
		lines.push(line);
		numbers.push(number);
	};
	for (let index = 0; index < source.length;) {
		const {end, widest, hasGone} = gapAt(source, index, gone);
		const isTorn = hasGone && torn.has(index - 1);
		const blanks = hasGone ? widest : end - index;
		if (!isTorn) for (let blank = 0; blank < blanks; blank++) put('', index + blank);
		const line = source[end];
		const above = lines.at(-1) ?? '';
		if (line === undefined) break;
		if (isTorn && Math.max(above.length, line.length) > longestWrapped)
			lines[lines.length - 1] = joinLines([above, line]);
		else put(line, end);
		index = end + 1;
	}
	while (lines.length < source.length) put('', source.length - 1);
	return {lines, numbers: Uint32Array.from(numbers)};
};
