import {chapterAt} from '../story/chapters.ts';
import {placeAtTotalProgression} from '../story/progression.ts';
import type {Place, Story} from '../story/story.ts';
import {countSigns, findWords, type Evidence} from './find-words.ts';
import type {Locator, Quote} from './locator.ts';

/**
 * A place found again, and how: `exact` where it was, `moved` by its words elsewhere, `similar` by words much like them;
 * or its words are gone, and it is `near` where they were, or `lost`, and known by its share alone.
 */
export type ResolvedPlace = Place & {readonly found: 'exact' | 'moved' | 'similar' | 'near' | 'lost'};

const standsAt = (text: string, offset: number, {before, highlight}: Quote): boolean =>
	text.startsWith(highlight, offset) && text.endsWith(before, offset);

/** Fewer characters than this stand anywhere by chance. */
const leastEvidence = 8;

/** What a quote tells, the strongest first: with its context, alone, its beginning, what stood before it. */
const evidenceOf = ({before, highlight, after}: Quote): readonly Evidence[] => {
	const [firstLine = ''] = highlight.split('\n', 1);
	const lastLine = before.slice(before.lastIndexOf('\n') + 1);
	const half = highlight.slice(0, highlight.length / 2);
	return [
		{lead: before, words: highlight + after},
		{lead: '', words: highlight},
		{lead: lastLine, words: highlight},
		{lead: before, words: half},
		{lead: '', words: half},
		{lead: before, words: firstLine},
		{lead: '', words: firstLine},
		{lead: before, words: ''},
	].filter(({lead, words}) => countSigns(lead + words) >= leastEvidence);
};

/**
 * Finds the place that a locator was made from, in this story, in another version of it or in another reading of its
 * file: where it was if the words still stand there; else by its quote, line breaks and markup apart, the
 * strongest evidence first, in its own chapter before the others; else at the same share of the story.
 */
export const resolveLocator = (story: Story, locator: Locator): ResolvedPlace => {
	const {chapter, offset, quote} = locator;
	const own = story.chapters[chapter];
	if (own && offset <= own.text.length && standsAt(own.text, offset, quote)) {
		return {chapter, offset, found: 'exact'};
	}
	const indexes = [...story.chapters.keys()].sort((a, b) => Math.abs(a - chapter) - Math.abs(b - chapter));
	// The end of a chapter's text is a place for what ended there alone.
	const room = quote.highlight === '' ? 0 : 1;
	for (const evidence of evidenceOf(quote)) {
		for (const index of indexes) {
			const {text} = chapterAt(story, index);
			const from = index === chapter ? offset : index < chapter ? text.length : 0;
			const found = findWords(text, evidence, from);
			if (found !== undefined && found + room <= text.length) {
				return {chapter: index, offset: found, found: 'moved'};
			}
		}
	}
	return {...placeAtTotalProgression(story, locator.totalProgression), found: 'lost'};
};
