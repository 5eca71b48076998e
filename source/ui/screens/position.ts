import {chapterAt, sceneIndexAt} from '../../core/story/chapters.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {Outline, OutlineScene} from '../../core/story/outline.ts';
import type {AppState} from '../state/app-state.ts';

/** The outline's entry of the scene at a place; undefined where the outline has not got so far. */
export const outlineSceneAt = (story: Story, outline: Outline, place: Place): OutlineScene | undefined => {
	const index = sceneIndexAt(chapterAt(story, place.chapter), place.offset);
	return outline.scenes.filter(({chapter}) => chapter === place.chapter)[index];
};

/** Number of the scene that the reader is in, and how many there are, as far as they are known yet. */
export const sceneOf = (
	{session, outline}: Pick<AppState, 'session' | 'outline'>,
	{story}: {story: Story},
): {
	readonly number: number;
	readonly total: number | null;
	readonly outlined: OutlineScene | undefined;
} => {
	const outlined = outlineSceneAt(story, outline, session.place);
	const within = sceneIndexAt(chapterAt(story, session.place.chapter), session.place.offset) + 1;
	return {
		number: outlined?.number ?? within,
		total: outline.complete ? outline.scenes.length : null,
		outlined,
	};
};
