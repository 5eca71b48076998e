import {unitsPerStep} from '../task/task.ts';
import type {Range} from '../text/range.ts';
import {bound} from './spelling.ts';
import {searchableText} from './searchable-text.ts';

export type SearchedWindow = {
	/** Where they stand in the text, in order. They never overlap, those of other windows neither. */
	readonly ranges: readonly Range[];
	/** UTF-16 units that were searched for them. */
	readonly units: number;
	/** Offset up to which the text has been searched. */
	readonly end: number;
};

/** End of a window that ends at `end` or a little later: its form is the same as inside the whole text. */
const windowEnd = (text: string, end: number): number => {
	if (end >= text.length) return text.length;
	bound.lastIndex = end;
	return end + (bound.exec(text)?.[0].length ?? 0);
};

/**
 * Finds words in a text, one window of it at a step: a chapter may be as large as a file.
 *
 * @param words In their searchable form, not empty.
 * @param length Size of a window in UTF-16 units; as much again is searched with it as the words are long.
 */
export function* searchText(
	text: string,
	words: string,
	length = unitsPerStep,
): Generator<SearchedWindow, void> {
	const step = Math.max(length, words.length);
	for (let start = 0, end = 0; end < text.length;) {
		end = windowEnd(text, end + step);
		const {text: form, offsetOf} = searchableText(text.slice(start, end));
		const ranges: Range[] = [];
		let next = 0;
		for (let index = form.indexOf(words); index !== -1; index = form.indexOf(words, next)) {
			const [from, to] = [offsetOf(index), offsetOf(index + words.length)];
			const isWhole = from !== undefined && to !== undefined;
			if (isWhole) ranges.push({start: start + from, end: start + to});
			next = index + (isWhole ? words.length : 1);
		}
		yield {ranges, units: end - start, end};
		// Words may begin in this window and end in the next; none begins inside a character that was spelt out.
		next = Math.max(next, form.length - words.length + 1);
		while (offsetOf(next) === undefined) next++;
		start += offsetOf(next) ?? 0;
	}
}
