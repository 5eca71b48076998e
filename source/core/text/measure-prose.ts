/** How long a stretch of prose is for a reader. */
export type ProseSize = {
	/** Words: runs between spaces that hold a letter or digit; in Han and kana, each character (as archives count). */
	readonly words: number;
	/** How many of the words are Han or kana characters, which are read faster. */
	readonly ideographs: number;
};

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const run = /\S+/g;
const letter = /[\p{L}\p{N}]/u;
const anyIdeograph = /[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud87f]/;

const countWords = (text: string): number => {
	let total = 0;
	for (const [word] of text.matchAll(run)) if (letter.test(word)) total++;
	return total;
};

/** Counts the words of a text. */
export const measureProse = (text: string): ProseSize => {
	if (!anyIdeograph.test(text)) return {words: countWords(text), ideographs: 0};
	let ideographs = 0;
	const others = text.replaceAll(ideograph, () => {
		ideographs++;
		return ' ';
	});
	return {words: ideographs + countWords(others), ideographs};
};

/** Words a minute in silent reading of fiction in English (Brysbaert 2019, table 2: 260 for fiction, rounded down). */
const wordsPerMinute = 250;
/** Characters a minute in Japanese and Chinese, the usual figure for fluent adults. */
const ideographsPerMinute = 500;

/** Minutes of reading, not rounded. */
export const readingTime = ({words, ideographs}: ProseSize): number =>
	(words - ideographs) / wordsPerMinute + ideographs / ideographsPerMinute;

/** Sum of two sizes. */
export const addSizes = (a: ProseSize, b: ProseSize): ProseSize => ({
	words: a.words + b.words,
	ideographs: a.ideographs + b.ideographs,
});
