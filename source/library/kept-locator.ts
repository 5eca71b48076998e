import {mostLandmarks, type Landmark} from '../core/locator/landmarks.ts';
import type {Locator, Quote} from '../core/locator/locator.ts';
import {cleanText} from '../core/text/clean-text.ts';
import {index, isObject, number, share} from './kept-values.ts';

/** A quote keeps its white space: it must equal the text that it was taken from. */
const parseQuote = (value: unknown): Quote => {
	const part = (words: unknown): string => (typeof words === 'string' ? cleanText(words).text : '');
	const {before, highlight, after} = isObject(value) ? value : {};
	return {before: part(before), highlight: part(highlight), after: part(after)};
};

const parseLandmarks = (value: unknown): readonly Landmark[] =>
	(Array.isArray(value) ? value : [])
		.slice(0, mostLandmarks)
		.filter(isObject)
		.map(({distance, words}) => ({
			distance: Math.trunc(number(distance)),
			words: typeof words === 'string' ? cleanText(words).text : '',
		}));

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
