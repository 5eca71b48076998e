import {carryPlace} from '../../core/locator/relocate.ts';
import {carrySession} from '../../core/reading/carry-session.ts';
import {pushPlace} from '../../core/reading/history.ts';
import {startSession, type Session, type StartingPlace} from '../../core/reading/session.ts';
import {totalProgressionOf} from '../../core/story/progression.ts';
import type {Place} from '../../core/story/story.ts';
import type {Bookmark} from '../../library/story-record.ts';
import type {Action} from './action.ts';
import type {AppState} from './app-state.ts';
import {openBookmarks} from './bookmarks.ts';
import type {Environment, Reading} from './environment.ts';
import {moveSession} from './reading.ts';
import {carrySearch} from './searching.ts';

/** The whole of a large story, of which the beginning has been shown so far, and what is remembered of it. */
export type Arrival = {
	readonly reading: Reading;
	/** Where the reader stopped before; null for a story not read before, and where a place was asked for. */
	readonly kept: StartingPlace | null;
	readonly furthest: Place | null;
	readonly bookmarks: readonly Bookmark[];
	/** Ids of the bookmarks whose words are not in the text. */
	readonly lost: ReadonlySet<string>;
	readonly notice: string | null;
};

/** A reading that has been left for the end of its story, and where the reader was in it. */
export type BeforeEnd = {readonly reading: Reading; readonly session: Session};

/** A place that is remembered wins over the first pages, which are a step back from there. */
const sessionAt = (state: AppState, {reading, kept}: Arrival): Session => {
	const {reading: before, session: left} = state.beforeEnd ?? state;
	const here = carrySession(left, before.story, reading.story);
	if (!kept || state.beforeEnd) return here;
	const session = startSession(kept);
	const hasBegun = state.screens.some(({name}) => name === 'reading');
	return hasBegun ? {...session, history: pushPlace(here.history, here.place)} : session;
};

/** Takes the whole story over from its beginning; who has gone to its end goes there. */
const arrive = (state: AppState, arrival: Arrival, environment: Environment): AppState => {
	const {reading, kept, furthest, bookmarks, lost, notice} = arrival;
	const before = state.beforeEnd?.reading ?? state.reading;
	const session = sessionAt(state, arrival);
	const carry = (place: Place): Place =>
		place === state.session.place ? session.place : carryPlace(before.story, reading.story, place);
	const whole: AppState = {
		...state,
		isWhole: true,
		beforeEnd: null,
		reading,
		choices: reading.choices,
		session,
		search: state.search && before.story !== reading.story ? carrySearch(state.search, carry) : state.search,
		furthest: furthest ?? carryPlace(before.story, reading.story, state.furthest),
		isContinued: state.isContinued || kept !== null,
		bookmarks: openBookmarks(bookmarks, lost),
		pageCount: null,
		notice: notice ?? state.notice,
	};
	return state.beforeEnd ? moveSession(whole, {type: 'went-to-end'}, {...environment, ...reading}) : whole;
};

/** Shows the last page of a story of which the end alone has been read, and its beginning before that. */
const showEnd = (state: AppState, reading: Reading, environment: Environment): AppState => {
	const {session, reading: beginning} = state;
	const atEnd: AppState = {...state, reading, beforeEnd: {reading: beginning, session}};
	const {furthest} = state;
	return {...moveSession(atEnd, {type: 'went-to-end'}, {...environment, ...reading}), furthest};
};

/** A story that is there in part: its end when asked for, the whole when it has been read. */
export const reduceArrival = (state: AppState, action: Action, environment: Environment): AppState => {
	if (action.type === 'reached-end') return showEnd(state, action.reading, environment);
	return action.type === 'arrived' ? arrive(state, action.arrival, environment) : state;
};

/** Turns so far that the beginning is sure to hold them. */
const fewTurns = 5;

/** Whether an action types words to search for: the search begins when the whole is there, and nothing waits for that. */
const typesSearch = (action: Action, {prompt, beforeEnd}: AppState): boolean =>
	prompt?.purpose === 'search' ||
	(action.type === 'opened-prompt' && action.purpose === 'search' && beforeEnd === null);

/**
 * Whether an action can be obeyed with the beginning of a story alone: what shows it, and turns that stay well inside.
 * All else waits for the whole of it.
 */
export const isForBeginning = (action: Action, state: AppState): boolean => {
	if (typesSearch(action, state)) return true;
	const {reading, session, isContinued, beforeEnd} = state;
	switch (action.type) {
		case 'began-reading': {
			return !isContinued;
		}

		case 'left': {
			return true;
		}

		case 'turned-page':
		case 'scrolled-lines':
		case 'scrolled-half-page': {
			return (
				beforeEnd === null &&
				Math.abs(action.by) <= fewTurns &&
				totalProgressionOf(reading.story, session.place) < 0.5
			);
		}

		case 'changed-measure':
		case 'changed-theme':
		case 'toggled-justified':
		case 'toggled-indents':
		case 'moved-cursor':
		case 'moved-cursor-page':
		case 'went-up':
		case 'repainted': {
			return true;
		}

		default: {
			return false;
		}
	}
};
