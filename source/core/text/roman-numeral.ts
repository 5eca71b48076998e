const parts: readonly (readonly [number, string])[] = [
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

/** A number from 1 on in Roman numerals, in lower case. It is as long as the number is large: the caller sets a bound. */
export const romanNumeral = (number: number): string => {
	let left = number;
	let text = '';
	for (const [value, letters] of parts) for (; left >= value; left -= value) text += letters;
	return text;
};

const digits: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000};

/** The value of a Roman numeral in lower case. */
export const romanValue = (numeral: string): number => {
	let total = 0;
	let previous = 0;
	for (const letter of numeral.split('').reverse()) {
		const value = digits[letter] ?? 0;
		total += value < previous ? -value : value;
		previous = Math.max(previous, value);
	}
	return total;
};
