import type {HeadingMark} from './prose.ts';

const wordPattern = /[\p{L}\p{N}]+/gu;

/** UTF-16 units of a title; descriptions of chapters are longer. */
const longestTitle = 200;

const sameWord = (a: string | undefined, b: string | undefined): boolean =>
	a !== undefined && a.toLowerCase() === b?.toLowerCase();

/** How many words of an entry are those of a bare heading: `Chapter I` or, behind `Chapter` at the top of a column, `I`. */
const wordsOfNumber = (heading: readonly string[], entry: readonly string[]): number => {
	for (const number of [heading, heading.slice(1)]) {
		if (number.length > 0 && number.every((word, index) => sameWord(word, entry[index])))
			return number.length;
	}
	return 0;
};

/** What a list of contents says behind the number of a heading that is nothing but one; undefined where it says no more. */
export const listedTitle = ({heading, texts, listed}: HeadingMark): string | undefined => {
	if (listed === undefined || !heading.isBare || texts.length > 1) return undefined;
	const words = [...listed.matchAll(wordPattern)];
	const count = wordsOfNumber(
		(texts[0] ?? '').match(wordPattern) ?? [],
		words.map(([word]) => word),
	);
	const first = words[count - 1];
	if (!first) return undefined;
	const title = listed
		.slice(first.index + first[0].length)
		.replace(/^[^\p{L}\p{N}"“‘«¿¡(]+/u, '')
		.trim();
	return title === '' || title.length > longestTitle ? undefined : title;
};
