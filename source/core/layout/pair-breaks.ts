import {isNoteMark, unicodeOpportunities, widestGap} from './break-opportunities.ts';
import {isBlankAt} from '../text/blank.ts';
import {knownPairs, knownSigns} from './known-pairs.ts';
import {standIn, standsForItself} from './stand-ins.ts';

/**
 * Whether a line may break between two plain units (see `unit-width.ts`) depends on these two alone, and on whether
 * spaces stand between: so it is in UAX #14 but for Hebrew, flags, marks and joiners, which are not plain. Each pair is
 * asked for once and remembered. Units that all pairs treat alike are of one class.
 */
const alike: readonly (readonly [string, RegExp])[] = [
	['', /^$/],
	[' ', /^ $/],
	['a', /^[A-Za-zÀ-ÖØ-öø-ʯΆΈ-ΊΌΎ-ΡΣ-ώЀ-ҁҊ-ԯ]$/],
	['가', /^[가-힣]$/],
	['0', /^\d$/],
	['一', /^[㐀-䶿一-鿿あいうえおか-ぢつ-もやゆよら-ろわ-んアイウエオカ-ヂツ-モヤユヨラ-ロワ-ン]$/],
];
const textStart = 0;
const letter = 2;
const syllable = 3;
/** Class of all that come too late for one of their own, which no text in one language does. Nothing is remembered. */
const crowd = 255;

/** A unit of each class. */
const members = [...alike.map(([member]) => member), ...Array.from(knownSigns)];
/** The class of each unit; 0 where it was not asked for yet. */
const classes = new Uint8Array(0x1_00_00);
for (const [index, sign] of Array.from(knownSigns).entries())
	classes[sign.charCodeAt(0)] = alike.length + index;

const learnClass = (unit: number): number => {
	const sign = String.fromCharCode(unit);
	const known = alike.findIndex(([, pattern]) => pattern.test(sign));
	if (known !== -1) return (classes[unit] = known);
	if (members.length === crowd) return (classes[unit] = crowd);
	return (classes[unit] = members.push(sign) - 1);
};

const classAt = (text: string, index: number, keepsKoreanWords: boolean): number => {
	let unit = text.charCodeAt(index);
	if (!standsForItself(unit)) unit = standIn(text, index).charCodeAt(0);
	const known = classes[unit] ?? 0;
	const found = known === 0 ? learnClass(unit) : known;
	return found === syllable && keepsKoreanWords ? letter : found;
};

const space = 0x20;
const bracket = 0x5b;

const forbidden = 1;
const allowed = 2;
/** What is known of two classes without and with space between them; 0 where it was not asked for yet. */
const pairs = new Uint8Array(2 * 256 * 256);

const ask = (before: string, isSpaced: boolean, after: string): boolean => {
	const [first] = unicodeOpportunities(before + (isSpaced ? ' ' : '') + after);
	return first !== before.length + (isSpaced ? 1 : 0) + after.length;
};

/** Classes that are there from the start: how a line breaks between each two of them need not be asked for. */
const usual = members.length;

/** What `knownPairs` is: a bit for each two of these classes, without and with space between them, in base64. */
export const askUsualPairs = (): string => {
	const bytes = new Uint8Array(Math.ceil((2 * usual ** 2) / 8));
	for (let bit = 0; bit < 2 * usual ** 2; bit++) {
		const both = bit >> 1;
		const isAllowed = ask(
			members[Math.floor(both / usual)] ?? '',
			bit % 2 === 1,
			members[both % usual] ?? '',
		);
		if (isAllowed) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
	}
	return btoa(String.fromCharCode(...bytes));
};

const known = atob(knownPairs);

const isAllowedBetween = (before: number, isSpaced: boolean, after: number): boolean => {
	if (before >= usual || after >= usual) return ask(members[before] ?? '', isSpaced, members[after] ?? '');
	const bit = 2 * (before * usual + after) + (isSpaced ? 1 : 0);
	return ((known.charCodeAt(bit >> 3) >> (bit & 7)) & 1) === 1;
};

const isGap = (text: string, index: number): boolean => {
	let blank = 1;
	while (blank < widestGap && index > blank && isBlankAt(text, index - 1 - blank)) blank++;
	return blank === widestGap;
};

/** A unit that stands for one of a class. */
const memberAt = (text: string, index: number, of: number): string =>
	members[of] ?? (standsForItself(text.charCodeAt(index)) ? (text[index] ?? '') : standIn(text, index));

const isLetter = (unit: number): boolean => classes[unit] === letter;

/**
 * What needs no look at pairs, which is most of a text: a line never breaks before a space or inside of a word, and does
 * behind the space between two words. Zero for the rest.
 */
const usualJoint = (text: string, index: number, before: number, unit: number): number => {
	if (unit === space) return forbidden;
	if (!isLetter(unit)) return 0;
	if (isLetter(before)) return forbidden;
	return before === space && index > 1 && isLetter(text.charCodeAt(index - 2)) ? allowed : 0;
};

const mayBreakBetween = (text: string, index: number, keepsKoreanWords: boolean): boolean => {
	const unit = text.charCodeAt(index);
	let last = index - 1;
	while (last >= 0 && text.charCodeAt(last) === space) last--;
	const isSpaced = last < index - 1;
	if ((isSpaced || isBlankAt(text, last)) && !isBlankAt(text, index) && isGap(text, index)) return true;
	if (unit === bracket && !isSpaced && isNoteMark(text, index)) return false;
	const after = classAt(text, index, keepsKoreanWords);
	const before = last < 0 ? textStart : classAt(text, last, keepsKoreanWords);
	if (before === crowd || after === crowd)
		return ask(memberAt(text, last, before), isSpaced, memberAt(text, index, after));
	const pair = (before << 9) | (after << 1) | (isSpaced ? 1 : 0);
	if (pairs[pair] === 0) pairs[pair] = isAllowedBetween(before, isSpaced, after) ? allowed : forbidden;
	return pairs[pair] === allowed;
};

/** Whether a line may break at an index, between two units that are known. */
const mayBreakAt = (
	text: string,
	index: number,
	before: number,
	unit: number,
	keepsKoreanWords: boolean,
): boolean => {
	const usual = usualJoint(text, index, before, unit);
	return usual === 0 ? mayBreakBetween(text, index, keepsKoreanWords) : usual === allowed;
};

/**
 * Whether a line may break before the unit at an offset: what `breakOpportunities` says, for text of plain units alone.
 *
 * @param index Behind the text's start and before its end.
 */
export const mayBreakBefore = (text: string, index: number, keepsKoreanWords: boolean): boolean =>
	mayBreakAt(text, index, text.charCodeAt(index - 1), text.charCodeAt(index), keepsKoreanWords);

/** The first offset behind another one that a line may break before, in text of plain units; the text's end if none. */
export const nextBreak = (text: string, offset: number, keepsKoreanWords: boolean): number => {
	let next = offset + 1;
	while (next < text.length && !mayBreakBefore(text, next, keepsKoreanWords)) next++;
	return Math.min(next, text.length);
};

/** The last offset behind `start`, at or before another one, that a line may break before; `start` where there is none. */
export const lastBreak = (text: string, start: number, offset: number, keepsKoreanWords: boolean): number => {
	let unit = text.charCodeAt(offset);
	for (let last = offset; last > start; last--) {
		const before = text.charCodeAt(last - 1);
		if (mayBreakAt(text, last, before, unit, keepsKoreanWords)) return last;
		unit = before;
	}
	return start;
};
