import {createPace, type Task} from '../../../core/task/task.ts';
import type {Stretch} from '../../compose/lines.ts';
import type {KnownWords} from '../structure/prose.ts';

/**
 * Words that a line's end broke in two, with a hyphen that is the word's own (`half-⏎hearted`) or not (`opin-⏎ions`).
 * How the text writes the word elsewhere tells.
 */

export const noWords: KnownWords = new Set();

const hyphens = /[-\u2010]$/u;
const lastWord = /\p{L}[\p{L}\p{M}-]*$/u;
const firstWord = /^\s*(\p{L}[\p{L}\p{M}]*)/u;
const hyphen = 0x2d;
const trueHyphen = 0x20_10;

/** Whether a line ends with a hyphen. Asked of millions of lines. */
export const endsInHyphen = (line: string): boolean => {
	const last = line.charCodeAt(line.length - 1);
	return last === hyphen || last === trueHyphen;
};

/** Both ways to write a word that two lines share; undefined where they share none. */
const formsOf = (
	above: string,
	below: string,
): {readonly whole: string; readonly parted: string} | undefined => {
	if (!endsInHyphen(above)) return undefined;
	const head = lastWord
		.exec(above.slice(Math.max(above.lastIndexOf(' '), above.length - 40) + 1, -1))?.[0]
		.toLowerCase();
	const tail = firstWord.exec(below.slice(0, 60))?.[1]?.toLowerCase();
	return head && tail ? {whole: head + tail, parted: `${head}-${tail}`} : undefined;
};

/** Small letters by UTF-16 units, 0 for those that belong to no word. Made when it is first needed. */
let letters: Uint16Array | undefined;
const smallLetters = (): Uint16Array => {
	if (letters) return letters;
	const table = new Uint16Array(0x1_00_00);
	for (let unit = 0; unit < table.length; unit++) {
		const sign = String.fromCharCode(unit);
		if (/[\p{L}\p{M}]/u.test(sign)) table[unit] = sign.toLowerCase().charCodeAt(0);
	}
	table[hyphen] = table[trueHyphen] = hyphen;
	letters = table;
	return table;
};

const addLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & 0xff_ff;

const hashOf = (word: string): number => {
	let hash = 0;
	for (let index = 0; index < word.length; index++) hash = addLetter(hash, word.charCodeAt(index));
	return hash;
};

/** The words of a line that are wanted. A text has millions: each costs a hash, only those alike are compared. */
const collect = (line: string, hashes: Uint8Array, wanted: KnownWords, known: Set<string>): void => {
	const table = smallLetters();
	for (let index = 0, start = 0, hash = 0; index <= line.length; index++) {
		const letter = index < line.length ? (table[line.charCodeAt(index)] ?? 0) : 0;
		const isEnd = letter === 0 || letter === hyphen;
		if (isEnd && index > start && hashes[hash] === 1) {
			const word = line.slice(start, index).toLowerCase().replaceAll('\u2010', '-');
			if (wanted.has(word)) known.add(word);
		}
		// A dash begins no word.
		if (letter === 0 || (letter === hyphen && index === start)) {
			start = index + 1;
			hash = 0;
		} else hash = addLetter(hash, letter);
	}
};

/** UTF-16 units looked through, a long novel: more hardly know more words, and take time. */
const mostUnits = 1_000_000;

/** Finds how a text writes the words elsewhere that its line ends break. Texts that break none cost one look at each line. */
export function* findKnownWords({lines, start, end}: Stretch): Task<KnownWords> {
	const isDue = createPace();
	const wanted = new Set<string>();
	for (let index = start; index + 1 < end; index++) {
		const line = lines[index] ?? '';
		const forms = formsOf(line, lines[index + 1] ?? '');
		if (forms) wanted.add(forms.whole).add(forms.parted);
		if (isDue(line.length + 1)) yield;
	}
	if (wanted.size === 0) return noWords;
	const hashes = new Uint8Array(0x1_00_00);
	for (const word of wanted) hashes[hashOf(word)] = 1;
	const known = new Set<string>();
	let left = mostUnits;
	for (let index = start; index < end && left > 0; index++) {
		const line = lines[index] ?? '';
		left -= line.length;
		collect(line, hashes, wanted, known);
		if (isDue(line.length + 1)) yield;
	}
	return known;
}

/** Ends of words in some languages that are neither words nor parts of a compound. */
const suffix =
	/^(?:[ts]ions?|ings?|ness(?:es)?|ments?|ities|ity|i?ously?|ungen|ung|lich(?:e[nmrs]?)?|[hk]eit(?:en)?|ci[oó]n(?:es)?|zion[ei]|ment[eo]|ções|ção|ость|ости|ться|ния|ние|ский|ского)$/u;

/** Whether the text writes the word that two lines share with a hyphen: `Anglo-⏎Saxon`. */
export const isHyphenated = (above: string, below: string, known: KnownWords): boolean => {
	const forms = known.size > 0 ? formsOf(above, below) : undefined;
	return forms !== undefined && known.has(forms.parted);
};

/** What is left of a word's first part before its second one: the part as it is, or without the hyphen of the line's end. */
export const joinWord = (above: string, below: string, known: KnownWords): string => {
	const forms = formsOf(above, below);
	if (!forms || known.has(forms.parted)) return above.replace('\u2010', '-');
	const tail = firstWord.exec(below)?.[1] ?? '';
	const isBroken = known.has(forms.whole) || suffix.test(tail);
	return isBroken ? above.replace(hyphens, '') : above;
};
