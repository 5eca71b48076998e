import {compilePattern} from '../compile-pattern.ts';
import type {Finder} from '../core/search/finder.ts';
import {findPattern} from '../core/search/find-pattern.ts';
import type {MatchRules} from '../core/search/search-mode.ts';
import {findWords} from '../core/search/search-text.ts';

/** What finds words or a pattern, or why that is no pattern: `missing )`. */
export const finderFor = (
	words: string,
	rules: MatchRules,
): {readonly finder: Finder} | {readonly problem: string} => {
	if (!rules.isPattern) return {finder: findWords(words, rules)};
	const {wholeWords, isExact} = rules;
	const compiled = compilePattern(words.normalize('NFC'), {ignoresCase: !isExact, wholeWords});
	return 'pattern' in compiled
		? {finder: findPattern(compiled.pattern)}
		: {problem: compiled.problem.replace('missing closing', 'missing')};
};
