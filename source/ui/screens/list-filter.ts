import type {AppState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {filterOf} from '../state/prompt.ts';
import {topScreen, withCursor} from '../state/screen-stack.ts';
import {chooseEntry, onTopScreen} from './screens.ts';

/** Keeps the cursor on the first match, whenever something else is typed to filter by. */
export const followFilter = (after: AppState, before: AppState): AppState => {
	if (filterOf(after) === filterOf(before) || filterOf(after) === null) return after;
	const followed = onTopScreen<AppState>(after, (screen, own) =>
		screen.filter ? withCursor(own, screen.filter.firstMatch(own)) : own,
	);
	return followed ?? after;
};

/** Ends filtering; the entry that was chosen stays so. */
export const endFilter = (state: AppState): AppState => {
	const unfiltered = {...state, prompt: null};
	if (filterOf(state) === null) return unfiltered;
	const ended = onTopScreen<AppState>(
		state,
		(screen, own) => screen.filter?.end(own, topScreen(own).cursor) ?? {...own, prompt: null},
	);
	return ended ?? unfiltered;
};

/** Does what Enter does on the entry that is chosen among those that match; a text without entries stays filtered. */
export const chooseFiltered = (state: AppState, environment: Environment): AppState => {
	const chosen = chooseEntry(state, environment);
	return {...chosen, prompt: null};
};
