import type {AppState, StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {filterOf} from '../state/prompt.ts';
import {topScreen, withCursor} from '../state/screen-stack.ts';
import {chooseEntry, storyScreen} from './screens.ts';

/** Keeps the cursor on the first match, whenever something else is typed to filter by. */
export const followFilter = (after: StoryState, before: StoryState): StoryState => {
	const filter = storyScreen(after)?.filter;
	if (!filter || filterOf(after) === filterOf(before) || filterOf(after) === null) return after;
	return withCursor(after, filter.firstMatch(after));
};

/** Ends filtering; the entry that was chosen stays so. */
export const endFilter = (state: StoryState): StoryState => {
	const filter = storyScreen(state)?.filter;
	return filter && filterOf(state) !== null
		? filter.end(state, topScreen(state).cursor)
		: {...state, prompt: null};
};

/** Does what Enter does on the entry that is chosen among those that match. */
export const chooseFiltered = (state: StoryState, environment: Environment): AppState => {
	const chosen = chooseEntry(state, environment);
	return {...chosen, prompt: null};
};
