import {chapterAt, countScenes, placeOfScene, sceneAt, sceneIndexAt} from '../story/chapters.ts';
import {lettersOf, type Letters} from '../story/letters.ts';
import {placeAtTotalProgression} from '../story/progression.ts';
import type {Place, Story} from '../story/story.ts';
import {findSimilar} from './find-similar.ts';
import {countSigns, createWordFinder, type Evidence, type WordFinder} from './find-words.ts';
import {findSurroundings, type Surroundings} from './landmarks.ts';
import type {Locator, Quote} from './locator.ts';

/**
 * A place found again, and how: `exact` where it was, `moved` by its words elsewhere, `similar` by words much like them;
 * or its words are gone, and it is `near` where they were, or `lost`, and known by its scene or its share alone.
 */
export type ResolvedPlace = Place & {readonly found: 'exact' | 'moved' | 'similar' | 'near' | 'lost'};

const standsAt = ({text, indexOf}: Letters, offset: number, {before, highlight}: Quote): boolean =>
	text.startsWith(highlight, indexOf(offset)) && text.endsWith(before, indexOf(offset));

/** Whether the words of a place stand in a story where they stood when it was kept. */
export const standsWhereItWas = (story: Story, {chapter, offset, quote}: Locator): boolean => {
	const own = story.spine[chapter] && chapterAt(story, chapter);
	return own !== undefined && offset <= own.text.length && standsAt(lettersOf(own), offset, quote);
};

/** What has as many signs stands in few places by chance: it is believed wherever it is. */
const strongEvidence = 24;
/** Fewer signs than this stand anywhere by chance. */
const leastEvidence = 8;

/** What a quote tells, the strongest first: with its context, alone, its beginning. */
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
	];
};

/** Where the words of a place are looked for that may have changed, when nothing tells its surroundings. */
const reach = 1 << 14;

/** How far from where it must be a place may be found by weak evidence, in UTF-16 units. */
const margin = 400;

const surroundingsAt = (story: Story, {chapter, offset}: Locator): Surroundings => {
	const index = Math.min(chapter, story.spine.length - 1);
	return {chapter: index, start: offset - reach, end: offset + reach, likely: offset};
};

/** The place behind the words that stood before it: what comes next there now. */
const findBehind = (
	story: Story,
	finder: WordFinder,
	{quote: {before, highlight}}: Locator,
	{chapter, start, end, likely}: Surroundings,
): ResolvedPlace | undefined => {
	const evidence = {lead: before, words: ''};
	if (countSigns(evidence) < leastEvidence) return undefined;
	const place = finder.within(
		evidence,
		{chapter, offset: likely},
		{start: start - margin, end: end + margin},
	);
	if (!place || highlight === '') return place && {...place, found: 'moved'};
	const {text} = chapterAt(story, chapter);
	const next = place.offset + text.slice(place.offset).search(/\S|$/);
	return {chapter, offset: Math.min(next, Math.max(0, text.length - 1)), found: 'near'};
};

/** Finds words that are much like a place's, or a little of them, in its surroundings. */
const findAround = (
	story: Story,
	finder: WordFinder,
	{quote}: Locator,
	{chapter, start, end, likely}: Surroundings,
	weak: readonly Evidence[],
): ResolvedPlace | undefined => {
	const stretch = {start: start - margin, end: end + margin};
	const [line = '', ...more] = quote.highlight.split('\n');
	const lead = quote.before.slice(quote.before.lastIndexOf('\n') + 1);
	const heading = {lead, words: more.length > 0 ? line : ''};
	// A short line stays what it is where what comes next is new.
	if (countSigns(heading) >= leastEvidence) {
		const place = finder.within(heading, {chapter, offset: likely}, stretch);
		if (place) return {...place, found: 'moved'};
	}
	const similar = findSimilar(lettersOf(chapterAt(story, chapter)), quote, {from: likely, ...stretch});
	if (similar !== undefined) return {chapter, offset: similar, found: 'similar'};
	for (const evidence of weak) {
		const place = finder.within(evidence, {chapter, offset: likely}, stretch);
		if (place) return {...place, found: 'moved'};
	}
	return undefined;
};

const paragraphAt = (text: string, offset: number): number =>
	text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length - 1) - 1)) + 1;

/** A place whose words are gone: where its surroundings are, else in its scene, else at its share of the story. */
const placeWithoutWords = (
	story: Story,
	{scene, progression, totalProgression}: Locator,
	surroundings: Surroundings | undefined,
): ResolvedPlace => {
	if (surroundings) {
		const {chapter, start, likely} = surroundings;
		const offset = Math.max(start, paragraphAt(chapterAt(story, chapter).text, likely));
		return {chapter, offset, found: 'near'};
	}
	const scenes = countScenes(story);
	if (scene === null || scenes === null || scene > scenes)
		return {...placeAtTotalProgression(story, totalProgression), found: 'lost'};
	const {chapter, offset} = placeOfScene(story, scene);
	const found = chapterAt(story, chapter);
	const {start, end} = sceneAt(found, sceneIndexAt(found, offset));
	const inside = Math.min(end - 1, start + Math.round((end - start) * progression));
	return {chapter, offset: Math.max(0, inside), found: 'lost'};
};

/** Finds places again in one story. It remembers what it has read: make one for all places, and let it go. */
export type Resolver = (locator: Locator) => ResolvedPlace;

/**
 * Finds the places that locators were made from, in this story, in another version of it or in another reading of its
 * file: where it was if the words still stand there; else by its quote, line breaks, marks and case apart, nearest to
 * where it was; else, among the landmarks around it, by words much like them; else between the landmarks.
 */
export const createResolver = (story: Story): Resolver => {
	const finder = createWordFinder(story);
	return locator => {
		const {chapter, offset, quote} = locator;
		if (standsWhereItWas(story, locator)) return {chapter, offset, found: 'exact'};
		const weak: Evidence[] = [];
		for (const evidence of evidenceOf(quote)) {
			const signs = countSigns(evidence);
			if (signs >= strongEvidence) {
				const place = finder.anywhere(evidence, locator);
				if (place) return {...place, found: 'moved'};
			} else if (signs >= leastEvidence) weak.push(evidence);
		}
		const surroundings = findSurroundings(locator.landmarks, locator, finder);
		const around = surroundings ?? surroundingsAt(story, locator);
		return (
			findAround(story, finder, locator, around, weak) ??
			findBehind(story, finder, locator, around) ??
			placeWithoutWords(story, locator, surroundings)
		);
	};
};
