import {flowLength} from '../story/running-totals.ts';
import {chapterAt} from '../story/chapters.ts';
import {lettersOf, type Letters} from '../story/letters.ts';
import type {Place, Story} from '../story/story.ts';
import {foldText} from '../text/fold-text.ts';
import type {Range} from '../text/range.ts';
import {createGramFilter, type GramFilter} from './gram-filter.ts';
import {isSign, readSigns, signAt, type Signs, signsOf} from './signs.ts';

/** Words that tell a place, and the words before it: the place lies between the two. */
export type Evidence = {readonly lead: string; readonly words: string};

/** How much there is of an evidence, in signs. */
export const countSigns = ({lead, words}: Evidence): number => signsOf(lead).length + signsOf(words).length;

/** Finds words in a story. It remembers what it has read of it: make one for all places, and let it go. */
export type WordFinder = {
	/** The place that evidence tells of, nearest to a place; its own chapter comes before the others. */
	readonly anywhere: (evidence: Evidence, from: Place) => Place | undefined;
	/** As `anywhere`, in a stretch of one chapter. */
	readonly within: (evidence: Evidence, from: Place, range: Range) => Place | undefined;
};

/** How far around a place is looked at least before its whole chapter is, in UTF-16 units. */
const firstReach = 1 << 15;

/** The surroundings of an offset: those of its neighbours are mostly the same, and need not be read once more. */
const surroundings = (offset: number): Range => {
	const start = (Math.floor(offset / firstReach) - 1) * firstReach;
	return {start, end: start + 3 * firstReach};
};

/** Index of the words nearest to an index of a text; of two that are as near, the one before it. */
const nearest = (text: string, words: string, from: number): number | undefined => {
	const after = text.indexOf(words, from);
	// Farther back than that nothing is nearer.
	const first = after === -1 ? 0 : Math.max(0, from - (after - from));
	const before = text.slice(first, from + words.length).lastIndexOf(words);
	if (before !== -1) return first + before;
	return after === -1 ? undefined : after;
};

/** A place at a sign, moved back over what stands before the first sign of the words here, too: an opening quote. */
export const stepBack = (text: string, words: string, found: number): number => {
	let back = 0;
	while (back < words.length && !isSign(words, back)) back++;
	let place = found;
	while (back > 0 && place > 0 && foldText(text.charAt(place - 1)) === foldText(words.charAt(back - 1))) {
		back--;
		place--;
	}
	return place;
};

/** A place behind the last sign of the lead, moved on over what stands behind that in the lead, too. */
const stepOn = (text: string, lead: string, found: number): number => {
	let next = lead.length;
	while (next > 0 && !isSign(lead, next - 1)) next--;
	let place = found;
	while (next < lead.length && foldText(text.charAt(place)) === foldText(lead.charAt(next))) {
		next++;
		place++;
	}
	return place;
};

/** The offset at which evidence stands, nearest to another one. */
const findIn = (
	{text, indexOf, offsetOf}: Letters,
	signs: Signs,
	{lead, words}: Evidence,
	from: number,
): number | undefined => {
	const before = signsOf(lead);
	const near = Math.max(0, signAt(signs, indexOf(from)) - before.length);
	const found = nearest(signs.text, before + signsOf(words), near);
	if (found === undefined) return undefined;
	const sign = found + before.length;
	const index =
		words === ''
			? stepOn(text, lead, (signs.offsets[sign - 1] ?? -1) + 1)
			: stepBack(text, words, signs.offsets[sign] ?? text.length);
	// The end of a chapter's text is a place for what ended there alone.
	return index < text.length || words === '' ? offsetOf(index) : undefined;
};

/** As {@link findIn}, for words that stand there sign by sign: that is seen without reading the signs of a whole chapter. */
const findVerbatim = (
	{text, indexOf, offsetOf}: Letters,
	{lead, words}: Evidence,
	from: number,
): number | undefined => {
	const near = Math.max(0, indexOf(from) - lead.length);
	const found = words === '' ? undefined : nearest(text, lead + words, near);
	return found === undefined ? undefined : offsetOf(found + lead.length);
};

type ReadChapter = {readonly signs: Signs; readonly filter: GramFilter};

const readWhole = (text: string): ReadChapter => {
	const signs = readSigns(text);
	return {signs, filter: createGramFilter(signs.text)};
};

/** The indexes of all chapters, the nearest to one first; behind them those outside the reading order. */
const chaptersFrom = (story: Story, middle: number): readonly number[] => {
	const isOutside = (chapter: number): number => Number(chapter >= flowLength(story));
	return [...story.spine.keys()].sort(
		(a, b) => isOutside(a) - isOutside(b) || Math.abs(a - middle) - Math.abs(b - middle),
	);
};

/** Reads the signs of stretches of a story; the latest is remembered. */
const rememberingSigns = (story: Story): ((chapter: number, stretch: Range) => Signs) => {
	let latest: (Range & {readonly chapter: number; readonly signs: Signs}) | undefined;
	return (chapter, {start, end}) => {
		if (latest?.chapter === chapter && latest.start === start && latest.end === end) return latest.signs;
		const {text, indexOf} = lettersOf(chapterAt(story, chapter));
		const signs = readSigns(text, Math.max(0, indexOf(start)), Math.min(text.length, indexOf(end)));
		latest = {chapter, start, end, signs};
		return signs;
	};
};

export const createWordFinder = (story: Story): WordFinder => {
	const read = new Map<number, ReadChapter>();
	const lettersIn = (chapter: number): Letters => lettersOf(chapterAt(story, chapter));
	const readChapter = (chapter: number): ReadChapter => {
		const known = read.get(chapter);
		if (known) return known;
		const fresh = readWhole(lettersIn(chapter).text);
		read.set(chapter, fresh);
		return fresh;
	};
	const placeIn = (chapter: number, offset: number | undefined): Place | undefined =>
		offset === undefined ? undefined : {chapter, offset};
	const signsIn = rememberingSigns(story);
	const within: WordFinder['within'] = (evidence, {chapter, offset}, stretch) =>
		placeIn(chapter, findIn(lettersIn(chapter), signsIn(chapter, stretch), evidence, offset));
	return {
		within,
		anywhere(evidence, from) {
			const close = story.spine[from.chapter] && within(evidence, from, surroundings(from.offset));
			if (close) return close;
			const wanted = signsOf(evidence.lead) + signsOf(evidence.words);
			const order = chaptersFrom(story, from.chapter);
			const near = (chapter: number): number =>
				chapter === from.chapter ? from.offset : chapter < from.chapter ? Infinity : 0;
			for (const chapter of order) {
				const place = placeIn(chapter, findVerbatim(lettersIn(chapter), evidence, near(chapter)));
				if (place) return place;
			}
			for (const chapter of order) {
				const {signs, filter} = readChapter(chapter);
				if (!filter.mayHold(wanted)) continue;
				const place = placeIn(chapter, findIn(lettersIn(chapter), signs, evidence, near(chapter)));
				if (place) return place;
			}
			return undefined;
		},
	};
};
