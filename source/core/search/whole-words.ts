import type {Range} from '../text/range.ts';

/**
 * What a word is made of, as the inside of a class of characters: as in grep, and joiners and soft hyphens inside words.
 * RE2 and JavaScript read it alike.
 */
export const wordCharacters = String.raw`${'\u200d\u00ad\u200c\u2060'}\p{L}\p{M}\p{N}_`;

const wordBefore = new RegExp(`[${wordCharacters}]$`, 'u');
const wordBehind = new RegExp(`^[${wordCharacters}]`, 'u');

/** Scripts that put no spaces between words: any letter of theirs may begin or end a word. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Units of a character, at most. */
const widest = 2;

/** Whether a range begins and ends where words do: no letter, digit or underscore is next to it. */
export const isWholeWords = (text: string, {start, end}: Range): boolean => {
	const before = text.slice(Math.max(0, start - widest), start);
	const behind = text.slice(end, end + widest);
	const isEdge = (beside: string, inside: string, word: RegExp): boolean => {
		const [found] = word.exec(beside) ?? [];
		return found === undefined || unspaced.test(found) || unspaced.test(inside);
	};
	return (
		isEdge(before, text.slice(start, start + widest), wordBefore) &&
		isEdge(behind, text.slice(Math.max(start, end - widest), end), wordBehind)
	);
};
