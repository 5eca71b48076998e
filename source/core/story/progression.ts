import {lastStartingBefore} from '../text/range.ts';
import {chapterAt, sceneAt, sceneIndexAt} from './chapters.ts';
import {flowLength, totalWeight, weightRanges} from './running-totals.ts';
import type {Place, Story} from './story.ts';

const share = (part: number, whole: number): number =>
	whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));

/** A share, 0–1, as people read it: `37%`. */
export const percentOf = (part: number): string => `${Math.round(part * 100)}%`;

/** How far a place is through its scene, 0–1. */
export const progressionOf = (story: Story, {chapter, offset}: Place): number => {
	const found = chapterAt(story, chapter);
	const scene = sceneAt(found, sceneIndexAt(found, offset));
	return share(offset - scene.start, scene.end - scene.start);
};

/**
 * How far a place is through the story, 0–1. Chapters count by their weight, so only the place's own chapter is read
 * (Readium calls this `totalProgression`).
 */
export const totalProgressionOf = (story: Story, {chapter, offset}: Place): number => {
	return progressionInside(story, chapter, share(offset, chapterAt(story, chapter).text.length));
};

/** How far a share of a chapter, 0–1, is through the story. Reads no chapter. */
export const progressionInside = (story: Story, chapter: number, inside: number): number => {
	const {start, end} = weightRanges(story)[chapter] ?? {start: 0, end: 0};
	return share(start + (end - start) * inside, totalWeight(story));
};

/** The place at a share of the story, 0–1, in its reading order: the inverse of {@link totalProgressionOf} there. */
export const placeAtTotalProgression = (story: Story, totalProgression: number): Place => {
	const weights = weightRanges(story).slice(0, Math.max(1, flowLength(story)));
	const wanted = share(totalProgression, 1) * totalWeight(story);
	const chapter = Math.max(0, lastStartingBefore(weights, wanted));
	const {start, end} = weights[chapter] ?? {start: 0, end: 0};
	const {length} = chapterAt(story, chapter).text;
	const offset = Math.round(share(wanted - start, end - start) * length);
	return {chapter, offset: Math.min(offset, Math.max(0, length - 1))};
};
