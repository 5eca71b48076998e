/** Letters and marks of the scripts that are written without spaces, and that the runtime has dictionaries for. */
const unspaced = /(?:(?=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}])+/gu;

/** Signs of repetition and abbreviation: they belong to the word before. */
const follower = /^[ๆฯໆຯៗ]/;

/** UTF-16 units segmented at once: the time for a run grows with the square of its length. */
const chunkLength = 512;
/** Words so near to a chunk's end may be cut by it: they are segmented again with what follows. */
const overlap = 64;

let segmenter: Intl.Segmenter | undefined;

/** Offsets in a run at which a word starts, but for its first. */
function* startsIn(run: string): Generator<number, void> {
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
	for (let from = 0; from < run.length;) {
		const end = Math.min(run.length, from + chunkLength);
		const sure = end === run.length ? end : end - overlap;
		let next = end;
		for (const {segment, index} of segmenter.segment(run.slice(from, end))) {
			const start = from + index;
			if (index > 0 && !follower.test(segment)) yield start;
			next = start;
			if (start >= sure) break;
		}
		from = end === run.length || next === from ? end : next;
	}
}

/** The offsets inside Thai, Lao, Khmer and Burmese text at which a word starts, by the runtime's dictionaries. */
export function* wordStarts(text: string): Generator<number, void> {
	for (const {0: run, index} of text.matchAll(unspaced)) {
		for (const start of startsIn(run)) yield index + start;
	}
}
