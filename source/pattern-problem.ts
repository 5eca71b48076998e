/** What regular expressions have elsewhere and RE2 has not, with the words that say so. */
const unsupported: readonly (readonly [sign: RegExp, problem: string])[] = [
	[/\(\?[=!]/, 'lookahead is not supported'],
	[/\(\?<[=!]/, 'lookbehind is not supported'],
	[/\\[1-9kg]|\(\?P=/, 'backreferences are not supported'],
	[/\(\?>/, 'atomic groups are not supported'],
	[/[*+?}]\+/, 'possessive repeats are not supported'],
	[/\(\?\(/, 'conditions are not supported'],
	[/\(\?(?:R|[+-]?\d|&|P>)/, 'recursion is not supported'],
	[/\(\?#/, 'comments are not supported'],
	// A group that is still being typed.
	[/\(\?P?(?:<?\w*|\w*-\w*)$/, 'missing )'],
];

/** Escapes and classes, in which signs have another meaning. */
const literal = /\\[^1-9kg]|\[\^?\]?(?:\\.|[^\]\\])*\]/gs;

/** What the library says of groups, as people say it. */
const plainWords: ReadonlyMap<string, string> = new Map([
	['invalid or unsupported Perl syntax', 'unknown kind of group'],
	['invalid named capture', 'invalid name of a group'],
]);

/**
 * Why a pattern is none, as the end of a sentence.
 *
 * @param said What the library says: a reason, then the place, which repeats the pattern that stands before the reader's eyes.
 */
export const patternProblem = (source: string, said: string): string => {
	const bare = source.replace(literal, '.');
	const known = unsupported.find(([sign]) => sign.test(bare))?.[1];
	const reason = said.replace(/^error parsing regexp: /, '').split(': `', 1)[0] ?? '';
	return known ?? plainWords.get(reason) ?? reason;
};
