import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {rulesOf, type MatchRules} from '../../source/core/search/search-mode.ts';
import {finderFor} from '../../source/reading/finder-for.ts';

const plain = rulesOf.plain;

/** What is found in a text, in the order in which it stands there. */
const found = (text: string, words: string, rules: Partial<MatchRules>): readonly string[] => {
	const made = finderFor(words, {...plain, ...rules});
	if ('problem' in made) return [made.problem];
	return [...made.finder(text)].flatMap(({ranges}) => ranges.map(({start, end}) => text.slice(start, end)));
};

/** Numbers of the lines, from 1, in which something is found. */
const linesWith = (
	lines: readonly string[],
	words: string,
	rules: Partial<MatchRules>,
): readonly number[] => {
	const made = finderFor(words, {...plain, ...rules});
	if ('problem' in made) throw new Error(made.problem);
	const text = lines.join('\n');
	const starts = [...made.finder(text)].flatMap(({ranges}) => ranges.map(({start}) => start));
	return [...new Set(starts.map(start => text.slice(0, start).split('\n').length))];
};

describe('whole words', () => {
	test.each([
		['inside a word', 'when the hens hen', 'hen', ['hen']],
		['beside punctuation', '(hen), “hen” hen-house: hen’s', 'hen', ['hen', 'hen', 'hen', 'hen']],
		['beside digits and underscores', 'hen_ hen2 _hen', 'hen', []],
		['beside letters of other scripts', 'éhen henя', 'hen', []],
		['case and accents still folded', 'A Café.', 'cafe', ['Café']],
		['one of two that overlap', 'a b a b a', 'a b a', ['a b a']],
		['the second of two that overlap', 'xa b a b a', 'a b a', ['a b a']],
		['over a line end', 'the\nhen house', 'the hen', ['the\nhen']],
		['a script without spaces', '雨宿りの郵便局', '郵便', ['郵便']],
		['a letter of two units beside it', 'hen𝐛 𝐛hen', 'hen', []],
	])('%s', (_, text, words, expected) => expect(found(text, words, {wholeWords: true})).toEqual(expected));
});

describe('case and accents that count', () => {
	test.each([
		['case', 'Salt, salt, SALT', 'Salt', ['Salt']],
		['accents', 'café cafe', 'cafe', ['cafe']],
		['accents in the words', 'café cafe', 'cafe\u0301', ['café']],
		['no quotes', 'I don’t', "don't", ['don’t']],
		['no dashes', 'gone—forever', 'gone--forever', ['gone—forever']],
		['no line ends', 'the\n  hen', 'the hen', ['the\n  hen']],
		['no ligatures', 'the ﬁrst…', 'first...', ['ﬁrst…']],
		['no soft hyphens', 'co\u00adoperate', 'cooperate', ['co\u00adoperate']],
	])('%s', (_, text, words, expected) => expect(found(text, words, {isExact: true})).toEqual(expected));
});

describe('a pattern', () => {
	const isPattern = true;

	test.each([
		['(salt', 'missing )'],
		['[a-', 'missing ]'],
		['*a', 'missing argument to repetition operator'],
		['(a{1000}){1000}', 'invalid repeat count'],
		['.{1,1000}'.repeat(12), 'invalid repeat count'],
		['a'.repeat(201), 'longer than 200 characters'],
	])('%s is none: %s', (words, problem) =>
		expect(finderFor(words, {...plain, isPattern})).toEqual({problem}),
	);

	test.each([
		['ends with its line', 'a b\nc d', '[a-d ]+', ['a b', 'c d']],
		['begins where a line does', 'ab\nab', '^a', ['a', 'a']],
		['is never empty', 'baa', 'a*', ['aa']],
		['counts case', 'Salt salt', 'salt', ['salt']],
	])('%s', (_, text, words, expected) =>
		expect(found(text, words, {isPattern, isExact: true})).toEqual(expected),
	);

	it('ignores case where that is asked for', () =>
		expect(found('Salt salt', 'sal[t]', {isPattern})).toEqual(['Salt', 'salt']));

	it('among whole words finds those that stand side by side, and the longer one where the shorter is none', () => {
		const rules = {isPattern, wholeWords: true};
		expect(found('hen hen,hen when hens', 'h.n', rules)).toEqual(['hen', 'hen', 'hen']);
		expect(found('ab abc', 'a|ab', rules)).toEqual(['ab']);
	});

	it('is searched for in a line of any length', () => {
		const line = `${'word '.repeat(100_000)}salt`;
		expect(found(line, 'sal[t]', {isPattern})).toEqual(['salt']);
		expect(found(line.replaceAll(' ', '_'), 'sal[t]', {isPattern})).toEqual(['salt']);
	});
});

const letters = fc.constantFrom('a', 'b', 'c', '_', '1', ' ', '-');
const line = fc.array(letters, {minLength: 1, maxLength: 12}).map(signs => signs.join(''));
const lines = fc.array(line, {minLength: 1, maxLength: 40});
const word = fc
	.array(fc.constantFrom('a', 'b', 'c', '1', '_'), {minLength: 1, maxLength: 3})
	.map(signs => signs.join(''));

/** Parts of patterns; a repeated part is `repeated`. */
const partsWith = (repeated: (part: string) => boolean) =>
	fc.letrec<{inner: string}>(tie => ({
		inner: fc.oneof(
			{depthSize: 'small'},
			fc.constantFrom('a', 'b', 'ab', '[ac]', '[^a]', '.', '1'),
			fc.tuple(tie('inner'), tie('inner')).map(parts => parts.join('')),
			fc.tuple(tie('inner'), tie('inner')).map(parts => `(${parts.join('|')})`),
			fc
				.tuple(tie('inner').filter(repeated), fc.constantFrom('*', '+', '?', '{1,2}'))
				.map(([one, times]) => `(${one})${times}`),
		),
	})).inner;

/**
 * Patterns without a match that is empty: such a one selects every line in grep, and highlights nothing here. With anchors
 * outside of repeats alone: the C library loses matches of `(^a)+`.
 */
const patternsOf = (parts: fc.Arbitrary<string>) =>
	fc
		.tuple(fc.constantFrom('', '', '^'), parts, fc.constantFrom('', '', '$'))
		.map(([start, source, end]) => `${start}(${source})${end}`)
		.filter(source => !['', 'x', 'a b'].some(text => new RegExp(source, 'g').exec(text)?.[0] === ''));

const matching = patternsOf(partsWith(() => true));

/**
 * Patterns that match as much here as in JavaScript: where a part that is repeated may be empty, as in `(b*|a)*`, RE2 ends the
 * repeat there, and JavaScript looks for another way on.
 */
const matchingAlike = patternsOf(partsWith(part => !new RegExp(`^(?:${part})$`).test('')));

const grep = (flags: string, words: string, input: readonly string[]): readonly number[] => {
	const {stdout} = spawnSync('grep', [flags, '-n', '-e', words], {
		input: `${input.join('\n')}\n`,
		encoding: 'utf8',
		env: {...process.env, LC_ALL: 'C.UTF-8'},
	});
	return stdout
		.split('\n')
		.filter(row => row !== '')
		.map(row => Number(row.split(':', 1)[0]));
};

const hasGrep = spawnSync('grep', ['-V'], {encoding: 'utf8'}).error === undefined;

describe.runIf(hasGrep)('selects the same lines as', () => {
	const runs = {numRuns: 50};

	it('grep -w', () =>
		fc.assert(
			fc.property(lines, word, (input, words) => {
				expect(linesWith(input, words, {wholeWords: true})).toEqual(grep('-wF', words, input));
			}),
			runs,
		));

	it('grep -E', () =>
		fc.assert(
			fc.property(lines, matching, (input, source) => {
				const rules = {isPattern: true, isExact: true};
				expect(linesWith(input, source, rules)).toEqual(grep('-E', source, input));
			}),
			runs,
		));

	it('grep -wE', () =>
		fc.assert(
			fc.property(lines, matching, (input, source) => {
				const rules = {isPattern: true, isExact: true, wholeWords: true};
				expect(linesWith(input, source, rules)).toEqual(grep('-wE', source, input));
			}),
			runs,
		));
});

describe('finds the same as', () => {
	it('a regular expression of JavaScript', () =>
		fc.assert(
			fc.property(lines, matchingAlike, (input, source) => {
				const expected = input.flatMap(text => text.match(new RegExp(source, 'g')) ?? []);
				expect(found(input.join('\n'), source, {isPattern: true, isExact: true})).toEqual(
					expected.filter(match => match !== ''),
				);
			}),
			{numRuns: 300},
		));

	it('one that looks at what stands beside a word', () =>
		fc.assert(
			fc.property(lines, word, (input, words) => {
				const expected = input.flatMap(text =>
					Array.from(text.matchAll(new RegExp(`(?<!\\w)${words}(?!\\w)`, 'g')), ([match]) => match),
				);
				expect(found(input.join('\n'), words, {wholeWords: true})).toEqual(expected);
			}),
			{numRuns: 300},
		));
});

describe('a pattern that RE2 does not support', () => {
	test.each([
		['(?=a)', 'lookahead is not supported'],
		['a(?!b)', 'lookahead is not supported'],
		['(?<=a)b', 'lookbehind is not supported'],
		['(?<!a)b', 'lookbehind is not supported'],
		['(a)\\1', 'backreferences are not supported'],
		['(?<n>a)\\k<n>', 'backreferences are not supported'],
		['(?>a)', 'atomic groups are not supported'],
		['a*+', 'possessive repeats are not supported'],
		['(?(1)a)', 'conditions are not supported'],
		['(?R)', 'recursion is not supported'],
		['(?#c)', 'comments are not supported'],
		['(?', 'missing )'],
		['(?<n', 'missing )'],
		['(?~a)', 'unknown kind of group'],
		['(\\(?=', 'missing )'],
		['([(?=]', 'missing )'],
		['a**', 'invalid nested repetition operator'],
	])('%s: %s', (words, problem) => expect(finderFor(words, {...plain, isPattern: true})).toEqual({problem}));

	test.each(['\\(?=', '[(?=]x', '\\\\+', '(?i)a', '(?<n>a)'])('%s is none', words =>
		expect(finderFor(words, {...plain, isPattern: true})).not.toHaveProperty('problem'),
	);
});
