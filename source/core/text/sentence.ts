import type {Range} from './range.ts';

/** A sentence longer than this is cut: a block may be megabytes without a full stop. */
const reach = 600;

let segmenter: Intl.Segmenter | undefined;

/** The sentence (UAX #29) around an offset, inside `within`, as one line. */
export const sentenceAround = (text: string, offset: number, within: Range): string => {
	const start = Math.max(within.start, offset - reach);
	const end = Math.min(within.end, offset + reach);
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'sentence'});
	const window = text.slice(start, end).toWellFormed();
	const found = segmenter.segment(window).containing(Math.min(offset - start, window.length - 1));
	return (found?.segment ?? window).replace(/\s+/g, ' ').trim();
};
