import {findHits, type Hit} from '../../core/search/search-story.ts';
import {comparePlaces} from '../../core/story/place.ts';
import type {Place} from '../../core/story/story.ts';
import {hintsFor, withHint} from '../keymap/hints.ts';
import {quoted} from '../quoted.ts';
import type {StoryState} from './app-state.ts';
import type {Environment} from './environment.ts';
import {goTo} from './navigate.ts';
import {openScreen} from './screen-stack.ts';

/** Index of the first hit at or behind a place; the first of all where there is none. */
export const firstHitFrom = (hits: readonly Hit[], place: Place): number =>
	Math.max(
		0,
		hits.findIndex(({chapter, range}) => comparePlaces({chapter, offset: range.start}, place) >= 0),
	);

/** Searches the story and lists the hits. */
export const search = (state: StoryState, words: string): StoryState => {
	if (words === '') return state;
	const {story} = state.reading;
	const hits = findHits(story, words);
	if (hits.length === 0) return {...state, notice: `${quoted(words)} is not in the story`};
	const origin = state.search?.origin ?? state.session.place;
	const current = firstHitFrom(hits, state.session.place);
	return openScreen({...state, search: {words, hits, current, origin}}, 'hits', current);
};

/** Goes to the next hit, or by as many as are asked for; from the last to the first. */
export const stepHit = (state: StoryState, by: number, environment: Environment): StoryState => {
	const {search: found} = state;
	if (!found) {
		const hint = hintsFor('reading', state.preferences.keys)('search', 'searches');
		return {...state, notice: withHint('Nothing searched for yet', ': ', hint)};
	}
	const {length} = found.hits;
	const next = found.current + by;
	const current = ((next % length) + length) % length;
	const hit = found.hits[current];
	if (!hit) return state;
	const moved = goTo(
		{...state, search: {...found, current}},
		{chapter: hit.chapter, offset: hit.range.start},
		environment,
	);
	const wrapped = next === current ? '' : next < 0 ? ', from the end again' : ', from the start again';
	return {...moved, notice: `Hit ${current + 1} of ${length}${wrapped}`};
};
