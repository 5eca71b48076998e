import {sceneIndexAt, chapterAt, sceneNumber} from '../story/chapters.ts';
import {progressionOf, totalProgressionOf} from '../story/progression.ts';
import {lettersOf, type Letters} from '../story/letters.ts';
import type {Place, Story} from '../story/story.ts';
import {cleanInPlace, type CleanText} from '../text/clean-text.ts';
import {oneLine} from '../text/one-line.ts';
import {landmarksAt, type Landmark} from './landmarks.ts';

/** The words at a place and around it, without marks to notes (W3C Web Annotation, TextQuoteSelector; Readium `text`). */
export type Quote = {
	readonly before: CleanText;
	readonly highlight: CleanText;
	readonly after: CleanText;
};

/**
 * A place that survives: resizing, since it names no line; an edit of the file, since it quotes the words. Named after
 * Readium's Locator.
 */
export type Locator = {
	/** Index of the chapter. */
	readonly chapter: number;
	/** Number of the scene through the story, from 1; null where nobody has counted the scenes before it, or it is in no reading order. */
	readonly scene: number | null;
	/** UTF-16 offset into the chapter's text. */
	readonly offset: number;
	/** 0–1 within the scene. */
	readonly progression: number;
	/** 0–1 within the story. */
	readonly totalProgression: number;
	readonly quote: Quote;
	/** Words around it, none in what an older version has kept. */
	readonly landmarks: readonly Landmark[];
};

const contextLength = 40;
const highlightLength = 60;

/** A slice that cuts no surrogate pair: what would be half is left out. */
const wholeSlice = (text: string, start: number, end: number): CleanText => {
	const isLow = (index: number): boolean => {
		const unit = text.charCodeAt(index);
		return unit >= 0xdc00 && unit <= 0xdfff;
	};
	const from = Math.max(0, start);
	const to = Math.min(text.length, end);
	return cleanInPlace(text.slice(isLow(from) ? from + 1 : from, isLow(to) ? to - 1 : to));
};

/** The quote of an index into letters. */
export const quoteAt = ({text}: Pick<Letters, 'text'>, index: number): Quote => ({
	before: wholeSlice(text, index - contextLength, index),
	highlight: wholeSlice(text, index, index + highlightLength),
	after: wholeSlice(text, index + highlightLength, index + highlightLength + contextLength),
});

/**
 * What a quote says in a list, as one line: the words that begin at the place. Behind the last word of a text, where a
 * place may come to lie when what followed it is gone, the words that end there.
 */
export const quotedWords = ({before, highlight}: Quote): string => {
	const words = oneLine(highlight);
	return words === '' ? `…${oneLine(before)}` : `${words}…`;
};

/** Writes a place down so that it can be found again: the inverse of `createResolver`. */
export const locate = (story: Story, place: Place): Locator => {
	const chapter = chapterAt(story, place.chapter);
	const letters = lettersOf(chapter);
	return {
		chapter: place.chapter,
		scene: sceneNumber(story, place.chapter, sceneIndexAt(chapter, place.offset)),
		offset: place.offset,
		progression: progressionOf(story, place),
		totalProgression: totalProgressionOf(story, place),
		quote: quoteAt(letters, letters.indexOf(place.offset)),
		landmarks: landmarksAt(chapter, place.offset),
	};
};
