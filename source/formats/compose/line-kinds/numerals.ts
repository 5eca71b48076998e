import {romanValue} from '../../../core/text/roman-numeral.ts';
import {languages} from '../../../languages/languages.ts';
import {alternatives, itemsOf, lazy} from '../../../languages/story-words.ts';

/** Numbers as headings write them: figures, Roman numerals, words, Chinese signs. */

export const roman = 'm{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
export const eastern = '[0-9０-９一二三四五六七八九十百千零〇两兩壱弐参]{1,9}';

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

/** The value of a numeral; null for words whose value does not matter. */
export const numberOf = (numeral: string): number | null => {
	const text = numeral.toLowerCase().normalize('NFKC');
	if (/^\d+/.test(text)) return Number.parseInt(text, 10);
	if (/^[ivxlcdm]+$/.test(text)) return romanValue(text);
	if (/^[零一二三四五六七八九十百千]+$/u.test(text)) return easternValue(text);
	return cardinals().get(text) ?? null;
};
