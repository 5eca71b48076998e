/** Numbers as headings write them: figures, Roman numerals, words, Chinese signs. */

export const roman = 'm{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
export const eastern = '[0-9０-９一二三四五六七八九十百千零〇两兩壱弐参]{1,9}';

const english =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);
const englishOrdinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' ',
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const cardinalWords = `(?:(?:${tens.join('|')})[\\s-](?:${english.slice(0, 9).join('|')})|${[...english, ...tens].toReversed().join('|')}|(?:one|a) hundred)`;
const ordinalWords = `(?:(?:${tens.join('|')})[\\s-](?:${englishOrdinals.slice(0, 9).join('|')})|${englishOrdinals.toReversed().join('|')}|last|final)`;

/** Ordinals of other languages, by their stems: their endings follow the noun. */
const foreignOrdinals = [
	'premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|cinqui[eè]me|sixi[eè]me|septi[eè]me|huiti[eè]me|neuvi[eè]me|dixi[eè]me|derni[eè]re?',
	'erste[sr]?|zweite[sr]?|dritte[sr]?|vierte[sr]?|fünfte[sr]?|sechste[sr]?|sieb(?:en)?te[sr]?|achte[sr]?|neunte[sr]?|zehnte[sr]?|elfte[sr]?|zwölfte[sr]?|letzte[sr]?',
	'primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa]|d[eé]cim[oa]|und[eé]cim[oa]|duod[eé]cim[oa]|[uú]ltim[oa]|[uú]nic[oa]',
	'primeir[oa]|terceir[oa]|quart[oa]|s[eé]tim[oa]|oitav[oa]|non[oa]',
	'prim[oa]|second[oa]|terz[oa]|sest[oa]|settim[oa]|ottav[oa]',
	'(?:(?:двадцать|тридцать|сорок|пятьдесят)\\s+)?(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|последн)(?:ый|ий|ой|ая|яя|ое|ее)|треть(?:я|е)|третий',
	'pierwsz[yae]|drug[ia]|trzeci[ae]?|czwart[ya]|piąt[ya]|szóst[ya]|siódm[ya]|ósm[ya]|dziewiąt[ya]|dziesiąt[ya]|ostatni[a]?',
	'eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|laatste',
	'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|ensimmäinen|toinen|kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs|kymmenes',
].join('|');

/** Any number word that may name a division. */
export const ordinals = `(?:${ordinalWords}|${foreignOrdinals})`;
export const words = `(?:(?:the\\s+)?${ordinalWords}|${cardinalWords}|${foreignOrdinals})`;
export const cardinals = cardinalWords;

const romanDigits: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000};

const romanValue = (numeral: string): number => {
	let total = 0;
	let previous = 0;
	for (const letter of numeral.split('').reverse()) {
		const value = romanDigits[letter] ?? 0;
		total += value < previous ? -value : value;
		previous = Math.max(previous, value);
	}
	return total;
};

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
	const word = english.indexOf(text);
	return word === -1 ? null : word + 1;
};
