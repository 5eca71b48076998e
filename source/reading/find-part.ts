import {createResolver, standsWhereItWas} from '../core/locator/resolve-locator.ts';
import type {StartingPlace} from '../core/session/session.ts';
import {chapterAt} from '../core/story/chapters.ts';
import type {Place, Story} from '../core/story/story.ts';
import {oneLine} from '../core/text/one-line.ts';
import type {PartOfStory, Preview} from '../formats/story-format.ts';
import type {SavedPlace} from '../library/story-record.ts';

/** The part of a large story in which the reader stopped, and the place in it. */
export type FoundPart = PartOfStory & {readonly place: StartingPlace};

/** The place at which words stand, in a story in which they stand as they were saved, and once. */
const findWords = (story: Story, words: string): Place | undefined => {
	const places = story.spine.flatMap((_, chapter) => {
		const {text} = chapterAt(story, chapter);
		const offset = text.indexOf(words);
		if (offset === -1) return [];
		const again = text.indexOf(words, offset + 1);
		return [offset, ...(again === -1 ? [] : [again])].map(at => ({chapter, offset: at}));
	});
	return places.length === 1 ? places[0] : undefined;
};

/** The same by the other words around it, which takes longer. */
const resolve = (story: Story, saved: SavedPlace): Place | undefined => {
	const {found, ...place} = createResolver(story)(saved);
	return found === 'exact' || found === 'moved' ? place : undefined;
};

/** The share of the beginning from which pages can still be turned in it. */
const roomy = 0.6;

/** The beginning of a story as the part in which the reader stopped; undefined where that is not in it. */
const findInBeginning = ({beginning: story, shown}: Preview, saved: SavedPlace): FoundPart | undefined => {
	const {chapter, offset, totalProgression, scrolled} = saved;
	if (totalProgression > shown * roomy || !standsWhereItWas(story, saved)) return undefined;
	return {story, from: 0, to: shown, place: {chapter, offset, scrolled}};
};

/**
 * Finds the part of a story that a saved place is in, before the whole is read; undefined where its words are not there, or
 * not in one place alone. Where it is not the beginning, the page begins with the place's own line: how the pages before it
 * are cut nobody knows yet.
 */
export const findPart = (preview: Preview, saved: SavedPlace | null | undefined): FoundPart | undefined => {
	if (!saved) return undefined;
	const {beginning, readAround} = preview;
	const first = findInBeginning(preview, saved);
	if (first) return first;
	const part = readAround?.({words: oneLine(saved.quote.highlight), share: saved.totalProgression});
	if (!part) return undefined;
	const place = findWords(part.story, saved.quote.highlight) ?? resolve(part.story, saved);
	if (!place) return undefined;
	// What the story says of itself stands in its beginning.
	const story = {...part.story, metadata: beginning.metadata};
	return {...part, story, place: {...place, scrolled: true}};
};
