import type Hyphenopoly from 'hyphenopoly';
import type {Hyphenate} from '../core/layout/typography.ts';
import {loadLazily} from '../load-lazily.ts';
import {patternsOf} from './patterns-of.ts';
import {readPatterns} from './read-patterns.ts';

/** What marks a place for a hyphen: cleaning leaves none in the text. */
const softHyphen = '\u00ad';

/** Longest word that the package takes; others it complains of. */
const longestWord = 60;

/** A mark, which stays with the letter before it. */
const mark = /^\p{M}/u;

type MarkHyphens = (text: string) => string;

const loadPatterns = (patterns: string): MarkHyphens | undefined => {
	// Loaded when hyphens are first asked for; synchronous, as a page is set in one go.
	const {default: hyphenopoly} = loadLazily('hyphenopoly') as {default: typeof Hyphenopoly};
	const loaded = hyphenopoly.config({
		require: [patterns],
		sync: true,
		loaderSync: readPatterns,
		hyphen: softHyphen,
		compound: 'all',
		minWordLength: 5,
		leftmin: 2,
		rightmin: 3,
		handleEvent: {error: event => event.preventDefault()},
	});
	return loaded.get(patterns);
};

const none: readonly number[] = [];

const hyphenOffsets = (word: string, marked: string): readonly number[] => {
	if (marked.length === word.length) return none;
	const offsets: number[] = [];
	let offset = 0;
	for (const part of marked.split(softHyphen).slice(0, -1)) {
		offset += part.length;
		if (!mark.test(word.slice(offset))) offsets.push(offset);
	}
	return offsets;
};

/**
 * The hyphenation of a language, by its TeX patterns and exceptions: at least two letters stand before a hyphen and
 * three behind it, more where the patterns say so. Loading takes some 5 ms the first time, 1 ms for a further language.
 * Undefined for a language without patterns.
 *
 * @throws {Error} where the package or its patterns are not installed.
 */
export const loadHyphenator = (language: string): Hyphenate | undefined => {
	const patterns = patternsOf(language);
	const markHyphens = patterns === undefined ? undefined : loadPatterns(patterns);
	if (!markHyphens) return undefined;
	return word => (word.length > longestWord ? none : hyphenOffsets(word, markHyphens(word)));
};
