/**
 * How lines begin, in scripts that have capitals: prose that was wrapped goes on in small letters, a line of verse begins
 * with a capital, whatever the line above it ends with.
 */

const beforeLetters = /^[\s"'“”‘’«»„‚([_*–—-]*/u;
const small = /^\p{Ll}/u;
const capital = /^\p{Lu}/u;
const anySmall = /\p{Ll}/u;

const isSmallLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isCapitalLatin = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const startOf = (line: string): number => {
	let start = 0;
	for (let code = line.charCodeAt(0); code === 0x20 || code === 0x09; code = line.charCodeAt(start)) start++;
	return start;
};

// Most lines begin in ASCII: a look at their signs is enough, and each of millions of lines is asked.

/** Whether the first word of a line begins with a small letter. */
export const beginsSmall = (line: string): boolean => {
	const start = startOf(line);
	const code = line.charCodeAt(start);
	return isSmallLatin(code) || (code > 0x7f && small.test(line.slice(start, start + 2)));
};

/** Whether a line begins with a capital, behind any signs, and is not in capitals throughout, which tells nothing. */
export const beginsWithCapital = (line: string): boolean => {
	const start = startOf(line);
	const code = line.charCodeAt(start);
	if (isSmallLatin(code)) return false;
	if (isCapitalLatin(code) && isSmallLatin(line.charCodeAt(start + 1))) return true;
	const text = line.slice(beforeLetters.exec(line)?.[0].length ?? 0);
	return capital.test(text) && anySmall.test(text);
};

const wide = /^[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** Whether a line begins with a character of a script that writes no spaces, or Korean. */
export const beginsWide = (line: string): boolean => wide.test(line);
