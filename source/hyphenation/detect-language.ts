import {languages} from '../languages/languages.ts';
import {lazy} from '../core/lazy.ts';

/** UTF-16 units that are looked at. */
const sampleLength = 4096;

const ownScripts = lazy(() =>
	languages.flatMap(({code, script}) =>
		script === undefined ? [] : [{code, script: new RegExp(`\\p{Script=${script}}`, 'gu')}],
	),
);

const functionWords = lazy(() =>
	languages.flatMap(({code, functionWords}) =>
		functionWords === undefined ? [] : [{code, common: new Set(functionWords.split(' '))}],
	),
);

const letter = /\p{L}/gu;
const word = /[\p{L}\p{M}]+/gu;

/** Least share of a text's words that a language's commonest ones have. */
const leastShare = 0.1;
/** Fewest different ones: a few short words are words of many languages. */
const fewestKinds = 6;
/** How often they must be found for each one of the language that comes next. */
const lead = 1.1;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const byFunctionWords = (text: string): string | null => {
	const words = text.toLowerCase().match(word) ?? [];
	const [first, second] = functionWords()
		.map(({code, common}) => {
			const found = words.filter(one => common.has(one));
			return {code, hits: found.length, kinds: new Set(found).size};
		})
		.sort((a, b) => b.hits - a.hits);
	if (!first || !second || first.kinds < fewestKinds) return null;
	return first.hits >= words.length * leastShare && first.hits >= second.hits * lead ? first.code : null;
};

/**
 * The language that prose is in, as a BCP 47 tag, by its script and its commonest words; null where neither tells.
 * Knows those that have hyphenation patterns and are much read.
 *
 * @param text Some prose: a hundred words are enough, and more than 4,096 UTF-16 units are not looked at.
 */
export const detectLanguage = (text: string): string | null => {
	const sample = text.slice(0, sampleLength);
	const most = count(sample, letter) / 2;
	return ownScripts().find(({script}) => count(sample, script) > most)?.code ?? byFunctionWords(sample);
};
