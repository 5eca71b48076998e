/** The gaps that a line is stretched at: runs of spaces, but for the one behind a dash that a paragraph begins with. */

const space = 0x20;
const newline = 0x0a;

/** En dash, em dash, horizontal bar: what speech begins with. */
const isDash = (unit: number): boolean => unit >= 0x2013 && unit <= 0x2015;

/** Whether a gap starts at an offset. What stands before the paragraph, if anything, ends in a newline. */
const startsGap = (text: string, at: number): boolean => {
	if (text.charCodeAt(at) !== space || text.charCodeAt(at - 1) === space) return false;
	const opens = at === 1 || text.charCodeAt(at - 2) === newline;
	return !(opens && isDash(text.charCodeAt(at - 1)));
};

/**
 * Counts the gaps that start before an offset. Offsets are asked for in order, so that the text is gone through once.
 */
export const gapCounter = (text: string): ((offset: number) => number) => {
	let gaps = 0;
	let at = text.indexOf(' ');
	return offset => {
		while (at !== -1 && at < offset) {
			if (startsGap(text, at)) gaps++;
			at = text.indexOf(' ', at + 1);
		}
		return gaps;
	};
};

/** Offsets at which the gaps in a stretch of the text start. */
export const gapsIn = (text: string, start: number, end: number): readonly number[] => {
	const gaps: number[] = [];
	for (let at = start; at < end; at++) if (startsGap(text, at)) gaps.push(at);
	return gaps;
};
