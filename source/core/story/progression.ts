import {chapterAt, entryAt, sceneAt, sceneIndexAt} from './chapters.ts';
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
	const total = story.spine.reduce((sum, {weight}) => sum + weight, 0);
	const before = story.spine.slice(0, chapter).reduce((sum, {weight}) => sum + weight, 0);
	const {weight} = entryAt(story, chapter);
	const {text} = chapterAt(story, chapter);
	return share(before + weight * share(offset, text.length), total);
};

/** The place at a share of the story, 0–1: the inverse of {@link totalProgressionOf}. */
export const placeAtTotalProgression = (story: Story, totalProgression: number): Place => {
	const total = story.spine.reduce((sum, {weight}) => sum + weight, 0);
	let left = Math.min(1, Math.max(0, totalProgression)) * total;
	for (const [index, {weight}] of story.spine.entries()) {
		if (left < weight || index === story.spine.length - 1) {
			const {length} = chapterAt(story, index).text;
			const offset = Math.round(share(left, weight) * length);
			return {chapter: index, offset: Math.min(offset, Math.max(0, length - 1))};
		}
		left -= weight;
	}
	return {chapter: 0, offset: 0};
};
