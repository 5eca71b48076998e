import {foldText} from '../text/fold-text.ts';

/** What a UTF-16 unit is for likeness. */
const separator = 1;
/** Stands inside words and says nothing: don't = don’t = dont. */
const silent = 2;
const letter = 3;
/** A word of its own: scripts that are written without spaces. */
const sign = 4;
/** The first half of an emoji, which parts words as a separator does, together with the second one. */
const emoji = 5;

const isLetter = /[\p{L}\p{N}]/u;
/** Marks, apostrophes of every kind, the soft hyphen, zero-width characters. */
const isSilent = /[\p{M}'`´ʼ‘’‛′＇\u00ad\u200b-\u200f\u2060\ufeff]/u;
/** Han, kana, Thai, Lao, Burmese, Khmer. */
const isSign =
	/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
/** Emoji come and go with charsets; Han of the second plane are signs like any other. */
const classOfSurrogate = (unit: number): number => {
	if (unit >= 0xd83c && unit <= 0xd83e) return emoji;
	return unit >= 0xd840 && unit <= 0xd8ff ? sign : letter;
};

const classify = (unit: number): number => {
	if (unit >= 0xd800 && unit <= 0xdfff) return classOfSurrogate(unit);
	const character = String.fromCharCode(unit);
	if (isSilent.test(character)) return silent;
	if (!isLetter.test(character)) return separator;
	return isSign.test(character) ? sign : letter;
};

/** The class of each unit, 0 where it has not been met, and the unit that it folds to. Filled as units are met. */
const classes = new Uint8Array(0x1_0000);
const folded = new Uint16Array(0x1_0000);

const learn = (unit: number): number => {
	const found = classify(unit);
	classes[unit] = found;
	folded[unit] = foldText(String.fromCharCode(unit)).charCodeAt(0);
	return found;
};

const classOf = (unit: number): number => {
	const seen = classes[unit] ?? 0;
	return seen === 0 ? learn(unit) : seen;
};

/** Words in a shingle, and signs in one of a script without spaces: fewer are common phrases, more lose typos. */
const wordsInShingle = 5;
const signsInShingle = 9;

const fnvBasis = 0x81_1c_9d_c5;
const fnvPrime = 0x01_00_01_93;
/** The base of the rolling hash: odd, so that every power of it is. */
const base = 0x9e_37_79_b1;
/** Keeps shingles of signs apart from those of words. */
const salt = 0x5b_d1_e9_95;

/** Spreads a hash over all its bits (the finaliser of MurmurHash3, Appleby 2011). Unsigned, 32 bits. */
const finalize = (hash: number): number => {
	let mixed = hash ^ (hash >>> 16);
	mixed = Math.imul(mixed, 0x85_eb_ca_6b);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 0xc2_b2_ae_35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** A hash over the last `length` words (Karp & Rabin 1987), modulo 2^32. */
const createRollingHash = (length: number): ((word: number) => number) => {
	const ring = new Int32Array(length);
	let oldest = base;
	for (let power = 2; power < length; power++) oldest = Math.imul(oldest, base);
	let at = 0;
	let hash = 0;
	return word => {
		hash = (Math.imul(hash - Math.imul(ring[at] ?? 0, oldest), base) + word) | 0;
		ring[at] = word;
		at = at + 1 === length ? 0 : at + 1;
		return hash;
	};
};

/** Reads a text piece by piece and gives the hash of every shingle to a visitor. */
export type Shingler = {
	/** Reads a stretch of a text; a word may go on in the next one. */
	readonly read: (text: string, start: number, end: number) => void;
	readonly endWord: () => void;
	/** Words so far; each sign of a script without spaces is one. */
	readonly words: () => number;
};

/**
 * Makes the hashes of all overlapping runs of five words (shingles, Broder 1997), of nine signs where the last one is of
 * a script without spaces. Case, accents, apostrophes, punctuation and white space make no difference.
 *
 * @param visit Called with each hash, unsigned and of 32 bits, in the order of the text.
 */
export const createShingler = (visit: (hash: number) => void): Shingler => {
	const overWords = createRollingHash(wordsInShingle);
	const overSigns = createRollingHash(signsInShingle);
	let word = fnvBasis;
	let isInWord = false;
	let count = 0;
	let skipped = 0;
	const take = (hash: number, isOfSigns: boolean): void => {
		count++;
		const [words, signs] = [overWords(hash), overSigns(hash)];
		if (count >= (isOfSigns ? signsInShingle : wordsInShingle))
			visit(finalize(isOfSigns ? signs ^ salt : words));
	};
	const endWord = (): void => {
		if (!isInWord) return;
		isInWord = false;
		take(finalize(word), false);
		word = fnvBasis;
	};
	return {
		endWord,
		words: () => count,
		read(text, start, end) {
			let offset = start + skipped;
			for (; offset < end; offset++) {
				const unit = text.charCodeAt(offset);
				const found = classOf(unit);
				if (found === letter) {
					word = Math.imul(word ^ (folded[unit] ?? 0), fnvPrime);
					isInWord = true;
				} else if (found !== silent) {
					endWord();
					// Its second half may be in the next piece.
					if (found === emoji) offset++;
					if (found === sign) take(finalize(Math.imul(fnvBasis ^ (folded[unit] ?? 0), fnvPrime)), true);
				}
			}
			skipped = offset - end;
		},
	};
};
