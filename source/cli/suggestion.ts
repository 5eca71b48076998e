import {nearestWord} from '../core/text/nearest-word.ts';

/** Which known word a mistyped one may have been, as a sentence; undefined where none is near. */
export const suggestion = (typed: string, known: readonly string[]): string | undefined => {
	const nearest = nearestWord(typed, known);
	return nearest === undefined ? undefined : `Did you mean ${nearest}?`;
};
