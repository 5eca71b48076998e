import {cleanLine, cleanText} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {splitLines, type LineNumbers} from '../compose/lines.ts';
import {removePageMarks, type JoinedPages} from './page-marks.ts';
import {wholeLines} from './whole-lines.ts';

export type SourceLines = {
	readonly lines: string[];
	readonly numbers: LineNumbers;
	readonly isBlank: boolean;
	readonly removed: number;
	/** Page numbers with words that were taken out, each with its number in the file. */
	readonly pageNumbers: readonly (readonly [number: number, text: string])[];
};

function* withoutPages(pieces: Iterable<string>): Generator<JoinedPages, void> {
	for (const text of pieces) yield {text, starts: [], lineEnds: 0, numbers: []};
}

/** Numbers in the file of `count` lines of joined pages, of which the first has the number `first`. */
const numbersOf = ({starts}: JoinedPages, first: number, count: number): readonly number[] => {
	const numbers: number[] = [];
	let [page, next] = [0, first];
	for (let line = 0; line < count; line++) {
		for (let start = starts[page]; start?.[0] === line; start = starts[++page]) next = first + start[1];
		numbers.push(next++);
	}
	return numbers;
};

/**
 * Reads the lines of a text that comes piece by piece, one piece a step.
 *
 * @param hasPages - Whether form feeds are looked for and taken out with their page numbers.
 */
export function* readLines(pieces: Iterable<string>, hasPages: boolean): Task<SourceLines> {
	const lines: string[] = [];
	const numbers: number[] = [];
	const pageNumbers: (readonly [number, string])[] = [];
	let [removed, before, isBlank] = [0, 0, true];
	let last = '';
	const whole = wholeLines(pieces);
	for (const pages of hasPages ? removePageMarks(whole) : withoutPages(whole)) {
		const cleaned = cleanText(pages.text);
		removed += cleaned.removed;
		const found = splitLines(cleaned.text);
		if (hasPages) {
			// Where the last piece ended, this one goes on.
			numbers.length = lines.length;
			for (const number of numbersOf(pages, before, found.length)) numbers.push(number);
			for (const [line, text] of pages.numbers) pageNumbers.push([before + line, cleanLine(text)]);
			before += pages.lineEnds;
		}
		// Every piece but the last ends with a line.
		last = found.pop() ?? '';
		for (const line of found) {
			lines.push(line);
			isBlank &&= line === '';
		}
		yield;
	}
	lines.push(last);
	return {
		lines,
		numbers: hasPages ? Uint32Array.from(numbers) : undefined,
		isBlank: isBlank && last === '',
		removed,
		pageNumbers,
	};
}
