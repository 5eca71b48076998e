import type {View} from '../../core/session/view.ts';
import {chapterAt, countScenes, sceneAt, sceneIndexAt, sceneNumber} from '../../core/story/chapters.ts';
import {flowLength} from '../../core/story/running-totals.ts';
import {totalProgressionOf} from '../../core/story/progression.ts';
import type {Outline, OutlineScene} from '../../core/story/outline.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {StoryState} from '../state/app-state.ts';

const numberAt = (story: Story, {chapter, offset}: Place): number | null =>
	sceneNumber(story, chapter, sceneIndexAt(chapterAt(story, chapter), offset));

/** The outline's entry of the scene at a place; undefined where the outline has not got so far. */
export const outlineSceneAt = (story: Story, {scenes}: Outline, place: Place): OutlineScene | undefined =>
	scenes[(numberAt(story, place) ?? 0) - 1];

/**
 * Number of the scene that the reader is in, in its chapter while nobody has counted those before it; and how many there
 * are, null where nobody knows.
 */
export const sceneOf = ({
	session,
	reading: {story, extent},
}: Pick<StoryState, 'session' | 'reading'>): {readonly number: number; readonly total: number | null} => ({
	number:
		numberAt(story, session.place) ??
		sceneIndexAt(chapterAt(story, session.place.chapter), session.place.offset) + 1,
	total: extent === 'whole' && session.place.chapter < flowLength(story) ? countScenes(story) : null,
});

/** Where the figures of a view are told from, and how far that is through the story. */
export type ToldPlace = {readonly place: Place; readonly share: number};

/**
 * The one place that scene, percentage and time left are told from: where the view begins, or the scene in it that the reader
 * has gone to; with the last words in sight, their end.
 */
export const toldPlace = (
	{reading: {story}, session}: Pick<StoryState, 'session' | 'reading'>,
	view: View,
): ToldPlace => {
	const last = view.columns.at(-1);
	if (view.endsStory && last) return {place: {chapter: last.chapter, offset: last.end}, share: 1};
	const {chapter, offset} = session.place;
	const read = chapterAt(story, chapter);
	const place = {chapter, offset: Math.max(view.start, sceneAt(read, sceneIndexAt(read, offset)).start)};
	return {place, share: totalProgressionOf(story, place)};
};
