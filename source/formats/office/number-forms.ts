const romanParts: readonly (readonly [number, string])[] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i'],
];

/** Figures beyond this one are written in digits: nobody numbers so far in letters. */
const largest = 4000;

const roman = (value: number): string => {
	let [rest, text] = [value, ''];
	for (const [worth, letters] of romanParts)
		while (rest >= worth) {
			text += letters;
			rest -= worth;
		}
	return text;
};

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
	const text = form === 'lowerRoman' || form === 'upperRoman' ? roman(value) : letters(value).slice(0, 8);
	return form === 'upperRoman' || form === 'upperLetter' ? text.toUpperCase() : text;
};
