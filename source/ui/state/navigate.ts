import type {Hit} from '../../core/search/search-story.ts';
import {isSamePlace} from '../../core/story/place.ts';
import {areSameChoices} from '../../core/story/reading-choices.ts';
import type {Place} from '../../core/story/story.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {rangesOf} from '../../core/session/view.ts';
import {currentView, moveSession, seePage} from './move.ts';
import {pageStack, topScreen} from './screen-stack.ts';
import type {Search} from './search.ts';
import {isAtEntries} from './story-end.ts';

/** Shows the page, whatever was open above it. Who sees it has begun to read, by whichever way. */
export const showPage = (state: StoryState): StoryState => ({
	...state,
	screens: pageStack,
	endCursor: null,
	isContinued: true,
});

export const goTo = (state: StoryState, to: Place, environment: Environment): StoryState =>
	showPage(moveSession(state, {type: 'jumped', to}, environment));

/** Whether a hit begins on the page. */
export const isOnPage = (state: StoryState, {chapter: of, range}: Hit, environment: Environment): boolean =>
	rangesOf(currentView(state, environment)).some(
		({chapter, start, end}) => chapter === of && range.start >= start && range.start < end,
	);

/** Whether the page has been turned since the reader went to the current hit. */
const hasReadOn = (state: StoryState, {hits, current}: Search, environment: Environment): boolean => {
	const hit = hits[current];
	return hit !== undefined && !isOnPage(state, hit, environment);
};

/**
 * Up a level: another reading that is under way is given up first; the end of the story is left for the page; a search is
 * ended, and its reader taken back to where it began, unless they have read on. Over the title screen is the shelf.
 */
export const goUp = (state: StoryState, environment: Environment): StoryState => {
	const {name} = topScreen(state);
	const {choices} = state.reading;
	if (!areSameChoices(choices, state.choices)) return {...state, choices};
	if (isAtEntries(state) && !state.search?.running) return {...state, endCursor: null};
	if (state.chosenMark && name === 'reading') return {...state, chosenMark: null};
	if (state.search && name === 'reading' && hasReadOn(state, state.search, environment))
		return {...state, search: null};
	if (state.search && (name === 'reading' || name === 'hits')) {
		const {origin, left} = state.search;
		const isHere = name === 'hits' && left !== null && isSamePlace(left.place, origin);
		const back = isHere
			? {...state, session: left}
			: moveSession(state, {type: 'jumped', to: origin}, environment);
		return {...showPage(back), search: null};
	}
	if (state.search?.running?.over) return {...state, search: state.search.running.instead};
	return name === 'title' ? {...state, closing: true} : {...state, screens: state.screens.slice(0, -1)};
};

/** From the title screen to the page where the reader stopped, or to the first one. */
export const begin = (state: StoryState, anew: boolean, environment: Environment): StoryState => {
	const place = anew ? {chapter: 0, offset: 0} : state.session.place;
	const session = anew ? moveSession(state, {type: 'jumped', to: place}, environment) : state;
	return seePage(showPage(session), session.session.place, currentView(session, environment));
};
