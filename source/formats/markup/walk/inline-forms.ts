const formsOf = (plain: string, shifted: string): ReadonlyMap<string, string> => {
	const forms = Array.from(shifted);
	return new Map(Array.from(plain, (sign, index) => [sign, forms[index] ?? sign]));
};

const raised = formsOf('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ');
const lowered = formsOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** Digits and signs in their raised or lowered form; undefined where one of the text has none. */
export const shiftedForm = (text: string, name: 'sub' | 'sup'): string | undefined => {
	const forms = name === 'sup' ? raised : lowered;
	const signs = Array.from(text.trim());
	if (signs.length === 0 || !/^[\d+−=()-]*\d[\d+−=()-]*$|^n$/.test(text.trim())) return undefined;
	return signs.every(sign => forms.has(sign))
		? signs.map(sign => forms.get(sign) ?? sign).join('')
		: undefined;
};

type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const english: Marks = ['“', '”', '‘', '’'];
const guillemets: Marks = ['«', '»', '“', '”'];
const low: Marks = ['„', '“', '‚', '‘'];

/** Marks of quotation by language (CLDR 47). */
const marks: Readonly<Record<string, Marks>> = {
	de: low,
	cs: low,
	sk: low,
	sl: low,
	bg: low,
	pl: ['„', '”', '«', '»'],
	ro: ['„', '”', '«', '»'],
	hu: ['„', '”', '»', '«'],
	fr: ['«\u00a0', '\u00a0»', '“', '”'],
	ru: ['«', '»', '„', '“'],
	uk: ['«', '»', '„', '“'],
	es: guillemets,
	it: guillemets,
	pt: english,
	el: guillemets,
	sv: ['”', '”', '’', '’'],
	fi: ['”', '”', '’', '’'],
	da: ['”', '”', '’', '’'],
	ja: ['「', '」', '『', '』'],
	zh: english,
};

/** The marks around a quotation inside a sentence, in a language and inside of so many others. */
export const quoteMarks = (
	language: string | null,
	depth: number,
): readonly [open: string, close: string] => {
	const [open, close, innerOpen, innerClose] = marks[language?.slice(0, 2).toLowerCase() ?? ''] ?? english;
	return depth % 2 === 0 ? [open, close] : [innerOpen, innerClose];
};
