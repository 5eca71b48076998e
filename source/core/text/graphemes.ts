/** A grapheme (user-perceived character, UAX #29) and its UTF-16 offset. */
export type Grapheme = {readonly segment: string; readonly index: number};

let segmenter: Intl.Segmenter | undefined;

/** UTF-16 units segmented at once: going through a whole text takes time in the square of its length. */
const chunkLength = 512;

/** An offset that does not part a surrogate pair. */
const wholeEnd = (text: string, offset: number): number =>
	(text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset + 1 : offset;

/** The graphemes of a text, in order, in time linear in its length. */
export function* graphemes(text: string): Generator<Grapheme, void> {
	// Made on first use: building one costs some 15 ms, and plain text never asks.
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	let length = chunkLength;
	for (let from = 0; from < text.length;) {
		const end = Math.min(text.length, wholeEnd(text, from + length));
		let last: Grapheme | undefined;
		for (const {segment, index} of segmenter.segment(text.slice(from, end))) {
			if (last) yield last;
			last = {segment, index: from + index};
		}
		if (!last) return;
		if (end === text.length) yield last;
		// The last one of a chunk may go on behind it: the next chunk starts with it.
		length = last.index === from ? length * 2 : chunkLength;
		from = end === text.length ? end : last.index;
	}
}

/** The first grapheme of a text; empty where there is none. It is given no more of a long text than that can be. */
export const firstGrapheme = (text: string): string =>
	graphemes(text.slice(0, 128)).next().value?.segment ?? '';
