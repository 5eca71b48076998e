import {chapterAt} from '../story/chapters.ts';
import {lettersIn, lettersOf} from '../story/letters.ts';
import type {Place, Story} from '../story/story.ts';
import {cleanInPlace, type CleanText} from '../text/clean-text.ts';
import type {Range} from '../text/range.ts';
import {findSimilarEnd} from './find-similar.ts';
import {countSigns, type Evidence, type WordFinder} from './find-words.ts';
import {isSign} from './signs.ts';

/** How far a passage goes from its place, and what its words are: its end is found again by its own quote. */
export type Extent = {
	/** UTF-16 offset into the chapter's text, exclusive. */
	readonly end: number;
	/** The letters of the passage (W3C Web Annotation, `exact`); of a very long one its beginning and its end. */
	readonly words: CleanText;
	/** What follows it. */
	readonly after: CleanText;
};

/** UTF-16 units of a passage that are kept: eight hundred words, more than anybody copies by hand. */
export const longestExtent = 5000;
/** What stands for the middle of a longer one. */
const ellipsis = ' … ';
/** As in the quotes of places. */
const contextLength = 40;
const tailLength = 60;

const abridged = (words: string): CleanText => {
	if (words.length <= longestExtent) return cleanInPlace(words);
	const half = (longestExtent - ellipsis.length) / 2;
	return cleanInPlace((words.slice(0, half) + ellipsis + words.slice(-Math.floor(half))).toWellFormed());
};

/** Writes down how far a passage of a chapter goes. */
export const extentOf = (story: Story, {chapter, start, end}: Range & {readonly chapter: number}): Extent => {
	const letters = lettersOf(chapterAt(story, chapter));
	const index = letters.indexOf(end);
	return {
		end,
		words: abridged(lettersIn(letters, {start, end})),
		after: cleanInPlace(letters.text.slice(index, index + contextLength).toWellFormed()),
	};
};

/** Fewer signs stand anywhere by chance. */
const leastSigns = 8;
/** How much longer a passage may have become, in UTF-16 units, beside twice its length. */
const slack = 400;

/** What tells the end of a passage, the strongest first. */
const evidenceOf = ({words, after}: Extent): readonly Evidence[] => {
	const tail = words.slice(-tailLength);
	const half = words.slice(-tailLength / 2);
	const line = tail.slice(tail.trimEnd().lastIndexOf('\n') + 1);
	return [
		{lead: tail, words: after},
		{lead: tail, words: ''},
		{lead: half, words: after},
		{lead: half, words: ''},
		{lead: line, words: ''},
		{lead: words.slice(-tailLength / 4), words: after.slice(0, contextLength / 2)},
	].filter(evidence => countSigns(evidence) >= leastSigns);
};

/** What comes next stands where it did, though the last words have changed. */
const evidenceBehind = ({after}: Extent): readonly Evidence[] =>
	[{lead: '', words: after}].filter(evidence => countSigns(evidence) >= leastSigns);

/** The end of a passage that was found again, and whether its last words are what they were. */
export type FoundEnd = {readonly end: number; readonly isSame: boolean};

/**
 * Finds the end of a passage that begins at a place, or near it where `slackBefore` says how far its beginning may be
 * from there; undefined where its last words are gone.
 */
export const findEnd = (
	story: Story,
	finder: WordFinder,
	{chapter, offset}: Place,
	extent: Extent,
	length: number,
	slackBefore = 0,
): FoundEnd | undefined => {
	const letters = lettersOf(chapterAt(story, chapter));
	const {text, indexOf, offsetOf} = letters;
	if (
		slackBefore === 0 &&
		extent.words.length < longestExtent &&
		text.startsWith(extent.words, indexOf(offset))
	) {
		const last = indexOf(offset) + extent.words.length;
		return {end: offsetOf(last - 1) + 1, isSame: true};
	}
	const from = {chapter, offset: offset + length};
	const stretch = {start: offset - slackBefore, end: offset + 2 * length + slack + slackBefore};
	const isBehind = (place: Place | undefined): place is Place =>
		place !== undefined && place.offset > offset - slackBefore;
	for (const evidence of evidenceOf(extent)) {
		const found = finder.within(evidence, from, stretch);
		if (isBehind(found)) return {end: found.offset, isSame: true};
	}
	const similar = findSimilarEnd(letters, extent.words, {from: from.offset, ...stretch});
	if (similar !== undefined && similar > offset - slackBefore) return {end: similar, isSame: false};
	for (const evidence of evidenceBehind(extent)) {
		const found = finder.within(evidence, from, stretch);
		if (!isBehind(found)) continue;
		let end = found.offset;
		while (end > 0 && !isSign(text, indexOf(end) - 1) && /\s/.test(text.charAt(indexOf(end) - 1))) end--;
		return {end, isSame: false};
	}
	return undefined;
};
