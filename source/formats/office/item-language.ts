import type {Item} from './item.ts';

/** Languages that are written in another script than the Latin one, by their first two letters. */
const scripts: Readonly<Record<string, RegExp>> = {
	ru: /\p{Script=Cyrillic}/u,
	uk: /\p{Script=Cyrillic}/u,
	be: /\p{Script=Cyrillic}/u,
	bg: /\p{Script=Cyrillic}/u,
	mk: /\p{Script=Cyrillic}/u,
	sr: /[\p{Script=Cyrillic}\p{Script=Latin}]/u,
	el: /\p{Script=Greek}/u,
	he: /\p{Script=Hebrew}/u,
	yi: /\p{Script=Hebrew}/u,
	ar: /\p{Script=Arabic}/u,
	fa: /\p{Script=Arabic}/u,
	ur: /\p{Script=Arabic}/u,
	zh: /\p{Script=Han}/u,
	ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
	ko: /\p{Script=Hangul}/u,
	th: /\p{Script=Thai}/u,
	hi: /\p{Script=Devanagari}/u,
};

const latin = /\p{Script=Latin}/u;

/** Letters by which a language is judged. */
const enough = 2000;

/** Whether a text is written in the script of a language. */
const fitsScript = (language: string, text: string): boolean => {
	const script = scripts[language.slice(0, 2).toLowerCase()] ?? latin;
	const letters = text.slice(0, enough).match(/\p{L}/gu) ?? [];
	return letters.filter(letter => script.test(letter)).length * 2 >= letters.length;
};

/** The beginning of what stands in the paragraphs. */
const sampleOf = (items: readonly Item[]): string => {
	let sample = '';
	for (const item of items) {
		if (item.kind !== 'paragraph') continue;
		for (const piece of item.pieces) if ('text' in piece) sample += piece.text;
		if (sample.length >= enough) break;
	}
	return sample;
};

/** Whether a document may be in a language, by its script. */
export const isLanguageOf = (items: readonly Item[], language: string): boolean =>
	fitsScript(language, sampleOf(items));

/**
 * The language that most letters of a document are in, by what its runs say; null where nobody knows.
 *
 * @param declared What holds for text that says nothing. English is what programs say that were never told otherwise: it
 *   tells nothing.
 */
export const languageOfItems = (items: readonly Item[], declared: string | null): string | null => {
	const letters = new Map<string | null, number>();
	for (const item of items) {
		if (item.kind !== 'paragraph') continue;
		for (const piece of item.pieces) {
			if (!('text' in piece)) continue;
			const language = piece.marks.language ?? declared;
			letters.set(language, (letters.get(language) ?? 0) + piece.text.length);
		}
	}
	const [first = null] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [];
	const isTold = first !== null && !/^en\b/i.test(first);
	return isTold && isLanguageOf(items, first) ? first : null;
};
