import {isBlankAt} from '../text/blank.ts';
import {unitWidth} from '../text/unit-width.ts';

/**
 * Where we go further than UAX #14: signs that may stand on either side of a word (dashes, quotes) are told apart by
 * their neighbours, and given to the line breaker as a sign that is always on that side. Offsets stay what they are.
 */
const opening = '(';
const closing = '}';
/** An en dash: a line may end behind it, and does not begin with it. */
const after = '–';

const dashes = '-‐‒–—―⸺⸻';
const longDashes = '—―⸺⸻';
const openingQuotes = '«‹“‘';
const closingQuotes = '»›”’';
const brackets = '([{¿¡「『（【《〈';
/** What may stand behind a dash that ends something. */
const pauses = ',;:!?)]}';
const straightQuotes = '"\'';
const closingPunctuation = /(?![\p{Ps}\p{Pi}])\p{P}/u;
const contextual = new RegExp(`[-${dashes.slice(1)}${openingQuotes}${closingQuotes}～]`, 'g');
const isContextual = new Uint8Array(0x1_00_00);
for (const sign of `${dashes}${openingQuotes}${closingQuotes}～`) isContextual[sign.charCodeAt(0)] = 1;

/** Whether a UTF-16 unit stands for itself whatever its neighbours are. */
export const standsForItself = (unit: number): boolean => isContextual[unit] === 0;

/** Whether white space is at an offset, or one end of the text. */
const isEdge = (text: string, index: number): boolean =>
	index < 0 || index >= text.length || isBlankAt(text, index);

const isWide = (sign: string | undefined): boolean =>
	sign !== undefined && unitWidth(sign.charCodeAt(0)) === 2;

/** Whether the sign at an offset opens what follows it: a bracket, or a quote with nothing of a word before it. */
const opens = (text: string, index: number): boolean => {
	const sign = text[index];
	if (sign === undefined) return false;
	if (brackets.includes(sign)) return true;
	const before = text[index - 1];
	return (
		(openingQuotes.includes(sign) || straightQuotes.includes(sign)) &&
		(isEdge(text, index - 1) || brackets.includes(before ?? '') || dashes.includes(before ?? ''))
	);
};

/** Longer ones are rules, not dashes. */
const longestDash = 3;

/** White space before a paragraph's first dash, at most, in UTF-16 units; what is more is no indent. */
const longestIndent = 16;

const dashRole = (text: string, index: number): string => {
	const sign = text[index] ?? '';
	let first = index;
	let behind = index + 1;
	while (index - first < longestDash && dashes.includes(text[first - 1] ?? ' ')) first--;
	while (behind - index < longestDash && dashes.includes(text[behind] ?? ' ')) behind++;
	// Dialogue: the dash stays with the first word.
	if (first <= longestIndent && text.slice(0, first).trim() === '') return opening;
	if (opens(text, first - 1)) return opening;
	const endsWord = isEdge(text, behind) || pauses.includes(text[behind] ?? '');
	if (isEdge(text, first - 1)) return endsWord ? closing : opening;
	return longDashes.includes(sign) ? after : sign;
};

const openingQuoteRole = (text: string, index: number): string => {
	const sign = text[index] ?? '';
	const next = text[index + 1];
	// « Bonjour », l’« ami »: a space inside the quotes is no place to break.
	const isElided = '«‹'.includes(sign) && /[’']/.test(text[index - 1] ?? '');
	if (isBlankAt(text, index + 1) && (isElided || opens(text, index))) return opening;
	// Beside Chinese and Japanese, where there are no spaces, a line may break before it.
	const isBesideWide = isWide(next) || (isWide(text[index - 1]) && !isEdge(text, index + 1));
	return '“‘'.includes(sign) && isBesideWide ? opening : sign;
};

const closingQuoteRole = (text: string, index: number): string => {
	const sign = text[index] ?? '';
	const next = text[index + 1] ?? ' ';
	const endsWord = isEdge(text, index + 1) || closingPunctuation.test(next);
	if (isBlankAt(text, index - 1) && endsWord) return closing;
	const isBesideWide = isWide(next) || (isWide(text[index - 1]) && '“‘'.includes(next));
	return '”’'.includes(sign) && isBesideWide ? closing : sign;
};

/** The sign that stands for the one at an offset: another one that UAX #14 treats as this is to be treated here. */
export const standIn = (text: string, index: number): string => {
	const sign = text[index] ?? '';
	// The same sign in other character sets: a line does not begin with it.
	if (sign === '～') return '〜';
	if (dashes.includes(sign)) return dashRole(text, index);
	return openingQuotes.includes(sign) ? openingQuoteRole(text, index) : closingQuoteRole(text, index);
};

/** The text as the line breaker is to see it. */
export const withStandIns = (text: string): string =>
	text.replace(contextual, (_, index: number) => standIn(text, index));
