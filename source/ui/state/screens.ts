import {chapterAt} from '../../core/story/chapters.ts';
import {areSameChoices} from '../../core/story/reading-choices.ts';
import type {Place} from '../../core/story/story.ts';
import {contentRows, lastCursor, topContent} from '../screens/screen-content.ts';
import {contentsEntries, currentEntry} from '../screens/contents.ts';
import type {Action} from './action.ts';
import {topScreen, type AppState, type Screen, type ScreenName} from './app-state.ts';
import {bookmarkFrom} from './bookmarks.ts';
import type {Environment} from './environment.ts';
import {moveSession, seePage} from './reading.ts';

const withCursor = (state: AppState, cursor: number): AppState => ({
	...state,
	screens: [...state.screens.slice(0, -1), {...topScreen(state), cursor}],
});

/** Moves the cursor of the top screen inside its bounds. */
const moveCursor = (state: AppState, by: number, environment: Environment): AppState => {
	const content = topContent(state, environment);
	if (!content) return state;
	const {cursor} = topScreen(state);
	return withCursor(state, Math.max(0, Math.min(lastCursor(content, environment), cursor + by)));
};

const moveCursorPage = (state: AppState, by: number, environment: Environment): AppState => {
	const content = topContent(state, environment);
	return content
		? moveCursor(state, by * Math.max(1, contentRows(content, environment) - 1), environment)
		: state;
};

const base: readonly Screen[] = [{name: 'title', cursor: 0}];
const page: Screen = {name: 'reading', cursor: 0};

/** Opens a screen; one that is open already is gone back to. */
export const openScreen = (state: AppState, name: ScreenName, cursor = 0): AppState => {
	const index = state.screens.findIndex(screen => screen.name === name);
	const below = index === -1 ? state.screens : state.screens.slice(0, index);
	return {...state, screens: [...below, {name, cursor}]};
};

/** Shows the page, whatever was open above it. Who sees it has begun to read, by whichever way. */
export const showPage = (state: AppState): AppState => ({
	...state,
	screens: [...base, page],
	isContinued: true,
});

/** Jumps to a place and shows the page there. */
export const goTo = (state: AppState, to: Place, environment: Environment): AppState =>
	showPage(moveSession(state, {type: 'jumped', to}, environment));

/** The place that the selected entry of the top screen stands for. */
const chosenPlace = (state: AppState, {story}: Environment): Place | undefined => {
	const {name, cursor} = topScreen(state);
	if (name === 'contents') return contentsEntries(story, state)[cursor]?.place;
	if (name === 'bookmarks') return state.bookmarks.list[cursor]?.locator;
	const hit = name === 'hits' ? state.search?.hits[cursor] : undefined;
	return hit && {chapter: hit.chapter, offset: hit.range.start};
};

const choose = (state: AppState, environment: Environment): AppState => {
	const place = chosenPlace(state, environment);
	if (!place) return state;
	const {name, cursor} = topScreen(state);
	const search = name === 'hits' && state.search ? {...state.search, current: cursor} : state.search;
	const to = {
		chapter: place.chapter,
		offset: Math.min(place.offset, chapterAt(environment.story, place.chapter).text.length),
	};
	const isLost = name === 'bookmarks' && state.bookmarks.lost.has(state.bookmarks.list[cursor]?.id ?? '');
	const there = goTo({...state, search}, to, environment);
	return isLost ? {...there, notice: 'The words of this bookmark are not in the file now'} : there;
};

/**
 * Up a level: another reading that is under way is given up first; a search is ended, and its reader taken back to where
 * it began. The title screen is the top.
 */
const goUp = (state: AppState, environment: Environment): AppState => {
	const {name} = topScreen(state);
	const {choices} = state.reading;
	if (!areSameChoices(choices, state.choices)) return {...state, choices};
	if (state.search && (name === 'reading' || name === 'hits')) {
		const back = moveSession(state, {type: 'jumped', to: state.search.origin}, environment);
		return {...showPage(back), search: null};
	}
	if (state.search?.running?.over) return {...state, search: state.search.running.instead};
	return state.screens.length > 1 ? {...state, screens: state.screens.slice(0, -1)} : state;
};

const begin = (state: AppState, anew: boolean, environment: Environment): AppState => {
	const place = anew ? {chapter: 0, offset: 0} : state.session.place;
	const session = anew ? moveSession(state, {type: 'jumped', to: place}, environment) : state;
	return seePage(showPage(session), session.session.place, environment);
};

/** The entry that a list is opened at: where the reader is. */
const firstCursor = (state: AppState, screen: ScreenName, {story}: Environment): number => {
	if (screen === 'contents') return currentEntry(story, state);
	return screen === 'bookmarks' ? bookmarkFrom(state.bookmarks, state.session.place) : 0;
};

/** The stack of screens and the cursors on them. */
export const reduceScreens = (state: AppState, action: Action, environment: Environment): AppState => {
	switch (action.type) {
		case 'began-reading': {
			return begin(state, action.anew, environment);
		}

		case 'opened-screen': {
			if (action.screen === topScreen(state).name) return state;
			return openScreen(state, action.screen, firstCursor(state, action.screen, environment));
		}

		case 'went-up': {
			return goUp(state, environment);
		}

		case 'moved-cursor': {
			return moveCursor(state, action.by, environment);
		}

		case 'moved-cursor-page': {
			return moveCursorPage(state, action.by, environment);
		}

		case 'chose-entry': {
			return choose(state, environment);
		}

		case 'left': {
			return {...state, leaving: true};
		}

		case 'outlined': {
			const known = {...state, outline: action.outline};
			// Contents that stayed open while the scenes became others begin where the reader is again.
			const isFirst = state.outline.scenes.length === 0 && topScreen(state).name === 'contents';
			return isFirst ? withCursor(known, currentEntry(environment.story, known)) : known;
		}

		case 'noticed': {
			return {...state, notice: action.text};
		}

		default: {
			return state;
		}
	}
};
