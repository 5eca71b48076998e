import {chapterAt, sceneAt} from '../story/chapters.ts';
import type {Story} from '../story/story.ts';
import {countGalleys} from './galleys.ts';
import type {StoryLayout} from './story-layout.ts';
import {typographyKey, type TextArea} from './typography.ts';

export type SceneIndexes = {readonly chapter: number; readonly scene: number};

export type PageCount = SceneIndexes & {
	readonly area: TextArea;
	/** Pages before each galley of the scene. */
	readonly before: readonly number[];
	readonly total: number;
};

export const isCountOf = (
	{chapter, scene, area}: PageCount,
	of: SceneIndexes & {readonly area: TextArea},
): boolean =>
	chapter === of.chapter &&
	scene === of.scene &&
	area.rows === of.area.rows &&
	typographyKey(area) === typographyKey(of.area);

/** Counts the pages of a scene, one galley at a step. */
export function* countPages(
	story: Story,
	layout: StoryLayout,
	{chapter, scene}: SceneIndexes,
	area: TextArea,
): Generator<void, PageCount> {
	const read = chapterAt(story, chapter);
	const galleys = countGalleys(read, sceneAt(read, scene));
	const before: number[] = [];
	let total = 0;
	for (let galley = 0; galley < galleys; galley++) {
		before.push(total);
		total += layout.countPages({chapter, scene, galley}, area);
		yield;
	}
	return {chapter, scene, area, before, total};
}
