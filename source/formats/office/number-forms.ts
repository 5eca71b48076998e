import {romanNumeral} from '../../core/text/roman-numeral.ts';

/** Figures beyond this one are written in digits: nobody numbers so far in letters. */
const largest = 4000;

/** a … z, aa, bb …, as Word counts. */
const letters = (value: number): string =>
	String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

export type NumberForm = 'decimal' | 'lowerRoman' | 'upperRoman' | 'lowerLetter' | 'upperLetter' | 'symbol';

const symbols = ['*', '†', '‡', '§'];

/** A number as lists and notes write it. */
export const writeNumber = (value: number, form: NumberForm): string => {
	if (form === 'decimal' || value < 1 || value > largest) return String(value);
	if (form === 'symbol')
		return (symbols[(value - 1) % symbols.length] ?? '*').repeat(
			Math.min(4, Math.ceil(value / symbols.length)),
		);
	const text =
		form === 'lowerRoman' || form === 'upperRoman' ? romanNumeral(value) : letters(value).slice(0, 8);
	return form === 'upperRoman' || form === 'upperLetter' ? text.toUpperCase() : text;
};
