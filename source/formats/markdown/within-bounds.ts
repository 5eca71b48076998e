/** Lines of a Markdown text, and signs in it that may mean something, that are read: 2 MB of dialogue have 50,000 lines. */
const mostLines = 60_000;
const mostSigns = 100_000;

const sign = /[[\]*_~`<>|!&$\\^]/g;

/** What is read of a text: its lines, the last one cut where need be. */
export type Bounded = {readonly lines: readonly string[]; readonly isCut: boolean};

/** Leaves out what is more than in any story: what is made of signs alone costs a hundred times its length. */
export const withinBounds = (lines: readonly string[]): Bounded => {
	let left = mostSigns;
	for (const [index, line] of lines.entries()) {
		if (index >= mostLines) return {lines: lines.slice(0, index), isCut: true};
		sign.lastIndex = 0;
		while (sign.test(line)) {
			if (left-- > 0) continue;
			return {lines: [...lines.slice(0, index), line.slice(0, sign.lastIndex - 1)], isCut: true};
		}
	}
	return {lines, isCut: false};
};
