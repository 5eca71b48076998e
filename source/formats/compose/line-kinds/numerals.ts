import {romanValue} from '../../../core/text/roman-numeral.ts';
import {languages} from '../../../languages/languages.ts';
import {lazy} from '../../../core/lazy.ts';
import {alternatives, itemsOf} from '../../../languages/story-words.ts';

/** Numbers as headings write them: figures, Roman numerals, words, Chinese signs. */

export const roman = 'm{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
export const easternFigures = '0-9０-９一二三四五六七八九十百千零〇两兩壱弐参';
export const eastern = `[${easternFigures}]{1,9}`;

/**
 * Cardinal numbers in words, with their values where these matter: bare numerals must count up from 1. A compound comes
 * before the number that it begins with.
 */
const cardinals = lazy(
	() =>
		new Map(
			languages.flatMap(language => {
				const ones = itemsOf(language.cardinals);
				const tens = itemsOf(language.tens).flatMap(ten => [
					...ones.slice(0, 9).map(one => `${ten} ${one}`),
					ten,
				]);
				return [
					...tens.map(word => [word, null] as const),
					...ones.map((word, index) => [word, index + 1] as const),
					...itemsOf(language.largeNumbers).map(word => [word, null] as const),
				];
			}),
		),
);

export const ordinals = (): string => `(?:${alternatives('ordinals')})`;

/** Any number word that may follow the name of a division. */
export const numberWords = (): string => {
	const words = [...cardinals().keys()].join('|').replaceAll(' ', '[\\s-]');
	return `(?:(?:${alternatives('article')})\\s+)?${ordinals()}|${words}`;
};

export const isCardinal = (text: string): boolean =>
	cardinals().has(text.toLowerCase().replace(/[\s-]/, ' '));

const easternDigits = '零一二三四五六七八九';
const easternUnits: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000};

const easternValue = (numeral: string): number => {
	let total = 0;
	let digit = 0;
	for (const sign of numeral) {
		const unit = easternUnits[sign];
		if (unit === undefined) digit = Math.max(0, easternDigits.indexOf(sign));
		else {
			total += Math.max(1, digit) * unit;
			digit = 0;
		}
	}
	return total + digit;
};

/** Letters of other alphabets that look like those of Roman numerals, and stand for them in texts that were scanned. */
const lookalikes: Readonly<Record<string, string>> = {
	І: 'I',
	Ι: 'I',
	Х: 'X',
	Χ: 'X',
	С: 'C',
	М: 'M',
	Ѵ: 'V',
	і: 'i',
	ι: 'i',
	х: 'x',
	χ: 'x',
	с: 'c',
	м: 'm',
	ѵ: 'v',
};
const hasLookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'u');
const mixedNumeral = new RegExp(
	`(?<!\\p{L})[IVXLCDMivxlcdm${Object.keys(lookalikes).join('')}]+(?!\\p{L})`,
	'gu',
);

/** UTF-16 units in which a line shows that its numeral is in other letters. */
const longestStart = 24;

/** A line whose Roman numerals are in Latin letters. Of other words only those change that could be numerals. */
export const inLatinNumerals = (line: string): string =>
	hasLookalike.test(line.slice(0, longestStart))
		? line.replaceAll(mixedNumeral, numeral => numeral.replaceAll(/./gu, sign => lookalikes[sign] ?? sign))
		: line;

/** How a numeral is written: in figures, in Roman ones of either case, in Chinese signs, in words. */
export type Script = '1' | 'I' | 'i' | '一' | 'one';

const isRoman = new RegExp(`^${roman}$`, 'iu');

/** The script of the numeral that a heading without a word begins with. */
export const scriptOf = (title: string): Script => {
	const numeral = inLatinNumerals(/[\p{L}\p{N}]+/u.exec(title)?.[0].normalize('NFKC') ?? '');
	if (/^\d/.test(numeral)) return '1';
	if (/^\p{Script=Han}/u.test(numeral)) return '一';
	if (!isRoman.test(numeral)) return 'one';
	return /^[IVXLCDM]/.test(numeral) ? 'I' : 'i';
};

/** The value of a numeral; null for words whose value does not matter. */
export const numberOf = (numeral: string): number | null => {
	const text = numeral.toLowerCase().normalize('NFKC');
	if (/^\d+/.test(text)) return Number.parseInt(text, 10);
	if (/^[ivxlcdm]+$/.test(text)) return romanValue(text);
	if (/^[零一二三四五六七八九十百千]+$/u.test(text)) return easternValue(text);
	return cardinals().get(text) ?? null;
};
