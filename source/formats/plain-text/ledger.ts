import type {LeftOut, LeftOutReason} from '../../core/story/left-out.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {LineNumbers} from '../compose/lines.ts';

/** Takes lines out of the text, `from` inclusive, `to` exclusive: they become blank, and the story lists them. */
export type LeaveOut = (reason: LeftOutReason, from: number, to: number) => void;

/** Keeps account of the lines of a text that come on no page. */
export type Ledger = {
	readonly leaveOut: LeaveOut;
	/** Lists words that a line had before it was rewritten. */
	readonly list: (reason: LeftOutReason, line: number, text: string) => void;
	/** All that was left out, in order. */
	readonly entries: () => readonly LeftOut[];
};

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

type Entry = {
	readonly reason: LeftOutReason;
	readonly from: number;
	readonly to: number;
	readonly text: string;
};

/** Puts entries of the same kind together where nothing but blank lines stood between them. */
const merge = (
	entries: readonly Entry[],
	isBlank: (from: number, to: number) => boolean,
): readonly Entry[] => {
	const merged: Entry[] = [];
	for (const entry of entries.toSorted((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last?.reason === entry.reason && isBlank(last.to, entry.from)) {
			const text = `${last.text}${'\n'.repeat(entry.from - last.to + 1)}${entry.text}`;
			merged[merged.length - 1] = {...last, to: entry.to, text};
		} else merged.push(entry);
	}
	return merged;
};

/**
 * Opens an account of lines, which it blanks as they are left out.
 *
 * @param numbers - Their numbers in the file.
 * @param before - What was left out before they were made of others.
 */
export const createLedger = (
	lines: string[],
	numbers: LineNumbers,
	before: readonly LeftOut[] = [],
): Ledger => {
	const entries: Entry[] = [];
	const numberOf = (line: number): number => numbers?.[line] ?? line;
	return {
		leaveOut(reason, from, to) {
			const texts = lines.slice(from, to);
			const first = texts.findIndex(hasLetters);
			const last = texts.findLastIndex(hasLetters);
			if (first !== -1)
				entries.push({
					reason,
					from: from + first,
					to: from + last + 1,
					text: texts.slice(first, last + 1).join('\n'),
				});
			lines.fill('', from, to);
		},
		list(reason, line, text) {
			if (hasLetters(text)) entries.push({reason, from: line, to: line + 1, text});
		},
		entries: () => [
			...before,
			...merge(entries, (from, to) => lines.slice(from, to).every(line => line === '')).map(
				({reason, from, to, text}): LeftOut => ({
					reason,
					from: numberOf(from),
					to: numberOf(to - 1) + 1,
					text: cleanInPlace(text),
				}),
			),
		],
	};
};
