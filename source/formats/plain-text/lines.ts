/** Lines of a source text, by index; those at which text begins and ends. */

/** The lines of a cleaned text: without white space at their ends, so that a blank line is an empty one. */
export const splitLines = (text: string): readonly string[] => {
	const lines = text.split('\n');
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const last = line.charCodeAt(line.length - 1);
		// Most lines end in a letter: only the others are worth a call.
		if (last <= 0x20 || last >= 0xa0) lines[index] = line.trimEnd();
	}
	return lines;
};

/** Columns of white space that a line begins with. */
export const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether there is nothing on a line, or no such line. */
export const isBlank = (line: string | undefined): boolean => line === undefined || line === '';

/** Index of the first line of text from `index` on; `end` where there is none. */
export const skipBlank = (lines: readonly string[], index: number, end: number): number => {
	let next = index;
	while (next < end && lines[next] === '') next++;
	return next;
};

/** Index behind the block of lines without a blank one that begins at `index`. */
export const blockEnd = (lines: readonly string[], index: number, end: number): number => {
	let next = index;
	while (next < end && lines[next] !== '') next++;
	return next;
};
