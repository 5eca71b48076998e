import {mostLandmarks, type Landmark} from '../core/locator/landmarks.ts';
import type {Locator, Quote} from '../core/locator/locator.ts';
import {index, isObject, number, quoted, share} from './kept-values.ts';

const parseQuote = (value: unknown): Quote => {
	const {before, highlight, after} = isObject(value) ? value : {};
	return {before: quoted(before), highlight: quoted(highlight), after: quoted(after)};
};

const parseLandmarks = (value: unknown): readonly Landmark[] =>
	(Array.isArray(value) ? value : [])
		.slice(0, mostLandmarks)
		.filter(isObject)
		.map(({distance, words}) => ({distance: Math.trunc(number(distance)), words: quoted(words)}));

/** Reads a locator that may have been written by anyone; null where it is none. */
export const parseLocator = (value: unknown): Locator | null =>
	isObject(value)
		? {
				chapter: index(value['chapter']),
				scene: value['scene'] === null ? null : Math.max(1, index(value['scene'])),
				offset: index(value['offset']),
				progression: share(value['progression']),
				totalProgression: share(value['totalProgression']),
				quote: parseQuote(value['quote']),
				landmarks: parseLandmarks(value['landmarks']),
			}
		: null;
