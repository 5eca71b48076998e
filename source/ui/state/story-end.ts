import {entryAt} from '../../core/story/chapters.ts';
import type {AppState, StoryState} from './app-state.ts';
import {topScreen} from './screen-stack.ts';
import type {ShelfStory} from './shelf-story.ts';

/** What can be chosen at the end of a story; null stands for the shelf. */
export const endEntries = ({end}: Pick<StoryState, 'end'>): readonly (ShelfStory | null)[] =>
	end?.next ? [end.next, null] : [null];

/** Whether an entry at the end of the story is chosen: keys mean what they mean there. */
export const isAtEntries = (state: AppState): state is StoryState & {readonly endCursor: number} =>
	state.reading !== null && state.endCursor !== null && topScreen(state).name === 'reading';

/** Whether a page belongs to the story itself: behind one of notes or a licence there is no end. */
export const isInFlow = ({reading: {story}, session: {place}}: StoryState): boolean =>
	entryAt(story, place.chapter).isLinear;

/** Goes on to what is behind the last page. */
export const goToEntries = (state: StoryState): StoryState => ({
	...state,
	endCursor: state.endCursor ?? 0,
});

export const moveEntry = (state: StoryState & {readonly endCursor: number}, by: number): StoryState => ({
	...state,
	endCursor: Math.max(0, Math.min(endEntries(state).length - 1, state.endCursor + by)),
});

/** Closes the story; the shelf is shown, or the story that was chosen. */
export const chooseAtEnd = (state: StoryState & {readonly endCursor: number}): StoryState => ({
	...state,
	closing: true,
	following: endEntries(state)[state.endCursor] ?? null,
});
