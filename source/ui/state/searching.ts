import type {FirstHits, Hit} from '../../core/search/search-story.ts';
import type {SearchMode} from '../../core/search/search-mode.ts';
import type {Session} from '../../core/session/session.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Place} from '../../core/story/story.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {describeHits} from '../describe-work.ts';
import {isolated} from '../../core/text/direction.ts';
import {quoted} from '../../core/text/quoted.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {rowOfHit} from './hit-rows.ts';
import {moveSession} from './move.ts';
import {goTo, isOnPage, showPage} from './navigate.ts';
import {openScreen, topScreen, withCursor} from './screen-stack.ts';
import type {RunningSearch, Search} from './search.ts';

/** Index of the first hit at or behind a place; -1 where there is none. */
const firstHitFrom = (hits: readonly Hit[], place: Place): number =>
	hits.findIndex(({chapter, range}) => comparePlaces({chapter, offset: range.start}, place) >= 0);

/** What a search that leads nowhere is given up for: the latest one that was not given up for another. */
export const lastFound = (before: Search | null): Search | null =>
	before?.running ? before.running.instead : before;

/** Where the list of hits was opened from, while it is open; null elsewhere. */
export const leftForHits = (state: StoryState): Session | null =>
	topScreen(state).name === 'hits' ? (state.search?.left ?? null) : null;

/** A search that has found nothing yet; it goes back to where the one before it began. */
export const newSearch = (
	state: StoryState,
	words: string,
	mode: SearchMode,
): Omit<Search, 'running' | 'typed'> => ({
	words,
	mode,
	hits: [],
	hasMore: false,
	current: 0,
	origin: state.search?.origin ?? state.session.place,
	left: leftForHits(state),
});

/** Asks for words to be searched for, in place of those that were searched for before. A step goes on from the first hit. */
export const search = (
	state: StoryState,
	words: string,
	mode: SearchMode = 'plain',
	step: number | null = null,
): StoryState => {
	if (words === '') return state;
	const {search: before, session, screens} = state;
	return {
		...state,
		search: {
			...newSearch(state, words, mode),
			running: {
				progress: 0,
				from: session.place,
				over: screens,
				step,
				instead: lastFound(before),
			},
			typed: null,
		},
	};
};

/** Searches the text for what was typed to filter a list by. */
export const searchFiltered = (state: StoryState): StoryState => {
	const {prompt} = state;
	return prompt?.purpose === 'filter' ? search({...state, prompt: null}, cleanLine(prompt.value)) : state;
};

/** Where the current hit is: here, if it is on the page already. */
export const sessionAtHit = (
	state: StoryState,
	{hits, current}: Search,
	environment: Environment,
): Session => {
	const hit = hits[current];
	if (!hit || isOnPage(state, hit, environment)) return state.session;
	const to = {chapter: hit.chapter, offset: hit.range.start};
	return moveSession(state, {type: 'jumped', to}, environment).session;
};

/** Goes to the page of the current hit, and opens the list of hits over it. */
export const openHits = (state: StoryState, search: Search, environment: Environment): StoryState => {
	const hit = search.hits[search.current];
	const left = search.left ?? state.session;
	const found = {...state, search: {...search, left}};
	const isHere = !hit || isOnPage(state, hit, environment);
	const there = isHere
		? showPage(found)
		: goTo({...found, session: left}, {chapter: hit.chapter, offset: hit.range.start}, environment);
	return openScreen(there, 'hits', rowOfHit(search.hits, search.current));
};

/** The search with the hits that are known now, and the first at or behind its place as the current one. */
export const withHits = (
	search: Search,
	running: RunningSearch,
	{hits, hasMore, progress}: FirstHits,
	isDone: boolean,
): Search => {
	const {from} = running;
	const first = from ? firstHitFrom(hits, from) : search.current;
	// Those before the place are known first: until there is another, the last of them is the nearest.
	const current = first === -1 && !isDone ? hits.length - 1 : first;
	return {
		...search,
		hits,
		hasMore,
		current: Math.max(0, current),
		running: isDone ? null : {...running, progress, from: first === -1 ? from : null},
	};
};

/** Goes to the hit some hits on from the current one; from the last to the first. Undefined where there is none. */
export const moveToHit = (
	state: StoryState,
	by: number,
	environment: Environment,
): StoryState | undefined => {
	const {search: found} = state;
	if (!found) return undefined;
	const {hits, running} = found;
	const {length} = hits;
	const next = found.current + by;
	// Of a search that is under way nobody knows the last one.
	const current = running ? Math.max(0, Math.min(next, length - 1)) : ((next % length) + length) % length;
	const hit = hits[current];
	if (!hit) return undefined;
	const search = {
		...found,
		current,
		left: null,
		running: running && {...running, from: null, over: null},
	};
	const from = {...state, search, session: leftForHits(state) ?? state.session};
	return goTo(from, {chapter: hit.chapter, offset: hit.range.start}, environment);
};

/** The state without a search that leads nowhere: the one before it comes back. */
export const withoutSearch = (state: StoryState, notice: string): StoryState => {
	const {running} = state.search ?? {};
	return running
		? {...state, search: running.instead, notice: running.over ? notice : state.notice}
		: {...state, notice};
};

export const noMatch = (words: string): string => `No match for ${isolated(quoted(words))}`;

/** Takes what the search has found so far: the list opens as soon as it is known which hit is the current one. */
export const takeHits = (
	state: StoryState,
	found: FirstHits,
	isDone: boolean,
	environment: Environment,
): StoryState => {
	const {search: before, screens, prompt} = state;
	if (!before?.running) return state;
	const {over, from, step} = before.running;
	if (isDone && found.hits.length === 0) return withoutSearch(state, noMatch(before.words));
	const search = withHits(before, before.running, found, isDone);
	const next = {...state, search};
	if (search.running?.from) return next;
	const opened = {...search, running: search.running && {...search.running, over: null}};
	if (over === screens && !prompt)
		return step === null
			? openHits(state, opened, environment)
			: (moveToHit({...state, search: opened}, step, environment) ?? next);
	if (topScreen(state).name === 'hits' && from !== null)
		return withCursor({...state, search: opened}, rowOfHit(search.hits, search.current));
	// Whoever has gone elsewhere in the meantime is told, and left there.
	return isDone && over ? {...next, notice: describeHits(search)} : next;
};

/** The words that were typed last to be searched for; empty where none were. */
export const lastTyped = ({typedBefore}: StoryState): CleanText =>
	cleanLine(typedBefore?.['search']?.at(-1) ?? '');

/** Searches once more for the words of a search that was ended, and goes to the next hit from here, or by as many as are asked for. */
const searchAgain = (state: StoryState, by: number): StoryState => {
	const words = lastTyped(state);
	// The first hit from here on is the next one.
	if (words !== '') return search(state, words, state.searchMode, by > 0 ? by - 1 : by);
	const hint = hintsFor('reading', state.preferences.keys)('search', 'to search.');
	return {...state, notice: withHint('No search yet.', ' Press ', hint)};
};

/** Goes to the next hit, or by as many as are asked for. */
export const stepHit = (state: StoryState, by: number, environment: Environment): StoryState => {
	const {search: found} = state;
	if (!found) return searchAgain(state, by);
	const moved = moveToHit(state, by, environment);
	if (!moved?.search?.running) return moved ?? state;
	const {current, hits, words} = moved.search;
	// Below the page stands how far the search has come.
	return {...moved, notice: `${current + 1} of ${hits.length} so far ${isolated(quoted(words))}`};
};

/**
 * A search taken over to another reading of its file, where its words are searched for again. The current hit will be
 * the one at the same words.
 */
export const carrySearch = (search: Search, carry: (place: Place) => Place): Search => {
	const hit = search.hits[search.current];
	const from =
		search.running?.from ?? (hit ? {chapter: hit.chapter, offset: hit.range.start} : search.origin);
	return {
		...search,
		hits: [],
		current: 0,
		origin: carry(search.origin),
		left: null,
		running: {
			progress: 0,
			from: carry(from),
			over: search.running?.over ?? null,
			step: search.running?.step ?? null,
			instead: null,
		},
		typed: search.typed && {
			...search.typed,
			shown: null,
			before: search.typed.before && carrySearch(search.typed.before, carry),
		},
	};
};
