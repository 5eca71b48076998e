import {chapterAt} from '../story/chapters.ts';
import {placeAtTotalProgression} from '../story/progression.ts';
import type {Place, Story} from '../story/story.ts';
import type {Locator, Quote} from './locator.ts';

/** A place found again, and how: `exact` where it was, `moved` by its words elsewhere, `lost` by its share alone. */
export type ResolvedPlace = Place & {readonly found: 'exact' | 'moved' | 'lost'};

const standsAt = (text: string, offset: number, {before, highlight}: Quote): boolean =>
	text.startsWith(highlight, offset) && text.endsWith(before, offset);

const nearest = (text: string, words: string, from: number): number | undefined => {
	if (words === '') return undefined;
	const after = text.indexOf(words, from);
	const before = text.lastIndexOf(words, from);
	if (after === -1 && before === -1) return undefined;
	if (before === -1) return after;
	if (after === -1) return before;
	return after - from < from - before ? after : before;
};

/** Offset of the quoted words in a text, the occurrence nearest to `from`: with their context, else by themselves. */
const findQuote = (text: string, {before, highlight, after}: Quote, from: number): number | undefined => {
	const inContext = nearest(text, before + highlight + after, from - before.length);
	if (inContext !== undefined) return inContext + before.length;
	const alone = nearest(text, highlight, from);
	if (alone !== undefined) return alone;
	const preceded = nearest(text, before, from - before.length);
	return preceded === undefined ? undefined : preceded + before.length;
};

/**
 * Finds the place that a locator was made from, in this story or in another version of it: where it was if the words
 * still stand there; else by its quote, in its chapter first and then in the others, nearest ones first; else at the
 * same share of the story.
 */
export const resolveLocator = (story: Story, locator: Locator): ResolvedPlace => {
	const {chapter, offset, quote} = locator;
	const own = story.chapters[chapter];
	if (own && offset < Math.max(1, own.text.length) && standsAt(own.text, offset, quote)) {
		return {chapter, offset, found: 'exact'};
	}
	const indexes = [...story.chapters.keys()].sort((a, b) => Math.abs(a - chapter) - Math.abs(b - chapter));
	for (const index of indexes) {
		const {text} = chapterAt(story, index);
		const from = index === chapter ? offset : index < chapter ? text.length : 0;
		const found = findQuote(text, quote, Math.max(0, from));
		if (found !== undefined && found < text.length) return {chapter: index, offset: found, found: 'moved'};
	}
	return {...placeAtTotalProgression(story, locator.totalProgression), found: 'lost'};
};
