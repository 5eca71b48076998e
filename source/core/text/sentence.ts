import {oneLine} from './one-line.ts';
import type {Range} from './range.ts';

/** A sentence longer than this is cut: a block may be megabytes without a full stop. */
const reach = 600;

/** Titles and initials, whose full stop UAX #29 takes for the end of a sentence. */
const abbreviation =
	/(?:^|[\s“"(—])(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Col|Gen|Lt|Sgt|Rev|Hon|Jr|Sr|No|\p{Lu})\.\s*$/u;

let segmenter: Intl.Segmenter | undefined;

/** Where the sentence (UAX #29) around an offset stands, inside `within`. */
export const sentenceRange = (text: string, offset: number, within: Range): Range => {
	const start = Math.max(within.start, offset - reach);
	const end = Math.min(within.end, offset + reach);
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'sentence'});
	let [from, to] = [start, start];
	for (const {segment, index} of segmenter.segment(text.slice(start, end).toWellFormed())) {
		to = start + index + segment.length;
		if (abbreviation.test(segment)) continue;
		if (to > offset) break;
		if (to < end) from = to;
	}
	return {start: from, end: to};
};

/** Where the sentences of a text start, in order. */
export const sentenceStarts = (text: string): readonly number[] => {
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'sentence'});
	let isWhole = true;
	return Array.from(segmenter.segment(text.toWellFormed())).flatMap(({segment, index}) => {
		const start = isWhole ? [index] : [];
		isWhole = !abbreviation.test(segment);
		return start;
	});
};

/** The sentence around an offset, inside `within`, as one line. */
export const sentenceAround = (text: string, offset: number, within: Range): string => {
	const {start, end} = sentenceRange(text, offset, within);
	return oneLine(text.slice(start, end).toWellFormed());
};
