import {cleanLine, cleanText} from '../../core/text/clean-text.ts';
import {unitsPerStep, type Task} from '../../core/task/task.ts';
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

/** Lines that a text may have however short they are. A novel of a million words has some 60,000. */
const mostShortLines = 500_000;

/** UTF-16 units of a line with its end, on average in a piece, below which nobody reads the lines as such. */
const shortest = 6;

const newline = 0x0a;

const lineEndsIn = (text: string): number => {
	let count = 0;
	for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) === newline) count++;
	return count;
};

/**
 * Whether a piece behind so many lines has lines of a few letters each: its words become one paragraph. Millions of lines
 * are as many strings, and each is looked at some twenty times.
 */
const isCrowded = (text: string, before: number): boolean =>
	before > mostShortLines && lineEndsIn(text) * shortest > text.length;

/** A paragraph of all words of a piece, a blank line, and the beginning of the next line. */
const oneParagraph = (text: string): string[] => [
	text.replaceAll(/\n/g, ' ').replaceAll(/ {2,}/g, ' ').trim(),
	'',
	'',
];

/**
 * Reads the lines of a text that comes piece by piece.
 *
 * @param hasPages - Whether form feeds are looked for and taken out with their page numbers.
 * @param stepUnits - UTF-16 units read in a step, at least.
 */
export function* readLines(
	pieces: Iterable<string>,
	hasPages: boolean,
	stepUnits = unitsPerStep,
): Task<SourceLines> {
	const lines: string[] = [];
	let numbers: number[] | undefined = hasPages ? [] : undefined;
	const pageNumbers: (readonly [number, string])[] = [];
	let [removed, before, isBlank, last] = [0, 0, true, ''];
	const whole = wholeLines(pieces, stepUnits);
	for (const pages of hasPages ? removePageMarks(whole) : withoutPages(whole)) {
		const {text, removed: more} = cleanText(pages.text);
		removed += more;
		const crowded = isCrowded(text, lines.length);
		const found = crowded ? oneParagraph(text) : splitLines(text);
		const lineEnds = hasPages ? pages.lineEnds : crowded ? lineEndsIn(text) : found.length - 1;
		if (crowded) numbers ??= [...lines.keys()];
		if (numbers) {
			// Where the last piece ended, this one goes on.
			numbers.length = lines.length;
			const own = crowded ? [before, before, before + lineEnds] : numbersOf(pages, before, found.length);
			for (const number of own) numbers.push(number);
		}
		for (const [line, words] of pages.numbers) pageNumbers.push([before + line, cleanLine(words)]);
		before += lineEnds;
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
		numbers: numbers && new Uint32Array(numbers),
		isBlank: isBlank && last === '',
		removed,
		pageNumbers,
	};
}
