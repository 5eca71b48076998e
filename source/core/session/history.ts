import {isSamePlace} from '../story/place.ts';
import type {Place} from '../story/story.ts';

/** Places that were jumped away from, and those gone back from; the latest last. */
export type History = {
	readonly back: readonly Place[];
	readonly forward: readonly Place[];
};

type Step = {readonly place: Place; readonly history: History};

const longest = 100;

export const emptyHistory: History = {back: [], forward: []};

/** Remembers the place that a jump leaves; going forward starts anew. */
export const pushPlace = ({back}: History, left: Place): History => ({
	back: isSamePlace(back.at(-1), left) ? back : [...back, left].slice(-longest),
	forward: [],
});

/** One step back from `here`; undefined where there is nothing to go back to. */
export const goBack = ({back, forward}: History, here: Place): Step | undefined => {
	const place = back.at(-1);
	return place && {place, history: {back: back.slice(0, -1), forward: [...forward, here]}};
};

/** One step forward from `here`: undoes {@link goBack}. */
export const goForward = ({back, forward}: History, here: Place): Step | undefined => {
	const place = forward.at(-1);
	return place && {place, history: {back: [...back, here], forward: forward.slice(0, -1)}};
};
