import {keptEntry} from './screens/story-end.ts';
import type {AppState, StoryState} from './state/app-state.ts';
import {isMarkShown} from './state/chosen-mark.ts';
import type {Environment} from './state/environment.ts';

const fitStory = (state: StoryState, environment: Environment): StoryState => ({
	...state,
	endCursor: state.endCursor === null ? null : keptEntry(state, environment),
	chosenMark: state.chosenMark && isMarkShown(state, state.chosenMark, environment) ? state.chosenMark : null,
});

/**
 * The state in a window of another size. What belonged to a page that is no longer in sight is let go, with the note that is
 * open over it, and so is the mouse's button: where it was pressed something else stands now.
 */
export const fitWindow = (state: AppState, _: unknown, environment: Environment): AppState => {
	const released = {...state, held: null};
	return released.reading ? fitStory(released, environment) : released;
};
