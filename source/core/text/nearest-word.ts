import {closestMatch} from 'leven';

/**
 * Guesses which word was meant: the one with the smallest Levenshtein distance, ignoring case; undefined if all of them
 * are farther away than a third of the letters.
 */
export const nearestWord = (typed: string, words: readonly string[]): string | undefined => {
	const lower = words.map(word => word.toLowerCase());
	const maxDistance = Math.ceil(typed.length / 3);
	const nearest = closestMatch(typed.toLowerCase(), lower, {maxDistance});
	return nearest === undefined ? undefined : words[lower.indexOf(nearest)];
};
