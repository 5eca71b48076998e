import search from 'approx-string-match';
import {stepBack} from './find-words.ts';
import type {Quote} from './locator.ts';
import {isSign, readSigns, signAt, signsOf} from './signs.ts';

/** Signs looked for: more take longer and tell little more. */
const mostSigns = 56;
/** Fewer signs are like many others. */
const leastSigns = 16;
/** Share of the signs that may differ. */
const tolerance = 0.25;
/** A place that was at the beginning of a word is so again: as many signs off at most. */
const mostOff = 4;

/** The beginning of the word that is nearest to an offset, where there is one near. */
const wordStartNear = (text: string, offset: number): number => {
	const starts = (at: number): boolean => isSign(text, at) && !isSign(text, at - 1);
	for (let off = 0; off <= mostOff; off++) {
		if (starts(offset - off)) return offset - off;
		if (starts(offset + off)) return offset + off;
	}
	return offset;
};

/**
 * Finds the words of a quote in a stretch of a text though a quarter of their signs have changed (Myers, “A fast
 * bit-vector algorithm for approximate string matching”, 1999): those with the fewest changes, of these the nearest to an
 * offset.
 */
export const findSimilar = (
	text: string,
	{before, highlight, after}: Quote,
	{from, start, end}: {readonly from: number; readonly start: number; readonly end: number},
): number | undefined => {
	const wanted = signsOf(highlight + after).slice(0, mostSigns);
	if (wanted.length < leastSigns) return undefined;
	const signs = readSigns(text, Math.max(0, start), Math.min(text.length, end));
	const near = signAt(signs, from);
	const matches = search(signs.text, wanted, Math.floor(wanted.length * tolerance));
	const [best] = matches.sort(
		(a, b) => a.errors - b.errors || Math.abs(a.start - near) - Math.abs(b.start - near),
	);
	const offset = best && signs.offsets[best.start];
	if (offset === undefined) return undefined;
	const isAtWord = !isSign(before, before.length - 1) || !isSign(highlight, 0);
	return stepBack(text, highlight, isAtWord ? wordStartNear(text, offset) : offset);
};
