import {unitsPerStep} from '../task/task.ts';
import type {Range} from '../text/range.ts';
import {bound} from './spelling.ts';
import type {Finder, SearchedWindow} from './finder.ts';
import {exactlySearchable, searchableText, type MakeSearchable} from './searchable-text.ts';
import type {MatchRules} from './search-mode.ts';
import {isWholeWords} from './whole-words.ts';

type WaysOfSearching = {
	/** Makes the form in which text and words are compared. */
	readonly searchable?: MakeSearchable;
	/** Whether words that stand here are a match. */
	readonly accepts?: (text: string, range: Range) => boolean;
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
	{searchable = searchableText, accepts = () => true}: WaysOfSearching = {},
): Generator<SearchedWindow, void> {
	const step = Math.max(length, words.length);
	for (let start = 0, end = 0; end < text.length;) {
		end = windowEnd(text, end + step);
		const {text: form, offsetOf} = searchable(text.slice(start, end));
		const ranges: Range[] = [];
		let next = 0;
		for (let index = form.indexOf(words); index !== -1; index = form.indexOf(words, next)) {
			const [from, to] = [offsetOf(index), offsetOf(index + words.length)];
			const found = from !== undefined && to !== undefined && {start: start + from, end: start + to};
			const isMatch = found && accepts(text, found);
			if (isMatch) ranges.push(found);
			next = index + (isMatch ? words.length : 1);
		}
		yield {ranges, units: end - start, end};
		// Words may begin in this window and end in the next; none begins inside a character that was spelt out.
		next = Math.max(next, form.length - words.length + 1);
		while (offsetOf(next) === undefined) next++;
		start += offsetOf(next) ?? 0;
	}
}

/** The words in the form in which they are searched for; empty where nothing of them can be found. */
export const searchableWords = (words: string, searchable: MakeSearchable = searchableText): string =>
	searchable(words.normalize('NFC')).text.trim();

/**
 * Finds words: across line ends, whatever the quotes, dashes and ligatures; whatever the case and the accents, unless
 * they count. Words of any length may be searched for; of none, nothing is found.
 */
export const findWords = (
	words: string,
	{wholeWords, isExact}: Pick<MatchRules, 'wholeWords' | 'isExact'> = {wholeWords: false, isExact: false},
): Finder => {
	const searchable = isExact ? exactlySearchable : searchableText;
	const wanted = searchableWords(words, searchable);
	const ways = wholeWords ? {searchable, accepts: isWholeWords} : {searchable};
	return text => (wanted === '' ? [] : searchText(text, wanted, unitsPerStep, ways));
};
