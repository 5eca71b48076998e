import {carryPlace} from '../../core/locator/relocate.ts';
import {createResolver, type Resolver} from '../../core/locator/resolve-locator.ts';
import {carrySession} from '../../core/reading/carry-session.ts';
import type {Session} from '../../core/reading/session.ts';
import {noOutline} from '../../core/story/outline.ts';
import {areSameChoices, type ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Place} from '../../core/story/story.ts';
import type {Action} from './action.ts';
import type {AppState} from './app-state.ts';
import {carryBookmarks} from './bookmarks.ts';
import {typeText} from './edit-prompt.ts';
import type {Reading} from './environment.ts';
import {carrySearch} from './searching.ts';

/** A change of reading: where it was made, and what became of that place. */
export type Crossing = {
	/** Those of the reading that was left. */
	readonly choices: ReadingChoices;
	readonly left: Session;
	readonly arrived: Session;
};

/** The session in another reading. Who has not moved since the last change goes back to exactly where it was made. */
const sessionIn = (
	reading: Reading,
	{crossing, session, reading: old}: AppState,
	resolve: Resolver,
): Session =>
	crossing?.arrived === session && areSameChoices(crossing.choices, reading.choices)
		? crossing.left
		: carrySession(session, old.story, reading.story, resolve);

const noticeOf = (before: ReadingChoices, now: ReadingChoices): string | null => {
	if (before.raw !== now.raw) {
		return now.raw ? 'The file’s own lines: r goes back' : 'Lines joined to paragraphs again';
	}
	if (before.split !== now.split) {
		return now.split === null ? 'Scenes are found out again' : 'Your own scenes: S changes them';
	}
	return null;
};

/** Takes everything that is a place over to another reading of the same file. */
const carryOver = (state: AppState, reading: Reading): AppState => {
	const {story: from, choices} = state.reading;
	const {story: to} = reading;
	const resolve = createResolver(to);
	const carry = (place: Place): Place => carryPlace(from, to, place, resolve);
	const arrived = sessionIn(reading, state, resolve);
	return {
		...state,
		reading,
		choices: reading.choices,
		session: arrived,
		crossing: {choices, left: state.session, arrived},
		furthest: carry(state.furthest),
		bookmarks: carryBookmarks(state.bookmarks, to, resolve),
		search: state.search && carrySearch(state.search, carry),
		outline: noOutline,
		pageCount: null,
		count: null,
		notice: noticeOf(choices, reading.choices),
	};
};

/** Says why the file cannot be read so: beside the rule that was typed, which comes back to be mended. */
const refuse = (state: AppState, why: string): AppState => {
	const {choices, reading, prompt} = state;
	const {split: rule} = choices;
	const asBefore = {...state, choices: reading.choices};
	if (prompt || rule === null || rule === reading.choices.split) return {...asBefore, notice: why};
	const typed = typeText({purpose: 'scenes', value: '', cursor: 0}, rule);
	return {...asBefore, prompt: {...typed, preview: {rule, problem: why}}};
};

/** How the file is read. Reducers change the choices; the file is read with them in the background. */
export const reduceRereading = (state: AppState, action: Action): AppState => {
	switch (action.type) {
		case 'toggled-raw': {
			return {...state, choices: {...state.choices, raw: !state.choices.raw}};
		}

		case 'reread': {
			return carryOver(state, action.reading);
		}

		case 'refused-choices': {
			return refuse(state, action.why);
		}

		default: {
			return state;
		}
	}
};
