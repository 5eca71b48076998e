import type {FirstHits, Hit} from '../../core/search/search-story.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Place} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {describeHits} from '../describe-work.ts';
import {isolated} from '../../core/text/direction.ts';
import {quoted} from '../../core/text/quoted.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {goTo} from './navigate.ts';
import {openScreen, topScreen} from './screen-stack.ts';
import type {RunningSearch, Search} from './search.ts';

/** Index of the first hit at or behind a place; -1 where there is none. */
const firstHitFrom = (hits: readonly Hit[], place: Place): number =>
	hits.findIndex(({chapter, range}) => comparePlaces({chapter, offset: range.start}, place) >= 0);

/** Asks for words to be searched for, in place of those that were searched for before. */
export const search = (state: StoryState, words: string): StoryState => {
	if (words === '') return state;
	const {search: before, session, screens} = state;
	return {
		...state,
		search: {
			words,
			hits: [],
			hasMore: false,
			current: 0,
			origin: before?.origin ?? session.place,
			running: {
				progress: 0,
				from: session.place,
				over: screens,
				instead: before?.running ? before.running.instead : before,
			},
		},
	};
};

/** Searches the text for what was typed to filter a list by. */
export const searchFiltered = (state: StoryState): StoryState => {
	const {prompt} = state;
	return prompt?.purpose === 'filter' ? search({...state, prompt: null}, cleanLine(prompt.value)) : state;
};

/** The search with the hits that are known now, and the first at or behind its place as the current one. */
const withHits = (
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

/** Takes what the search has found so far: the list opens as soon as it is known which hit is the current one. */
export const takeHits = (state: StoryState, found: FirstHits, isDone: boolean): StoryState => {
	const {search: before, screens, prompt} = state;
	if (!before?.running) return state;
	const {over, instead} = before.running;
	if (isDone && found.hits.length === 0) {
		const notice = over ? `No match for ${isolated(quoted(before.words))}` : state.notice;
		return {...state, search: instead, notice};
	}
	const search = withHits(before, before.running, found, isDone);
	const next = {...state, search};
	if (search.running?.from) return next;
	const isShown = topScreen(state).name === 'hits' && before.running.from !== null;
	if (isShown || (over === screens && !prompt)) {
		const running = search.running && {...search.running, over: null};
		return openScreen({...next, search: {...search, running}}, 'hits', search.current);
	}
	// Whoever has gone elsewhere in the meantime is told, and left there.
	return isDone && over ? {...next, notice: describeHits(search)} : next;
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
	return (
		hit &&
		goTo(
			{...state, search: {...found, current, running: running && {...running, from: null, over: null}}},
			{chapter: hit.chapter, offset: hit.range.start},
			environment,
		)
	);
};

/** Goes to the next hit, or by as many as are asked for, and says which one it is. */
export const stepHit = (state: StoryState, by: number, environment: Environment): StoryState => {
	const {search: found} = state;
	if (!found) {
		const hint = hintsFor('reading', state.preferences.keys)('search', 'to search.');
		return {...state, notice: withHint('No search yet.', ' Press ', hint)};
	}
	const moved = moveToHit(state, by, environment);
	if (!moved) return state;
	const {
		hits: {length},
		hasMore,
		running,
	} = found;
	const next = found.current + by;
	const current = moved.search?.current ?? 0;
	const wrapped = running || next === current ? '' : next < 0 ? ', back at the end' : ', back at the top';
	const all = running ? `${length} so far` : hasMore ? `the first ${groupedDigits(length)}` : length;
	return {...moved, notice: `${current + 1} of ${all} ${isolated(quoted(found.words))}${wrapped}`};
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
		running: {progress: 0, from: carry(from), over: search.running?.over ?? null, instead: null},
	};
};
