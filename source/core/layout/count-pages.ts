import {chapterAt} from '../story/chapters.ts';
import type {Story} from '../story/story.ts';
import {countGalleys} from './galleys.ts';
import type {StoryLayout} from './story-layout.ts';
import {stretchAt} from './stretches.ts';
import {typographyKey, type TextArea} from './typography.ts';

export type StretchIndexes = {readonly chapter: number; readonly stretch: number};

export type PageCount = StretchIndexes & {
	readonly area: TextArea;
	/** Pages before each galley of the stretch. */
	readonly before: readonly number[];
	readonly total: number;
};

export const isCountOf = (
	{chapter, stretch, area}: PageCount,
	of: StretchIndexes & {readonly area: TextArea},
): boolean =>
	chapter === of.chapter &&
	stretch === of.stretch &&
	area.rows === of.area.rows &&
	typographyKey(area) === typographyKey(of.area);

/** Counts the pages of a stretch, one galley at a step. */
export function* countPages(
	story: Story,
	layout: StoryLayout,
	{chapter, stretch}: StretchIndexes,
	area: TextArea,
): Generator<void, PageCount> {
	const read = chapterAt(story, chapter);
	const galleys = countGalleys(read, stretchAt(read, area, stretch));
	const before: number[] = [];
	let total = 0;
	for (let galley = 0; galley < galleys; galley++) {
		before.push(total);
		total += layout.countPages({chapter, stretch, galley}, area);
		yield;
	}
	return {chapter, stretch, area, before, total};
}
