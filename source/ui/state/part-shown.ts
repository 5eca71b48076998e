/** A large story of which a part is shown while the rest is being read: the way to its end, and back to its start. */
import {pushPlace} from '../../core/session/history.ts';
import type {SessionAction} from '../../core/session/reduce-session.ts';
import type {Session} from '../../core/session/session.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {moveSession} from './move.ts';
import type {Reading} from './reading.ts';

/** Shows the last page of a story of which the end alone has been read. */
export const showEnd = (state: StoryState, end: Reading, environment: Environment): StoryState => {
	const {reading: beginning, session: left, furthest} = state;
	const shown = moveSession({...state, reading: end}, {type: 'went-to-end'}, environment);
	const crossing = {...state.crossing, choices: end.choices, left, arrived: shown.session, beginning};
	return {...shown, furthest, crossing};
};

/** The part of the story that is shown, or was before its end alone was shown, and the place in it. */
export const shownBefore = ({
	reading,
	session,
	crossing,
}: StoryState): Pick<StoryState, 'reading' | 'session'> =>
	crossing?.beginning ? {reading: crossing.beginning, session: crossing.left} : {reading, session};

/** Whether the part of the story that is there does not hold its start. */
export const lacksStart = (state: StoryState): boolean => {
	const {extent, part} = shownBefore(state).reading;
	return extent !== 'whole' && extent !== 'beginning' && part?.from !== 0;
};

/** Goes to the start of the story, if need be back from its end alone. */
export const goToStart = (
	state: StoryState,
	action: SessionAction & {readonly type: 'went-to-start'},
	environment: Environment,
): StoryState => {
	const {reading, crossing} = state;
	const before = shownBefore(state);
	const moved = moveSession({...state, ...before}, action, environment);
	if (reading.extent === 'whole') return moved;
	return {
		...moved,
		crossing: {
			choices: reading.choices,
			left: before.session,
			arrived: moved.session,
			beginning: null,
			hasGoneToStart: true,
			hasLeftEnd: reading.extent === 'end' || crossing?.hasLeftEnd === true,
		},
	};
};

/** The session with the story's end as the latest place that was jumped away from. */
export const withEndLeft = (state: StoryState, environment: Environment): Session => {
	const {place: end} = moveSession(state, {type: 'went-to-end'}, environment).session;
	return {...state.session, history: pushPlace(state.session.history, end)};
};
