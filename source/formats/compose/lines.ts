import {createPace, type Task} from '../../core/task/task.ts';

/** Lines of a source text, by index; those at which text begins and ends. */

export type Stretch = {
	readonly lines: readonly string[];
	readonly start: number;
	readonly end: number;
};

/**
 * Number of each line, counted from 0 in the decoded file before page marks, envelope and header were taken out; undefined
 * where that is its index. All signs that cleaning makes a newline of end a line.
 */
export type LineNumbers = Uint32Array | undefined;

/** The lines of a cleaned text: without white space at their ends, so that a blank line is an empty one. */
export const splitLines = (text: string): string[] => {
	const lines = text.split('\n');
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const last = line.charCodeAt(line.length - 1);
		// Most lines end in a letter: only the others are worth a call.
		if (last <= 0x20 || last >= 0xa0) lines[index] = line.trimEnd();
	}
	return lines;
};

export function* mapLines(lines: readonly string[], rewrite: (line: string) => string): Task<string[]> {
	const isDue = createPace();
	const rewritten: string[] = [];
	for (const line of lines) {
		rewritten.push(rewrite(line));
		if (isDue(line.length + 1)) yield;
	}
	return rewritten;
}

/** Index of the first line from `start` to `end` that is of a kind; -1 where none is. */
export function* findLine(
	lines: readonly string[],
	start: number,
	end: number,
	is: (line: string) => boolean,
): Task<number> {
	const isDue = createPace();
	for (let index = start; index < end; index++) {
		const line = lines[index] ?? '';
		if (is(line)) return index;
		if (isDue(line.length + 1)) yield;
	}
	return -1;
}

const tabStop = 8;

/** Columns of white space that a line begins with. A sign of another width than a tab is one column. */
export const indentOf = (line: string): number => {
	const length = line.length - line.trimStart().length;
	if (length === 0 || !line.slice(0, length).includes('\t')) return length;
	let columns = 0;
	for (const sign of line.slice(0, length)) columns += sign === '\t' ? tabStop - (columns % tabStop) : 1;
	return columns;
};

/** Whether there is nothing on a line, or no such line. */
export const isBlank = (line: string | undefined): boolean => line === undefined || line === '';

/** Index of the first line of text from `index` on; `end` where there is none. */
export const skipBlank = (lines: readonly string[], index: number, end: number): number => {
	let next = index;
	while (next < end && lines[next] === '') next++;
	return next;
};

/** Index behind the block of lines without a blank one that begins at `index`. */
export const blockEnd = (lines: readonly string[], index: number, end: number): number => {
	let next = index;
	while (next < end && lines[next] !== '') next++;
	return next;
};
