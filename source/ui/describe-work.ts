import {percentOf} from '../core/story/progression.ts';
import {areSameChoices} from '../core/story/reading-choices.ts';
import {isolated} from '../core/text/direction.ts';
import {plural} from './plural.ts';
import {quoted} from '../core/text/quoted.ts';
import type {AppState} from './state/app-state.ts';
import {topScreen} from './state/screen-stack.ts';
import type {Search} from './state/search.ts';

/** How many hits a search has, or has so far: `12 matches for “salt”`. */
export const describeHits = ({words, hits, hasMore, running}: Search, isPlain = false): string => {
	const count = `${plural(hits.length, 'match', 'matches')} for ${isolated(quoted(words))}`;
	if (running)
		return isPlain ? `${count} so far` : `${count} so far, ${percentOf(running.progress)} searched`;
	return hasMore ? `First ${count}; there are more` : count;
};

/** The work in the background that the reader waits for; null where there is none, or the screen itself tells. */
export const describeWork = (state: AppState): string | null => {
	if (!state.reading) return null;
	const {choices, reading, search, lookup, preferences} = state;
	if (!areSameChoices(choices, reading.choices)) return 'Reading the file again…';
	if (lookup?.found === null) return `Looking up ${isolated(quoted(lookup.word))}…`;
	return search?.running && topScreen(state).name !== 'hits'
		? `Searching for ${isolated(quoted(search.words))}…${preferences.plain ? '' : ` ${percentOf(search.running.progress)}`}`
		: null;
};
