import {foldText} from '../text/fold-text.ts';

// What is written in more than one way with more or fewer UTF-16 units, and what `foldText` leaves apart because places
// and kept records are compared by it, which must not change with what a search takes for the same.

/* oxlint-disable no-misleading-character-class -- marks are what this module is about */

/**
 * Marks that a reader does not type: accents, points and vowels of Hebrew, Arabic and Syriac with the stroke that
 * lengthens a word, dots below letters of India, joiners, direction marks, soft hyphens, selectors of glyphs.
 */
const marks =
	'\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640' +
	'\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a\\u093c' +
	'\\u09bc\\u0a3c\\u0abc\\u0b3c\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f' +
	'\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u2060-\\u2064\\ufeff';
const anyMark = `(?:[${marks}]|\\udb40[\\udd00-\\uddef])`;

/** Signs that a search takes for another, though no program derives one from the other. */
const equivalents: readonly (readonly [string, string])[] = [
	['ʻʽʹꞌꞋ՚׳`ˈ＇‵', "'"],
	['״', '"'],
	['־⸗゠﹣－', '-'],
	['آأإٱ', 'ا'],
	['ؤ', 'و'],
	['ئىیے', 'ي'],
	['ک', 'ك'],
	['ةە', 'ه'],
	['ı', 'i'],
	['ħ', 'h'],
	['ŧ', 't'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ß', 'ss'],
	['þ', 'th'],
];

const known: ReadonlyMap<string, string> = new Map(
	equivalents.flatMap(([signs, to]) => Array.from(signs, sign => [sign, to] as const)),
);

/** Blocks of characters that are others in another shape: ligatures, numerals, letters of formulas, half-width kana. */
const shaped =
	'\\u0130\\u0132\\u0133\\u0149\\u01c4-\\u01cc\\u01f1-\\u01f3\\u1e9e\\u2024-\\u2026\\u2100-\\u214f\\u2150-\\u218b' +
	'\\u2460-\\u24ff\\u3200-\\u33ff\\ufb00-\\ufdff\\ufe30-\\ufefe\\uffa0-\\uffdc';
/** The same beyond the basic plane: letters of formulas, letters in squares. Patterns by units take a third of the time. */
const shapedPairs = '\\ud835[\\udc00-\\udfff]|\\ud83c[\\udd00-\\udd6b]';

/** Kana that were half as wide have their marks behind them, once they are folded as combining ones. */
const markedKana = '[\\u3041-\\u30fe][\\u3099\\u309a]';

/**
 * What may go on in the next piece of a text: where a text is cut in front of it, its form is another. The second half of
 * a pair of surrogates is such a thing, and the first of those that select glyphs.
 */
export const bound = new RegExp(
	`[\\s${marks}\\-\\u2010-\\u2015\\u2212\\uff0d\\u3099\\u309a\\uff9e\\uff9f\\udb40\\udc00-\\udfff]*`,
	'y',
);

/** What in a folded text is not its own form: digits of Arabic and Persian among it. */
export const varying = new RegExp(
	`\\s{2,}|[^\\S ]|-{2,}|${anyMark}+|${markedKana}|${shapedPairs}|[${[...known.keys()].join('')}${shaped}\\u0660-\\u0669\\u06f0-\\u06f9]`,
	'g',
);

/** What no reader sees: joiners, direction marks, soft hyphens, selectors of glyphs. */
const unseen = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';

/** What in a text in which case and accents count is not its own form. */
export const varyingExactly = new RegExp(
	`\\s{2,}|[^\\S ]|-{2,}|[${unseen}]+|[\\u2024-\\u2026\\ufb00-\\ufb06]`,
	'g',
);

/** The form of what {@link varyingExactly} has found. */
export const exactFormOf = (varied: string): string => {
	if (/^\s/u.test(varied)) return ' ';
	if (varied.startsWith('-')) return '-';
	return onlyMarks.test(varied) ? '' : varied.normalize('NFKC');
};

const onlyMarks = new RegExp(`^${anyMark}+$`);
const anyMarks = new RegExp(anyMark, 'g');

const spelt = new Map<string, string>();

const digit = (sign: string): string | undefined =>
	/[\u0660-\u0669\u06f0-\u06f9]/.test(sign) ? String(sign.charCodeAt(0) & 0xf) : undefined;

/** A character that is another in another shape, spelt out: its letters, without marks. */
const spell = (sign: string): string => {
	const plain = sign.normalize('NFKD').replaceAll(anyMarks, '').normalize('NFC');
	return Array.from(foldText(plain), letter => known.get(letter) ?? letter).join('');
};

/** The form of what {@link varying} has found. */
export const formOf = (varied: string): string => {
	if (/^\s/u.test(varied)) return ' ';
	if (varied.startsWith('-')) return '-';
	if (onlyMarks.test(varied)) return '';
	const found = spelt.get(varied) ?? known.get(varied) ?? digit(varied) ?? spell(varied);
	// At most one entry for each of some 5,000 characters.
	spelt.set(varied, found);
	return found;
};
