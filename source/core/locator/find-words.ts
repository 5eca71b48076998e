import {lastStartingBefore} from '../text/range.ts';

/** Words that tell a place, and the words before it: the place lies between the two. */
export type Evidence = {readonly lead: string; readonly words: string};

/**
 * What a text says: letters, digits, the marks on them, pictures. In all else two readings of one file may differ: line
 * ends, indents, markers of emphasis, rules between scenes, brackets.
 */
const signs = /[\p{L}\p{N}\p{M}\p{So}]+/gu;
const firstSign = /[\p{L}\p{N}\p{M}\p{So}]/u;

const signsOf = (text: string): string => (text.match(signs) ?? []).join('');

/** How many characters of a text count as evidence. */
export const countSigns = (text: string): number => signsOf(text).length;

/** A text without what says nothing, and where its runs of signs stood. */
type Skeleton = {
	readonly text: string;
	/** `start` in the skeleton, `offset` in the text. */
	readonly runs: readonly {readonly start: number; readonly offset: number}[];
};

const skeletonOf = (text: string): Skeleton => {
	const runs: {start: number; offset: number}[] = [];
	const parts: string[] = [];
	let start = 0;
	for (const {0: run, index: offset} of text.matchAll(signs)) {
		runs.push({start, offset});
		parts.push(run);
		start += run.length;
	}
	return {text: parts.join(''), runs};
};

/** Offset in the text of a sign of its skeleton; the text's end for the skeleton's. */
const offsetOf = ({text, runs}: Skeleton, sign: number, end: number): number => {
	const run = runs[lastStartingBefore(runs, sign)];
	return run && sign < text.length ? run.offset + sign - run.start : end;
};

/** The first sign at or behind an offset of the text. */
const signAt = ({text, runs}: Skeleton, offset: number): number =>
	runs.find(run => run.offset >= offset)?.start ?? text.length;

/** Index of the words nearest to an index of a text. */
const nearest = (text: string, words: string, from: number): number | undefined => {
	const after = text.indexOf(words, from);
	const before = text.lastIndexOf(words, from);
	if (after === -1 || before === -1) return after === before ? undefined : Math.max(after, before);
	return after - from < from - before ? after : before;
};

/** A place at a sign, moved back over what stands before the first sign of the words here, too: an opening quote. */
const stepBack = (text: string, words: string, found: number): number => {
	let back = words.search(firstSign);
	let place = found;
	while (back > 0 && place > 0 && text[place - 1] === words[back - 1]) {
		back--;
		place--;
	}
	return place;
};

const firstReach = 1 << 15;

/** The words nearest to an offset, whatever is between their signs: looked for in ever wider windows around it. */
const nearestLoose = (text: string, {lead, words}: Evidence, from: number): number | undefined => {
	const before = signsOf(lead);
	const wanted = before + signsOf(words);
	for (let reach = firstReach; ; reach *= 8) {
		const start = Math.max(0, from - reach);
		const window = text.slice(start, from + reach);
		const skeleton = skeletonOf(window);
		const near = Math.max(0, signAt(skeleton, from - start) - before.length);
		const found = nearest(skeleton.text, wanted, near);
		if (found !== undefined) {
			return stepBack(text, words, start + offsetOf(skeleton, found + before.length, window.length));
		}
		if (start === 0 && from + reach >= text.length) return undefined;
	}
};

/** The place that evidence tells of, nearest to an offset: by the exact words, else however they are broken and marked. */
export const findWords = (text: string, evidence: Evidence, from: number): number | undefined => {
	const {lead, words} = evidence;
	const exact = nearest(text, lead + words, Math.max(0, from - lead.length));
	return exact === undefined ? nearestLoose(text, evidence, Math.max(0, from)) : exact + lead.length;
};
