import {compilePattern} from '../../../compile-pattern.ts';
import type {Pattern} from '../../../core/search/find-pattern.ts';
import {UnreadableStory} from '../../../core/story/unreadable-story.ts';

export type LinePattern = {
	/**
	 * Whether a line matches; a long one never does: it is prose, and no mark of a scene.
	 *
	 * @throws {UnreadableStory} where all lines so far have taken too long.
	 */
	readonly test: (line: string) => boolean;
};

/** A reader's own rule for where the scenes of a story break. */
export type SplitRule =
	/** Gaps of at least so many blank lines. */
	| {readonly kind: 'gap'; readonly lines: number}
	/** Lines that say this, white space apart. */
	| {readonly kind: 'line'; readonly text: string}
	/** Lines that match. */
	| {readonly kind: 'pattern'; readonly pattern: LinePattern};

const longestRule = 200;
const longestLine = 120;

/**
 * How long a pattern may take in one story: at first, and for each line, in milliseconds. `^Scene \d+` takes 0.002 for
 * a line; one of many repeats within repeats, such as `(.{1,30}){1,30}z`, takes 2.
 */
const patience = 500;
const patiencePerLine = 0.01;

/** The most that one line counts, in milliseconds: a machine that slept meanwhile says nothing about the pattern. */
const mostPerLine = 20;

const testing = (pattern: Pattern): LinePattern => {
	let spent = 0;
	let lines = 0;
	return {
		test(line) {
			if (line.length > longestLine) return false;
			const began = performance.now();
			const isFound = pattern.test(line);
			spent += Math.min(performance.now() - began, mostPerLine);
			lines++;
			if (spent <= patience + lines * patiencePerLine) return isFound;
			throw new UnreadableStory('the scene pattern is too slow. Use a simpler one, or auto.');
		},
	};
};

const readRule = (typed: string): SplitRule | {readonly kind: 'none'; readonly why: string} => {
	const rule = typed.trim();
	if (rule === '') return {kind: 'none', why: 'it is empty.'};
	if (rule.length > longestRule) return {kind: 'none', why: `it is longer than ${longestRule} characters.`};
	if (/^\d{1,2}$/.test(rule)) {
		const lines = Number(rule);
		return lines > 0 ? {kind: 'gap', lines} : {kind: 'none', why: 'a gap needs at least one blank line.'};
	}
	const source = /^\/(.+)\/$/.exec(rule)?.[1];
	// Most likely a pattern that is being typed: no story parts its scenes with the beginning of one.
	if (/^\/[^/]/.test(rule) && !rule.endsWith('/'))
		return {kind: 'none', why: 'a pattern must also end with /.'};
	if (source === undefined) return {kind: 'line', text: rule.replaceAll(/\s+/g, ' ')};
	const compiled = compilePattern(source, {ignoresCase: true});
	return 'pattern' in compiled
		? {kind: 'pattern', pattern: testing(compiled.pattern)}
		: {kind: 'none', why: `the pattern cannot be read (${compiled.problem}).`};
};

/**
 * Reads a rule as it is typed: `3` is a gap of three blank lines or more, `/^Scene \d+/` a pattern that lines match,
 * anything else a line that says so. Undefined where it is none.
 */
export const parseSplitRule = (typed: string): SplitRule | undefined => {
	const rule = readRule(typed);
	return rule.kind === 'none' ? undefined : rule;
};

/** Why what was typed is no rule, as the end of a sentence; undefined where it is one. */
export const splitRuleProblem = (typed: string): string | undefined => {
	const rule = readRule(typed);
	return rule.kind === 'none' ? rule.why : undefined;
};
