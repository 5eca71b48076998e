import {chapterAt} from '../story/chapters.ts';
import {placeAtTotalProgression} from '../story/progression.ts';
import type {Place, Story} from '../story/story.ts';
import type {Locator, Quote} from './locator.ts';

/** A place found again, and how: `exact` where it was, `moved` by its words elsewhere, `lost` by its share alone. */
export type ResolvedPlace = Place & {readonly found: 'exact' | 'moved' | 'lost'};

const standsAt = (text: string, offset: number, {before, highlight}: Quote): boolean =>
	text.startsWith(highlight, offset) && text.endsWith(before, offset);

const nearest = (text: string, words: string, from: number): number | undefined => {
	const after = text.indexOf(words, from);
	const before = text.lastIndexOf(words, from);
	if (after === -1 && before === -1) return undefined;
	if (before === -1) return after;
	if (after === -1) return before;
	return after - from < from - before ? after : before;
};

/** Fewer characters than this stand anywhere by chance. */
const leastEvidence = 8;

/** Words that tell a place, and how far behind their start it lies. */
type Evidence = {readonly words: string; readonly lead: number};

/** What a quote tells, the strongest first: with its context, alone, its beginning, what stood before it. */
const evidenceOf = ({before, highlight, after}: Quote): readonly Evidence[] => {
	const [firstLine = ''] = highlight.split('\n', 1);
	const half = highlight.slice(0, highlight.length / 2);
	return [
		{words: before + highlight + after, lead: before.length},
		{words: highlight, lead: 0},
		{words: before + half, lead: before.length},
		{words: half, lead: 0},
		{words: before + firstLine, lead: before.length},
		{words: firstLine, lead: 0},
		{words: before, lead: before.length},
	].filter(({words}) => words.length >= leastEvidence);
};

/**
 * Finds the place that a locator was made from, in this story or in another version of it: where it was if the words
 * still stand there; else by its quote, the strongest evidence first, in its own chapter before the others; else at
 * the same share of the story.
 */
export const resolveLocator = (story: Story, locator: Locator): ResolvedPlace => {
	const {chapter, offset, quote} = locator;
	const own = story.chapters[chapter];
	if (own && offset <= own.text.length && standsAt(own.text, offset, quote)) {
		return {chapter, offset, found: 'exact'};
	}
	const indexes = [...story.chapters.keys()].sort((a, b) => Math.abs(a - chapter) - Math.abs(b - chapter));
	for (const {words, lead} of evidenceOf(quote)) {
		for (const index of indexes) {
			const {text} = chapterAt(story, index);
			const from = index === chapter ? offset - lead : index < chapter ? text.length : 0;
			const found = nearest(text, words, Math.max(0, from));
			if (found !== undefined && found + lead < text.length) {
				return {chapter: index, offset: found + lead, found: 'moved'};
			}
		}
	}
	return {...placeAtTotalProgression(story, locator.totalProgression), found: 'lost'};
};
