import {keptEntry} from './screens/story-end.ts';
import type {AppState} from './state/app-state.ts';
import type {Environment} from './state/environment.ts';

/** The state in a window of another size: what belonged to a page that is no longer in sight is let go. */
export const fitWindow = (state: AppState, _: unknown, environment: Environment): AppState =>
	state.reading && state.endCursor !== null ? {...state, endCursor: keptEntry(state, environment)} : state;
