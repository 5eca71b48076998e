import type {Place} from '../../core/story/story.ts';
import type {AppState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {moveSession, seePage} from './move.ts';
import {topScreen, type OpenScreen} from './screen-stack.ts';

const base: readonly OpenScreen[] = [{name: 'title', cursor: 0}];
const page: OpenScreen = {name: 'reading', cursor: 0};

/** Shows the page, whatever was open above it. Who sees it has begun to read, by whichever way. */
export const showPage = (state: AppState): AppState => ({
	...state,
	screens: [...base, page],
	isContinued: true,
});

/** Jumps to a place and shows the page there. */
export const goTo = (state: AppState, to: Place, environment: Environment): AppState =>
	showPage(moveSession(state, {type: 'jumped', to}, environment));

/** Up a level: a search is ended first, and its reader taken back to where it began. The title screen is the top. */
export const goUp = (state: AppState, environment: Environment): AppState => {
	const {name} = topScreen(state);
	if (state.search && (name === 'reading' || name === 'hits')) {
		const back = moveSession(state, {type: 'jumped', to: state.search.origin}, environment);
		return {...showPage(back), search: null};
	}
	return state.screens.length > 1 ? {...state, screens: state.screens.slice(0, -1)} : state;
};

/** From the title screen to the page where the reader stopped, or to the first one. */
export const begin = (state: AppState, anew: boolean, environment: Environment): AppState => {
	const place = anew ? {chapter: 0, offset: 0} : state.session.place;
	const session = anew ? moveSession(state, {type: 'jumped', to: place}, environment) : state;
	return seePage(showPage(session), session.session.place, environment);
};
