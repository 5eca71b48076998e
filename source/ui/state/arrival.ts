import {carryPlace} from '../../core/locator/relocate.ts';
import {carrySession} from '../../core/reading/carry-session.ts';
import {pushPlace} from '../../core/reading/history.ts';
import {startSession, type Session} from '../../core/reading/session.ts';
import {totalProgressionOf} from '../../core/story/progression.ts';
import type {Place} from '../../core/story/story.ts';
import type {Bookmark} from '../../library/story-record.ts';
import type {Action} from './action.ts';
import type {AppState} from './app-state.ts';
import {openBookmarks} from './bookmarks.ts';
import type {Reading} from './environment.ts';

/** The whole of a large story, of which the beginning has been shown so far, and what is remembered of it. */
export type Arrival = {
	readonly reading: Reading;
	/** Where the reader stopped before; null for a story not read before, and where a place was asked for. */
	readonly kept: Place | null;
	readonly furthest: Place | null;
	readonly bookmarks: readonly Bookmark[];
	readonly notice: string | null;
};

/** A place that is remembered wins over the first pages, which are a step back from there. */
const sessionAt = (state: AppState, {reading, kept}: Arrival): Session => {
	const here = carrySession(state.session, state.reading.story, reading.story);
	if (!kept) return here;
	const session = startSession(kept);
	const hasBegun = state.screens.some(({name}) => name === 'reading');
	return hasBegun ? {...session, history: pushPlace(here.history, here.place)} : session;
};

/** Takes the whole story over from its beginning. */
export const reduceArrival = (state: AppState, action: Action): AppState => {
	if (action.type !== 'arrived') return state;
	const {reading, kept, furthest, bookmarks, notice} = action.arrival;
	return {
		...state,
		isWhole: true,
		reading,
		choices: reading.choices,
		session: sessionAt(state, action.arrival),
		furthest: furthest ?? carryPlace(state.reading.story, reading.story, state.furthest),
		isContinued: state.isContinued || kept !== null,
		bookmarks: openBookmarks(bookmarks),
		pageCount: null,
		notice: notice ?? state.notice,
	};
};

/** Turns so far that the beginning is sure to hold them. */
const fewTurns = 5;

/**
 * Whether an action can be obeyed with the beginning of a story alone: what shows it, and turns that stay well inside.
 * All else waits for the whole of it.
 */
export const isForBeginning = (action: Action, {reading, session, isContinued}: AppState): boolean => {
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
			return Math.abs(action.by) <= fewTurns && totalProgressionOf(reading.story, session.place) < 0.5;
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
