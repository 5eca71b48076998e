import {lastStartingBefore} from '../text/range.ts';
import {chapterAt, sceneAt, sceneIndexAt} from './chapters.ts';
import {rangeAt, runningTotals, totalOf} from './running-totals.ts';
import type {Place, Story} from './story.ts';

const share = (part: number, whole: number): number =>
	whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));

/** A share, 0–1, as people read it: `37 %`. */
export const percentOf = (part: number): string => `${Math.round(part * 100)} %`;

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
	const {weights} = runningTotals(story);
	const {start, end} = rangeAt(weights, chapter);
	const inside = share(offset, chapterAt(story, chapter).text.length);
	return share(start + (end - start) * inside, totalOf(weights));
};

/** The place at a share of the story, 0–1: the inverse of {@link totalProgressionOf}. */
export const placeAtTotalProgression = (story: Story, totalProgression: number): Place => {
	const {weights} = runningTotals(story);
	const wanted = share(totalProgression, 1) * totalOf(weights);
	const chapter = lastStartingBefore(weights, wanted);
	const {start, end} = rangeAt(weights, chapter);
	const {length} = chapterAt(story, chapter).text;
	const offset = Math.round(share(wanted - start, end - start) * length);
	return {chapter, offset: Math.min(offset, Math.max(0, length - 1))};
};
