import {lazy} from '../core/lazy.ts';
import type {Language, Patterns} from './language.ts';
import {languages} from './languages.ts';

/** Keys of a language whose values are words or patterns. */
type WordList = {
	[Key in keyof Language]-?: Language[Key] extends string | undefined ? Key : never;
}[keyof Language];

export const itemsOf = (list: Patterns | undefined): readonly string[] => list?.split(', ') ?? [];

/** What all languages have under a key, as a list. */
export const wordsOf = (key: WordList): readonly string[] => [
	...new Set(languages.flatMap(language => itemsOf(language[key]))),
];

/** What all languages have under a key, as the alternatives of a regular expression. */
export const alternatives = (key: WordList): string => wordsOf(key).join('|');

export const lazyPattern = (source: () => string, flags = ''): (() => RegExp) =>
	lazy(() => new RegExp(source(), flags));

/**
 * Whether a line holds one of the words that all languages have under a key: a short look before a pattern that asks what
 * stands around them, which takes a millisecond or two when it is first used.
 */
export const holdsOneOf = (key: WordList): ((line: string) => boolean) => {
	const words = lazyPattern(() => alternatives(key), 'iu');
	return line => words().test(line);
};
