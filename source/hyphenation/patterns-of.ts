import {languages} from '../languages/languages.ts';
import {lazy} from '../core/lazy.ts';

const nameByTag = lazy(
	() =>
		new Map(
			languages.flatMap(({code, patterns, regionalPatterns = {}}) => [
				...(patterns === undefined ? [] : [[code, patterns] as const]),
				...Object.entries(regionalPatterns),
			]),
		),
);

/**
 * The name of a language's hyphenation patterns; undefined where there are none, and where a line does not end with a
 * hyphen (Thai and the scripts of India have patterns, too).
 *
 * @param language A BCP 47 tag; subtags that no patterns know are left out, the last first.
 */
export const patternsOf = (language: string): string | undefined => {
	const parent = language.slice(0, Math.max(0, language.lastIndexOf('-')));
	return nameByTag().get(language) ?? (parent === '' ? undefined : patternsOf(parent));
};
