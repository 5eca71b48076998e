import type * as Re2js from 're2js';
import type {Pattern} from './core/search/find-pattern.ts';
import {wordCharacters} from './core/search/whole-words.ts';
import {loadLazily} from './load-lazily.ts';
import {patternProblem} from './pattern-problem.ts';

/** A pattern, or why it is none, as the end of a sentence. */
export type Compiled = {readonly pattern: Pattern} | {readonly problem: string};

export type PatternRules = {
	readonly ignoresCase: boolean;
	/** Whether a match must begin and end where words do, as with `grep -w`. */
	readonly wholeWords?: boolean;
};

/** UTF-16 units of the longest pattern. */
const longest = 200;

/**
 * The most units that a pattern may have with its repeats written out, about half of its instructions: one of 20,000
 * instructions takes 60 ms to compile, and keys wait meanwhile.
 */
const mostWrittenOut = 7500;

const writtenOut = (source: string): number => {
	const most = (repeats: RegExp): readonly number[] =>
		Array.from(source.matchAll(repeats), ([, count]) => Math.max(1, Number(count)));
	const units = most(/(?<!\))\{(?:\d*,)?(\d+),?\}/g).reduce((sum, count) => sum + count, source.length);
	return most(/\)\{(?:\d*,)?(\d+),?\}/g).reduce((product, count) => product * count, units);
};

/** RE2 has no way to look beside a match: what stands there is matched, too, and left out. */
const amongWords = (source: string): string =>
	`(?:^|[^${wordCharacters}])(${source})(?:$|[^${wordCharacters}])`;

const finding = (compiled: Re2js.RE2JS, group: number): Pattern => ({
	size: compiled.programSize(),
	test: line => compiled.matcher(line).find(),
	find(line, from) {
		const matcher = compiled.matcher(line);
		// What parts two words stands behind one of them and before the other.
		let at = group > 0 ? Math.max(0, from - 1) : from;
		while (at <= line.length && matcher.find(at)) {
			const [start, end] = [matcher.start(group), matcher.end(group)];
			if (end > start && start >= from) return {start, end};
			at = Math.max(end, at + 1);
		}
		return null;
	},
});

/**
 * Compiles a pattern in the syntax of RE2. It is the reader's, the text is a stranger's, and a backtracking matcher may
 * need minutes for a line (`a*a*a*a*b` and 119 letters: seconds). RE2's needs time in proportion to the line and to the
 * pattern; what it cannot do so (looking ahead, back references) it refuses.
 */
export const compilePattern = (source: string, {ignoresCase, wholeWords = false}: PatternRules): Compiled => {
	if (source.length > longest) return {problem: `longer than ${longest} characters`};
	if (writtenOut(source) > mostWrittenOut) return {problem: 'invalid repeat count'};
	const {RE2JS, RE2JSException} = loadLazily('re2js') as typeof Re2js;
	const compile = (written: string): Re2js.RE2JS =>
		RE2JS.compile(written, ignoresCase ? RE2JS.CASE_INSENSITIVE : 0);
	try {
		// By itself first: a bracket that is missing must not be found behind it.
		const compiled = compile(source);
		return {pattern: wholeWords ? finding(compile(amongWords(source)), 1) : finding(compiled, 0)};
	} catch (error) {
		if (!(error instanceof RE2JSException)) throw error;
		return {problem: patternProblem(source, error.message)};
	}
};
