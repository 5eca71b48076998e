import type {Hyphenate} from './typography.ts';

/** A word in the marks of punctuation that stand around it, but none that addresses are made of. */
const dressedWord = /^([^\p{L}\p{N}/@#%&=+\\]*)([\p{L}\p{M}'’]+)[^\p{L}\p{N}/@#%&=+\\]*$/u;

/** Letters between apostrophes: `l’administration`. */
const letters = /[\p{L}\p{M}]+/gu;

/** A word in capitals, or with some inside: NASA, McGonagall. */
const innerCapital = /.\p{Lu}/u;

/** What a word stands behind that is no part of an address: a space, a hyphen, a dash. */
const behindWord = /[\s\p{Pd}]/u;

/** The least letters of a word before a hyphen and behind it, whatever the language would allow. */
const lettersBefore = 2;
const lettersBehind = 3;
const fewestLetters = lettersBefore + lettersBehind;

/** UTF-16 units of the longest word that is looked at: no language hyphenates what is longer. */
const longestWord = 60;

const none: readonly number[] = [];

const pointsIn = (dressed: string, hyphenate: Hyphenate): readonly number[] => {
	const [, before, word] = dressedWord.exec(dressed) ?? [];
	if (before === undefined || word === undefined || innerCapital.test(word)) return none;
	const points = Array.from(word.matchAll(letters)).flatMap(({0: part, index}) =>
		part.length < fewestLetters
			? none
			: hyphenate(part)
					.filter(offset => offset >= lettersBefore && offset <= part.length - lettersBehind)
					.map(offset => before.length + index + offset),
	);
	return points.length === 0 ? none : points;
};

/** Words remembered, as they stand in texts. */
const cacheLimit = 65_536;
const caches = new WeakMap<Hyphenate, Map<string, readonly number[]>>();

/** A hyphenation that remembers its words, and knows them in their punctuation. */
const remembering = (hyphenate: Hyphenate): ((dressed: string) => readonly number[]) => {
	const cache = caches.get(hyphenate) ?? new Map<string, readonly number[]>();
	caches.set(hyphenate, cache);
	return dressed => {
		const known = cache.get(dressed);
		if (known) return known;
		const points = pointsIn(dressed, hyphenate);
		if (cache.size >= cacheLimit) cache.clear();
		cache.set(dressed, points);
		return points;
	};
};

/**
 * Where the words of a text may be hyphenated, as they stand there, with punctuation around them. Names with capitals
 * inside, addresses and what holds digits are left whole.
 *
 * @returns A function of the offsets at which a word starts (where a line may, by UAX #14) and ends; it gives the
 * offsets of the hyphens from the word's start, in order.
 */
export const hyphenationPoints = (
	text: string,
	hyphenate: Hyphenate,
): ((start: number, end: number) => readonly number[]) => {
	const pointsOf = remembering(hyphenate);
	return (start, end) => {
		if (end - start < fewestLetters || end - start > longestWord) return none;
		if (start > 0 && text.charCodeAt(start - 1) !== 0x20 && !behindWord.test(text.charAt(start - 1)))
			return none;
		return pointsOf(text.slice(start, end));
	};
};
