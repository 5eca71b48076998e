import {hintsFor, inBrackets, withHint} from '../keymap/hints.ts';
import type {Action} from './action.ts';
import type {AppState, StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {currentView, moveSession} from './move.ts';
import {isInFlow} from './story-end.ts';

const hint = (state: StoryState, does: string): string =>
	inBrackets(hintsFor('reading', state.preferences.keys)('turn-pages', does));

const begun = (state: StoryState): string =>
	withHint('Pages turn by themselves', ' ', hint(state, 'or any key stops'));

type Window = Pick<Environment, 'size'>;

/** Stops at the last page: whoever reads it needs no other. */
const endTurning = (state: StoryState): StoryState => ({
	...state,
	isTurning: false,
	notice: isInFlow(state) ? 'The story ends here' : 'These pages end here',
});

const startTurning = (state: StoryState, window: Window): StoryState =>
	currentView(state, window).endsStory
		? endTurning(state)
		: {...state, isTurning: true, notice: begun(state)};

/** Stops turning pages. */
export const stopTurning = (state: StoryState): StoryState =>
	state.isTurning
		? {
				...state,
				isTurning: false,
				notice: withHint('Pages no longer turn by themselves', ' ', hint(state, 'goes on')),
			}
		: state;

export const toggleTurning = (state: StoryState, window: Window): StoryState =>
	state.isTurning ? stopTurning(state) : startTurning(state, window);

/** Turns the page when its time is over; stops with the last one. */
export const turnByItself = (state: StoryState, window: Window): StoryState => {
	if (!state.isTurning) return state;
	const {endsStory} = currentView(state, window);
	const turned = endsStory ? state : moveSession(state, {type: 'turned-page', by: 1}, window);
	if (currentView(turned, window).endsStory) return endTurning(turned);
	return turned.notice === begun(state) ? {...turned, notice: null} : turned;
};

/** What only covers the page for a while: pages wait, and turn again when it is gone. */
const covering: ReadonlySet<Action['type']> = new Set<Action['type']>([
	'opened-screen',
	'opened-prompt',
	'lookup',
	'turning',
	'repainted',
	'suspended',
]);

/** Stops turning pages where a key was pressed on the page that does something else. */
export const afterKey = (state: AppState, action: Action | null): AppState => {
	if (!state.reading || !state.isTurning || state.prompt) return state;
	const isOnPage = state.screens.at(-1)?.name === 'reading';
	return isOnPage && (action === null || !covering.has(action.type)) ? stopTurning(state) : state;
};
