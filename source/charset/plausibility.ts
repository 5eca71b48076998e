// Readings of the same bytes in charsets of one byte a character: which of them is the text? In the right one letters
// stand among letters of their script, quotes at the ends of words, lines of a frame beside each other.

const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const blank = /[\s\u00a0]/;
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u];

const scriptOf = (character: string): number => scripts.findIndex(script => script.test(character));

/** What a character is worth between its neighbours, each '' at the ends of the text: 1 fits, −1 does not. */
type Judge = (character: string, before: string, after: string) => number;

// Letters that are words: French à, Italian è, Spanish ó, Swedish å and ö.
const words = /[àáèéêóôåöÀÁÈÉÊÓÔÅÖ]/;

// Iceland's alone; more often they are Turkish, Romanian or Baltic letters read by the wrong charset.
const rare = /[ðþÐÞ]/;

const judgeLetter: Judge = (character, before, after) => {
	const script = scriptOf(character);
	const neighbours = [before, after].filter(neighbour => letter.test(neighbour));
	if (neighbours.some(neighbour => scriptOf(neighbour) !== script)) return -1;
	// A frame's line read as a letter.
	if (character === before && character === after) return -1;
	if (upper.test(character) && lower.test(before)) return -1;
	if (lower.test(character) && upper.test(after)) return -1;
	if (neighbours.length > 0) return rare.test(character) ? 0.5 : 1;
	return words.test(character) ? 0.8 : 0.2;
};

const judgeFrame: Judge = (_, before, after) => {
	if (letter.test(before) || letter.test(after)) return -1;
	return /[\u2500-\u259f]/.test(before + after) ? 1 : 0.2;
};

const isInside = (before: string, after: string): boolean => letter.test(before) && letter.test(after);
const judgeQuote: Judge = (_, before, after) => (isInside(before, after) ? -1 : 1);
const judgeLowQuote: Judge = (_, before, after) => (letter.test(before) || blank.test(after) ? -1 : 1);
const judgeApostrophe: Judge = (_, before, after) => (letter.test(before) || letter.test(after) ? 1 : 0.5);
const judgePause: Judge = (_, before, after) => (isInside(before, after) ? 0.5 : 1);
const judgeSpanish: Judge = (_, before, after) => (letter.test(before) || blank.test(after) ? -1 : 1);
const judgeSymbol: Judge = (_, before, after) => (isInside(before, after) ? -1 : 0.3);
const judgeTradeMark: Judge = (_, before, after) => (letter.test(before) && !letter.test(after) ? 1 : -0.5);
const judgeMark: Judge = (_, before) => (/[\p{L}\p{M}]/u.test(before) ? 1 : -1);

// The first that matches.
const judges: readonly (readonly [RegExp, Judge])[] = [
	// oxlint-disable-next-line no-control-regex -- controls are what a wrong reading shows
	[/[\u0000-\u001f\u007f-\u009f\ufffd]/, () => -2],
	[/[\u2500-\u259f]/, judgeFrame],
	[/[ªº]/, (_, before) => (/\d/.test(before) ? 0.5 : -0.5)],
	[/[ƒµΩ]/, () => -0.5],
	[letter, judgeLetter],
	[/\p{M}/u, judgeMark],
	[/[„‚]/, judgeLowQuote],
	[/[“”‘«»‹›]/, judgeQuote],
	[/’/, judgeApostrophe],
	[/™/, judgeTradeMark],
	[/[–—―…]/, judgePause],
	[/[¿¡]/, judgeSpanish],
	[/[§°©®£€•·†‡½¼¾№×÷±¹²³¶\u00ad]/, judgeSymbol],
	[/\u00a0/, (_, before, after) => (isInside(before, after) ? 0 : 0.5)],
];

const judgeOther: Judge = () => -0.7;
const judgeOf = (character: string): Judge =>
	judges.find(([pattern]) => pattern.test(character))?.[1] ?? judgeOther;

/**
 * How well the characters outside ASCII of a text fit where they stand, summed up: to be compared between readings of
 * the same bytes, the larger the better.
 */
export const plausibility = (text: string): number => {
	// A text has few characters, and each of them often.
	const known = new Map<string, Judge>();
	let sum = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.codePointAt(index) ?? 0;
		if (code < 0x80) continue;
		const character = String.fromCodePoint(code);
		const judge = known.get(character) ?? judgeOf(character);
		known.set(character, judge);
		sum += judge(character, text[index - 1] ?? '', text[index + 1] ?? '');
		if (code > 0xffff) index++;
	}
	return sum;
};
