import {percentOf} from '../core/story/progression.ts';
import {plural} from './plural.ts';
import {quoted} from './quoted.ts';
import type {Search} from './state/app-state.ts';

/** How many hits a search has, or has so far: `12 hits for “salt”`. */
export const describeHits = ({words, hits, hasMore, running}: Search): string => {
	const count = `${plural(hits.length, 'hit')} for ${quoted(words)}`;
	if (running) return `${count} so far, ${percentOf(running.progress)} searched`;
	return hasMore ? `The first ${count}; there are more` : count;
};

/** How far a search has come: `Searching for “salt”… 12 %`. Nothing where it is done. */
export const describeProgress = ({words, running}: Search): string | null =>
	running && `Searching for ${quoted(words)}… ${percentOf(running.progress)}`;
