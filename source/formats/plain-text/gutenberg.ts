/** Project Gutenberg's envelope: its licence is not part of the story, its header says whose story it is. */

const startMark =
	/^[ *]*\*{3} ?START OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG|^\*END\*.*SMALL PRINT/u;
const endMark =
	/^[ *]*(?:\*{3} ?END OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg|Ende dieses Project|Fin de Project)/u;
const credits = /^(?:produced by|e-text prepared by|etext prepared by|transcribed (?:by|from))/i;

/** The lines before the story (metadata stands there) and those of the story itself, as line indexes. */
export type Envelope = {readonly head: readonly string[]; readonly start: number; readonly end: number};

/** Finds the envelope of a Project Gutenberg text; undefined in all other texts. */
export const findEnvelope = (lines: readonly string[]): Envelope | undefined => {
	const mark = lines.findIndex(line => startMark.test(line));
	if (mark === -1) return undefined;
	let start = mark + 1;
	// The mark may go on for a line or two, until its closing stars.
	if (!/\*{3}\s*$/.test(lines[mark] ?? '')) {
		const close = lines.slice(start, start + 3).findIndex(line => /\*{3}\s*$/.test(line));
		if (close !== -1) start += close + 1;
	}
	const closing = lines.findIndex((line, index) => index > start && endMark.test(line));
	const end = closing === -1 ? lines.length : closing;
	return {head: lines.slice(0, mark), start: skipCredits(lines, start, end), end};
};

const skipCredits = (lines: readonly string[], start: number, end: number): number => {
	let index = start;
	while (index < end && lines[index] === '') index++;
	if (!credits.test((lines[index] ?? '').trim())) return start;
	while (index < end && lines[index] !== '') index++;
	return index;
};
