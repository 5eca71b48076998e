import {sceneAt, sceneIndexAt} from '../story/chapters.ts';
import {lettersOf} from '../story/letters.ts';
import type {Chapter, Place} from '../story/story.ts';
import {cleanInPlace, type CleanText} from '../text/clean-text.ts';

import type {Range} from '../text/range.ts';
import {countSigns, type WordFinder} from './find-words.ts';

/** Words that stand near a place, by which its surroundings are known where its own words are gone. */
export type Landmark = {
	/** From the place to the words, in UTF-16 units of letters; negative for words before it. */
	readonly distance: number;
	readonly words: CleanText;
};

/** Where landmarks are taken from the same scene; its first words are one, too. */
const distances = [-6000, -1600, -400, 400, 1600, 6000];
const length = 40;
/** Fewer signs may stand in many places. */
const leastSigns = 20;

/** As many as a locator has, at most. */
export const mostLandmarks = distances.length + 1;

export const landmarksAt = (chapter: Chapter, offset: number): readonly Landmark[] => {
	const scene = sceneAt(chapter, sceneIndexAt(chapter, offset));
	const {text, indexOf} = lettersOf(chapter);
	const [start, index, end] = [indexOf(scene.start), indexOf(offset), indexOf(scene.end)];
	const starts = distances
		.map(distance => index + distance)
		.filter(at => at > start + length && at + length <= end);
	return [...(start < index ? [start] : []), ...starts]
		.map(at => ({distance: at - index, words: cleanInPlace(text.slice(at, at + length))}))
		.filter(({words}) => countSigns({lead: '', words}) >= leastSigns);
};

/** Where a place must have been: a stretch of a chapter, and the likeliest offset in it. */
export type Surroundings = Range & {readonly chapter: number; readonly likely: number};

/** How far from a landmark its place may have gone, in UTF-16 units. */
const slack = 2000;

/** Finds the surroundings of a place by its landmarks; `text` is that of a chapter. */
export const findSurroundings = (
	landmarks: readonly Landmark[],
	from: Place,
	finder: WordFinder,
): Surroundings | undefined => {
	const found = landmarks
		.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
		.flatMap(({distance, words}) => {
			const there = {chapter: from.chapter, offset: Math.max(0, from.offset + distance)};
			const place = finder.anywhere({lead: '', words}, there);
			return place ? [{distance, place}] : [];
		});
	const [closest] = found;
	if (!closest) return undefined;
	const {chapter} = closest.place;
	const here = found.filter(({place}) => place.chapter === chapter);
	const before = here.find(({distance}) => distance < 0);
	const after = here.find(
		({distance, place}) => distance >= 0 && place.offset >= (before?.place.offset ?? 0),
	);
	const start = before?.place.offset ?? (after ? after.place.offset - after.distance - slack : 0);
	const end = after?.place.offset ?? (before ? before.place.offset - before.distance + slack : 0);
	const likely = closest.place.offset - closest.distance;
	return {chapter, start: Math.max(0, start), end, likely: Math.min(end, Math.max(start, likely))};
};
