import {nextMode} from '../../core/search/search-mode.ts';
import type {FirstHits} from '../../core/search/search-story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {AppState, StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {rememberLine} from './prompt-history.ts';
import {pageStack} from './screen-stack.ts';
import type {Search} from './search.ts';
import {
	lastFound,
	lastTyped,
	newSearch,
	noMatch,
	openHits,
	search,
	sessionAtHit,
	takeHits,
	withHits,
	withoutSearch,
} from './searching.ts';

// Words are searched for while they are typed. Nobody goes anywhere meanwhile: the page of the first match is shown in
// place of the screen, and Enter goes there.

/** The search that Esc brings back. */
const searchBefore = ({search: now}: StoryState): Search | null => (now?.typed ? now.typed.before : now);

/** Searches for what is typed now; nothing typed leaves the search before. */
const searchTyped = (state: StoryState): StoryState => {
	const {search: now, session, prompt, searchMode: mode = 'plain'} = state;
	const before = searchBefore(state);
	const words = cleanLine(prompt?.value ?? '');
	if (words === '') return {...state, search: before};
	if (now?.typed && now.words === words && now.mode === mode) return state;
	return {
		...state,
		search: {
			...newSearch({...state, search: before}, words, mode),
			running: {progress: 0, from: session.place, over: null, step: null, instead: null},
			// The page stays until it is known which one is next.
			typed: {before, shown: now?.typed?.shown ?? null, problem: null},
		},
	};
};

/** Follows what is typed to search for, after a key in the prompt. */
export const followTyped = (after: StoryState, before: StoryState): StoryState =>
	after.prompt?.purpose === 'search' && after.prompt.value !== before.prompt?.value
		? searchTyped(after)
		: after;

/** Goes on to the next way of searching: it stays so for the searches behind this one, of any story. */
export const switchMode = (state: StoryState): StoryState =>
	state.prompt?.purpose === 'search'
		? searchTyped({...state, searchMode: nextMode(state.searchMode ?? 'plain')})
		: state;

/** Takes what a search has found so far, the words of which may still be typed. */
export const takeFound = (
	state: StoryState,
	found: FirstHits,
	isDone: boolean,
	environment: Environment,
): StoryState => {
	const {search: before} = state;
	if (!before?.running || !before.typed) return takeHits(state, found, isDone, environment);
	const {running, typed} = before;
	const next = withHits(before, running, found, isDone);
	if (isDone && next.hits.length === 0) return {...state, search: {...next, typed: {...typed, shown: null}}};
	const isNew = running.from !== null && (next.running?.from ?? null) === null;
	const shown = isNew ? sessionAtHit(state, next, environment) : typed.shown;
	return {...state, search: {...next, typed: {...typed, shown}}};
};

/** Says why what is searched for is no pattern: beside it, while it is typed. */
export const refusePattern = (state: StoryState, problem: string): StoryState => {
	const {search: now} = state;
	return now?.typed
		? {...state, search: {...now, running: null, typed: {...now.typed, problem}}}
		: withoutSearch(state, `! Not a pattern: ${problem}`);
};

/** Takes the words that were typed: goes to the page that is shown, and opens the list. Without words, the last search is repeated. */
export const submitSearch = (state: StoryState, environment: Environment): StoryState => {
	const {search: now, screens, searchMode} = state;
	const closed = {...rememberLine(state), prompt: null};
	if (!now?.typed) return search(closed, now?.words ?? lastTyped(state), searchMode);
	const {typed, ...found} = now;
	// It is to be corrected, and the row says how.
	if (typed.problem !== null) return state;
	const taken: Search = {...found, typed: null};
	if (found.running) {
		const running = {...found.running, over: screens, instead: lastFound(typed.before)};
		if (found.running.from !== null) return {...closed, search: {...taken, running}};
		return openHits(closed, {...taken, running: {...running, over: null}}, environment);
	}
	return found.hits.length === 0
		? {...closed, search: lastFound(typed.before), notice: noMatch(found.words)}
		: openHits(closed, taken, environment);
};

/** Gives up what is typed. */
export const giveUpTyped = (state: StoryState): StoryState => ({...state, search: searchBefore(state)});

/** The state as it is shown: while words are typed, on the page of the first match; where there is none, as it was. */
export const shownWhileTyped = (state: AppState): AppState => {
	const typed = state.reading ? state.search?.typed : null;
	if (!state.reading || !typed) return state;
	return typed.shown
		? {...state, session: typed.shown, screens: pageStack, endCursor: null, chosenMark: null}
		: {...state, search: typed.before};
};
