import type {Action} from './action.ts';
import type {AppState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {reduceArrival} from './arrival.ts';
import {reduceMarks} from './marks.ts';
import {reducePrompts} from './prompts.ts';
import {dropQuestion, reduceQuestion} from './question.ts';
import {reduceReading} from './reading.ts';
import {reduceRereading} from './rereading.ts';
import {reduceScreens} from './screens.ts';

/** One reducer for each concern; each passes over the actions of the others. */
const reducers = [
	reduceReading,
	reduceRereading,
	reduceScreens,
	reduceMarks,
	reducePrompts,
	reduceArrival,
	reduceQuestion,
];

/** The next state. Pure: the same state, action and environment always give the same. */
export const reduce = (state: AppState, action: Action, environment: Environment): AppState =>
	dropQuestion(
		reducers.reduce((current, reducer) => reducer(current, action, environment), state),
		state,
	);
