import search from 'approx-string-match';
import type {Letters} from '../story/letters.ts';
import {stepBack} from './find-words.ts';
import type {Quote} from './locator.ts';
import {isSign, readSigns, signAt, signsOf} from './signs.ts';

/** Signs looked for: more take longer and tell little more. */
const mostSigns = 56;
/** Fewer signs are like many others. */
const leastSigns = 16;
/** Share of the signs that may differ. */
const tolerance = 0.25;
/** A place that was at the beginning of a word or a line is so again: as many units off at most. */
const mostOff = 6;

type Test = (text: string, offset: number) => boolean;

const beginsWord: Test = (text, offset) => isSign(text, offset) && !isSign(text, offset - 1);

const beginsLine: Test = (text, offset) => {
	if (!isSign(text, offset)) return false;
	let back = offset - 1;
	while (back >= 0 && text[back] !== '\n' && !isSign(text, back)) back--;
	return back < 0 || text[back] === '\n';
};

/** The offset nearest to one that passes a test; itself where there is none near. */
const nearest = (text: string, offset: number, test: Test): number => {
	for (let off = 0; off <= mostOff; off++) {
		if (test(text, offset - off)) return offset - off;
		if (test(text, offset + off)) return offset + off;
	}
	return offset;
};

/** Moves a place to the beginning of a line or a word where it was at one before. */
const straighten = (text: string, offset: number, {before, highlight}: Quote): number => {
	const whole = before + highlight;
	let first = before.length;
	while (first < whole.length && !isSign(whole, first)) first++;
	const test = [beginsLine, beginsWord].find(begins => begins(whole, first));
	return test ? nearest(text, offset, test) : offset;
};

/**
 * Finds the words of a quote in a stretch of a chapter though a quarter of their signs have changed (Myers, “A fast
 * bit-vector algorithm for approximate string matching”, 1999): those with the fewest changes, of these the nearest to an
 * offset.
 */
export const findSimilar = (
	{text, indexOf, offsetOf}: Letters,
	quote: Quote,
	{from, start, end}: {readonly from: number; readonly start: number; readonly end: number},
): number | undefined => {
	const {highlight, after} = quote;
	const wanted = signsOf(highlight + after).slice(0, mostSigns);
	if (wanted.length < leastSigns) return undefined;
	const signs = readSigns(text, Math.max(0, indexOf(start)), Math.min(text.length, indexOf(end)));
	const near = signAt(signs, indexOf(from));
	const matches = search(signs.text, wanted, Math.floor(wanted.length * tolerance));
	const [best] = matches.sort(
		(a, b) => a.errors - b.errors || Math.abs(a.start - near) - Math.abs(b.start - near),
	);
	const index = best && signs.offsets[best.start];
	if (index === undefined) return undefined;
	return offsetOf(stepBack(text, highlight, straighten(text, index, quote)));
};

/**
 * As {@link findSimilar}, for the end of a passage: the offset behind its last words, or behind those much like them.
 * Undefined where there are none, or too few to be known by.
 */
export const findSimilarEnd = (
	{text, indexOf, offsetOf}: Letters,
	words: string,
	{from, start, end}: {readonly from: number; readonly start: number; readonly end: number},
): number | undefined => {
	const wanted = signsOf(words.slice(-4 * mostSigns)).slice(-mostSigns);
	if (wanted.length < leastSigns) return undefined;
	const signs = readSigns(text, Math.max(0, indexOf(start)), Math.min(text.length, indexOf(end)));
	const near = signAt(signs, indexOf(from));
	const matches = search(signs.text, wanted, Math.floor(wanted.length * tolerance));
	const [best] = matches.sort(
		(a, b) => a.errors - b.errors || Math.abs(a.end - near) - Math.abs(b.end - near),
	);
	const last = best && signs.offsets[best.end - 1];
	if (last === undefined) return undefined;
	let index = last + 1;
	// A word is taken whole, and what closes it as it did.
	for (let off = 0; off < mostOff && isSign(text, index); off++) index++;
	const closing = /[^\p{L}\p{N}\p{M}\s]*$/u.exec(words)?.[0] ?? '';
	for (const sign of closing) if (text.startsWith(sign, index)) index += sign.length;
	return offsetOf(index - 1) + 1;
};
