import {cleanText} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {splitLines} from './lines.ts';
import {removePageMarks} from './page-marks.ts';
import {wholeLines} from './whole-lines.ts';

/** The lines of a file, cleaned. */
export type SourceLines = {
	readonly lines: string[];
	/** Whether there is nothing on any of them. */
	readonly isBlank: boolean;
	/** How many characters cleaning took out. */
	readonly removed: number;
};

/**
 * Reads the lines of a text that comes piece by piece, one piece a step.
 *
 * @param hasPages - Whether form feeds are looked for and taken out with their page numbers.
 */
export function* readLines(pieces: Iterable<string>, hasPages: boolean): Task<SourceLines> {
	const lines: string[] = [];
	let [removed, isBlank] = [0, true];
	let last = '';
	const whole = wholeLines(pieces);
	for (const piece of hasPages ? removePageMarks(whole) : whole) {
		const cleaned = cleanText(piece);
		removed += cleaned.removed;
		const found = splitLines(cleaned.text);
		// Every piece but the last ends with a line.
		last = found.pop() ?? '';
		for (const line of found) {
			lines.push(line);
			isBlank &&= line === '';
		}
		yield;
	}
	lines.push(last);
	return {lines, isBlank: isBlank && last === '', removed};
}
