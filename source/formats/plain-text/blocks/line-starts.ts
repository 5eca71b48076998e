/**
 * How lines begin, in scripts that have capitals: prose that was wrapped goes on in small letters, a line of verse begins
 * with a capital, whatever the line above it ends with.
 */

const beforeLetters = /^[\s"'“”‘’«»„‚([_*–—-]*/u;
const small = /^\p{Ll}/u;
const capital = /^\p{Lu}/u;
const anySmall = /\p{Ll}/u;

/** Whether the first word of a line begins with a small letter. */
export const beginsSmall = (line: string): boolean => {
	const start = line.search(/\S/u);
	const code = line.charCodeAt(start);
	// Most lines begin in ASCII: a look at the sign is enough.
	if (code >= 0x61 && code <= 0x7a) return true;
	return code > 0x7f && small.test(line.slice(start, start + 2));
};

/** Whether a line begins with a capital, behind any signs, and is not in capitals throughout, which tells nothing. */
export const beginsWithCapital = (line: string): boolean => {
	const text = line.slice(beforeLetters.exec(line)?.[0].length ?? 0);
	return capital.test(text) && anySmall.test(text);
};

const wide = /^[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** Whether a line begins with a character of a script that writes no spaces, or Korean. */
export const beginsWide = (line: string): boolean => wide.test(line);
