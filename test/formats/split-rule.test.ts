import fc from 'fast-check';
import {afterEach, describe, expect, it, test, vi} from 'vitest';
import {parseSplitRule, splitRuleProblem} from '../../source/formats/plain-text/structure/split-rule.ts';

const matches = (rule: string, line: string): boolean => {
	const parsed = parseSplitRule(rule);
	return parsed?.kind === 'pattern' && parsed.pattern.test(line);
};

describe('a rule for scenes', () => {
	test.each([
		['3', {kind: 'gap', lines: 3}],
		[' 12 ', {kind: 'gap', lines: 12}],
		['* * *', {kind: 'line', text: '* * *'}],
		['  *   *  * ', {kind: 'line', text: '* * *'}],
		['123', {kind: 'line', text: '123'}],
		['//', {kind: 'line', text: '//'}],
		['// x', {kind: 'line', text: '// x'}],
		['/', {kind: 'line', text: '/'}],
	])('%j', (typed, rule) => expect(parseSplitRule(typed)).toEqual(rule));

	test.each([
		['/^Scene \\d+/', 'SCENE 12: the ferry', true],
		['/^Scene \\d+/', 'The Scene 12', false],
		['/^第.章$/', '第三章', true],
		['/^\\p{Greek}+$/', 'σκηνή', true],
		['/-{3,}|~+/', 'a ~ b', true],
		['/x*/', '', true],
		['/a/', `a${'b'.repeat(119)}`, true],
		['/a/', `a${'b'.repeat(120)}`, false],
	])('%j on %j: %j', (rule, line, expected) => expect(matches(rule, line)).toBe(expected));

	test.each([
		['', 'it is empty.'],
		['  ', 'it is empty.'],
		['0', 'a gap needs at least one blank line.'],
		['x'.repeat(201), 'it is longer than 200 characters.'],
		['/^Scene', 'a pattern must also end with /.'],
		['/(/', 'the pattern cannot be read (missing closing )).'],
		['/[z-a]/', 'the pattern cannot be read (invalid character class range).'],
		['/(?=a)/', 'the pattern cannot be read (lookahead is not supported).'],
		['/(a{1000}){1000}/', 'the pattern cannot be read (invalid repeat count).'],
	])('%j is none: %s', (typed, why) => {
		expect(parseSplitRule(typed)).toBeUndefined();
		expect(splitRuleProblem(typed)).toBe(why);
	});

	it('is read or refused with a reason, whatever was typed', () =>
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.string().map(source => `/${source}/`),
				),
				typed => {
					expect(parseSplitRule(typed) === undefined).toBe(splitRuleProblem(typed) !== undefined);
				},
			),
		));

	it('takes no longer than the line is long, however it is made', () => {
		const line = `${'a'.repeat(119)}!`;
		const start = performance.now();
		for (const rule of ['/(a+)+$/', '/(a|aa)+$/', '/a*a*a*a*a*b/', '/(.*)*(.*)*b/']) {
			expect(matches(rule, line)).toBe(false);
		}
		expect(performance.now() - start).toBeLessThan(1000);
	});
});

describe('a pattern that takes too long', () => {
	afterEach(() => vi.restoreAllMocks());

	/** A clock by which a line takes as long, in milliseconds. */
	const lineTakes = (milliseconds: number): void => {
		let clock = 0;
		vi.spyOn(performance, 'now').mockImplementation(() => (clock += milliseconds));
	};

	const testAll = (rule: string, lines: number): boolean[] => {
		const parsed = parseSplitRule(rule);
		return Array.from({length: lines}, () => parsed?.kind === 'pattern' && parsed.pattern.test('a line'));
	};

	it('is given up, in words', () => {
		lineTakes(2);
		expect(() => testAll('/x/', 300)).toThrow('the scene pattern is too slow');
	});

	it('is one that takes long for its lines, not one of many lines', () => {
		lineTakes(0.009);
		expect(testAll('/x/', 200_000)).not.toContain(true);
	});
});
