import {oneLine} from './one-line.ts';

declare const brand: unique symbol;

/**
 * A text that holds no character that a terminal obeys. Only this module makes it, so that the compiler refuses text from
 * outside (stories, names, metadata, notes, messages) that was never cleaned. Clean after all decoding (charset,
 * entities, JSON): decoding after cleaning could put a control character together again.
 */
export type CleanText = string & {readonly [brand]: true};

/** What cleaning made of a text. */
export type CleanedText = {
	/** The text: lines end in `\n`, the only controls left are `\n` and `\t`. */
	readonly text: CleanText;
	/** How many characters were taken out, line-end conversions not counted. */
	readonly removed: number;
};

/* oxlint-disable no-control-regex, no-misleading-character-class -- control characters are what this module is about */
const lineEnds: readonly (readonly [string, RegExp, string])[] = [
	['\r', /\r\r\n|\r\n?/g, '\n'],
	['\u2029', /\u2029/g, '\n\n'],
	['\u2028', /\u2028/g, '\n'],
	['\u0085', /\u0085/g, '\n'],
	['\v', /\v/g, '\n'],
	['\f', /\f/g, '\n'],
];

/** Ranges of characters that never need cleaning. */
const harmless: readonly (readonly [number, number])[] = [
	[0x09, 0x0a],
	[0x20, 0x7e],
	[0xa0, 0xac],
	[0xae, 0x2ff],
	[0x370, 0x482],
	[0x48a, 0x590],
	[0x1e00, 0x1fff],
	[0x2010, 0x2027],
	[0x202f, 0x205f],
	[0x2070, 0x20cf],
	[0x2100, 0x27ff],
	[0x3000, 0x3029],
	[0x3030, 0x3098],
	[0x309b, 0x3163],
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xac00, 0xd7a3],
	[0xff01, 0xff9f],
];

/** 1 for each UTF-16 unit that may need cleaning. A table: the same as a pattern takes seven times as long. */
const suspects = new Uint8Array(0x1_00_00).fill(1);
for (const [first, last] of harmless) suspects.fill(0, first, last + 1);

/** Index of the first character from `from` on that may need cleaning; the text's length where there is none. */
const findSuspect = (text: string, from: number): number => {
	let index = from;
	while (index < text.length && suspects[text.charCodeAt(index)] === 0) index++;
	return index;
};

/** Bold and underline as line printers made them: `X⌫X`, `_⌫X`. The letter stays, once. */
const overstrike = /_\u0008|([^\n])\u0008(?=\1)/g;

/**
 * Escape sequences that are whole, bounded and on one line. Broken ones lose only their first character below: words
 * that happen to follow a stray escape are kept. So is what follows a space, which a sequence may hold, but hardly does.
 */
const escapeSequences =
	/\u001b[#%()*+./-]{1,2}[0-~]|(?:\u001b\[|\u009b)[0-?]{0,64}[!-/]{0,8}[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0000-\u001f\u007f-\u009f]{0,4096}(?:\u0007|\u001b\\|\u009c)/g;

/** C0 but newline and tab, DEL, C1, bidi embeddings, overrides and isolates. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Characters without a shape, on whose width no two terminals agree. Joiners and direction marks stay. */
const invisibles =
	/[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e001f}\u{e0080}-\u{e0fff}]/gu;

/** Tag characters mean something only behind the black flag. */
const strayTags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;

const markFloods = /(\p{M}{8})\p{M}+/gu;
const leadingMarks = /(^|\n)[\p{M}\u200c\u200d]+/gu;
/** Letters with their marks apart, and Korean syllables in parts: macOS and some converters write them so (Unicode NFD). */
const decomposed = /.[\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;
const joinerFloods = /(\u200d)\u200d+|((?:\u200d[^\u200d\n]{1,3}){7})\u200d/gu;
/* oxlint-enable no-control-regex, no-misleading-character-class */

const removals: readonly (readonly [RegExp, string])[] = [
	[overstrike, ''],
	[escapeSequences, ''],
	[controls, ''],
	[invisibles, ''],
	[strayTags, '$1'],
	[joinerFloods, '$1$2'],
	[markFloods, '$1'],
	[leadingMarks, '$1'],
];

const noncharacters = /\p{Noncharacter_Code_Point}/gu;

/** Only for what is clean by the rules of this module. */
const asClean = (text: string): CleanText => text as CleanText;

const cleanPart = (part: string): string => {
	let text = part.toWellFormed().replace(noncharacters, '\ufffd');
	for (const [pattern, replacement] of removals) text = text.replace(pattern, replacement);
	return text;
};

/** One form for what is written in two: terminals show it, and it is found again, whichever of them a file has. */
const compose = (text: string): string => text.replace(decomposed, letter => letter.normalize('NFC'));

/** Characters cleaned at once around a suspect one; its line is always whole. */
const partLength = 4096;

const normaliseLineEnds = (raw: string): string => {
	// The common case first: a plain string is replaced twice as fast as a pattern.
	let text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
	for (const [sign, pattern, replacement] of lineEnds) {
		if (text.includes(sign)) text = text.replace(pattern, replacement);
	}
	return text;
};

/**
 * Cleans a text, in time linear in its length. Cleaning twice changes nothing. A text cut behind line ends (but not
 * inside one of more than one sign) may be cleaned piece by piece.
 */
export const cleanText = (raw: string): CleanedText => {
	// Most text is clean, and every sign of a line end but `\n` is a suspect.
	if (findSuspect(raw, 0) === raw.length) return {text: asClean(raw), removed: 0};
	const text = normaliseLineEnds(raw);
	const parts: string[] = [];
	let end = 0;
	let removed = 0;
	for (let found = findSuspect(text, 0); found < text.length; found = findSuspect(text, end)) {
		// No character means anything beyond its line: what is cleaned line by line is clean.
		const start = Math.max(end, text.lastIndexOf('\n', found) + 1);
		const newline = text.indexOf('\n', found + partLength);
		const stop = newline === -1 ? text.length : newline + 1;
		const part = text.slice(start, stop);
		const cleaned = cleanPart(part);
		removed += part.length - cleaned.length;
		parts.push(text.slice(end, start), compose(cleaned));
		end = stop;
	}
	return {text: asClean(parts.length === 0 ? text : parts.join('') + text.slice(end)), removed};
};

/** Cleans what is shown on one line (a name, a path, a message): runs of white space become one space. */
export const cleanLine = (raw: string): CleanText => asClean(oneLine(cleanText(raw).text));

/**
 * Makes clean text of slices and joins of clean text. The length stays, and so do offsets: half a surrogate pair becomes
 * U+FFFD, and so does a control character, which only a bug can have left there.
 */
export const cleanInPlace = (text: string): CleanText =>
	// A pattern takes 3 ns a character from the first call on; the loop of `findSuspect` takes 2 once it is compiled, else 20.
	asClean(text.toWellFormed().replace(controls, '\ufffd'));
