import stringWidth from 'string-width';
import {graphemes} from './graphemes.ts';
import {prefersAscii, usualWidths, type Widths} from './widths.ts';

/**
 * How many terminal cells text takes. The only module that knows how wide anything is: it
 * measures with the library that Ink measures with, so that what is laid out here is what fits there.
 */

/**
 * Signs beyond ASCII of one cell for each unit, as a test shows of every one: Latin, Greek, Cyrillic, the spaces and
 * punctuation of prose, currencies, arrows, the signs that scenes are parted with and those of the interface.
 */
export const narrowSigns = String.raw`\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2000-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20c0\u2100-\u218b\u2190-\u22ff\u2500-\u25fc\u2605\u2606\u2660-\u2667\u2713\u26a0\u2e3a\u2e3b`;

/**
 * Ideographs, kana, syllables of Hangul and the punctuation between them: two cells for each unit in every terminal, and no
 * unit changes with those beside it.
 */
const wideSigns = String.raw`\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60`;

/** Signs that a pattern takes in one step: six need half the time of one at a time, more do not gain anything. */
const atOnce = 6;

const upTo = (most: number): string => (most === 0 ? '' : `(?:[ -~]${upTo(most - 1)})?`);

/** A run of ASCII, as a pattern that can match it in one way only: no text makes it try again and again. */
const asciiRun = `(?:${'[ -~]'.repeat(atOnce)})*${upTo(atOnce - 1)}`;

/** Text of ASCII and of the signs of a class. */
export const asciiAnd = (signs: string): RegExp => new RegExp(`^${asciiRun}(?:[${signs}]${asciiRun})*$`);

/** Signs of one cell for each unit. */
export const narrow = asciiAnd(narrowSigns);

/** What every terminal gives one cell for each unit. */
export const ascii = new RegExp(`^${asciiRun}$`);

const wide = new RegExp(`^[${wideSigns}]*$`);
const mixed = new RegExp(`^[ -~${narrowSigns}${wideSigns}]*$`);
const wideSign = new RegExp(`[${wideSigns}]`, 'g');

/** Whether each unit of a text is a grapheme of two columns. */
export const isWide = (text: string): boolean => wide.test(text);

/** Whether each unit of a text is a grapheme of one column. */
export const isNarrow = (text: string, {ambiguous}: Widths = usualWidths): boolean =>
	(ambiguous === 'narrow' ? narrow : ascii).test(text);

const cacheLimit = 8192;
const newCache = (): Map<string, number> => new Map();
const caches = {narrow: newCache(), wide: newCache(), ascii: newCache()};

/** Columns of an ellipsis beyond the first, where it is three dots. */
const moreDots = 2;

const countEllipses = (text: string): number => text.split('…').length - 1;

const countWide = (text: string): number => text.match(wideSign)?.length ?? 0;

const askLibrary = (text: string, ambiguous: Widths['ambiguous']): number => {
	const choices = {countAnsiEscapeCodes: true, ambiguousIsNarrow: ambiguous !== 'wide'};
	return stringWidth(text, choices) + (ambiguous === 'ascii' ? moreDots * countEllipses(text) : 0);
};

const measured = (text: string, ambiguous: Widths['ambiguous']): number => {
	const cache = caches[ambiguous];
	const known = cache.get(text);
	if (known !== undefined) return known;
	const width =
		ambiguous === 'narrow' && mixed.test(text) ? text.length + countWide(text) : askLibrary(text, ambiguous);
	if (cache.size >= cacheLimit) cache.clear();
	if (text.length <= 64) cache.set(text, width);
	return width;
};

/** Width of a cleaned text in terminal columns. */
export const cellWidth = (text: string, widths = usualWidths): number =>
	isNarrow(text, widths) ? text.length : measured(text, widths.ambiguous);

const emoji = /\p{Emoji_Presentation}/u;

/** An emoji that is put together of several characters: a flag, a keycap, one with its tone or style, a joined sequence. */
const emojiSequence =
	/\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\u{fe0f}\u{200d}\p{Emoji_Modifier}]|\u20e3/u;

/** Whether terminals disagree about the width of some emoji in a text. */
export const holdsEmojiSequence = (text: string): boolean => emojiSequence.test(text);

/**
 * The most columns that any terminal gives a grapheme: some draw an emoji sequence, a flag, a conjunct or a syllable of
 * jamo as one sign, others its parts side by side. What is laid out by this stands inside its line everywhere. Of emoji
 * sequences it is known how this terminal draws them.
 */
export const widestWidth = (grapheme: string, widths = usualWidths): number => {
	const whole = cellWidth(grapheme, widths);
	if (widths.joinsEmoji && holdsEmojiSequence(grapheme)) return whole;
	let parts = 0;
	for (const part of grapheme) parts += emoji.test(part) ? 2 : cellWidth(part, widths);
	return Math.max(parts, whole);
};

/** UTF-16 units of the longest grapheme that cleaning leaves: an emoji of eight with their joiners and marks. */
const longestGrapheme = 64;

/**
 * The longest beginning of a text that fits into `columns`, as a UTF-16 length; cuts between graphemes. At least one
 * grapheme is taken, so that a cut always gets on even where one is wider than the room.
 */
export const fittingLength = (text: string, columns: number, widths = usualWidths): number => {
	let used = 0;
	// Segmenting starts by reading its whole text: it is given no more of a long one than can fit.
	for (const {segment, index} of graphemes(text.slice(0, (columns + 1) * longestGrapheme))) {
		used += cellWidth(segment, widths);
		if (used > columns && index > 0) return index;
	}
	return text.length;
};

/** The text on one line of at most `columns`, an ellipsis standing for what did not fit. */
export const truncate = (text: string, columns: number, widths = usualWidths): string => {
	if (cellWidth(text, widths) <= columns) return text;
	const ellipsis = prefersAscii(widths) ? '...' : '…';
	if (columns <= ellipsis.length) return ellipsis.slice(0, Math.max(0, columns));
	const kept = text.slice(0, fittingLength(text, columns - ellipsis.length, widths)).trimEnd();
	return cellWidth(kept, widths) <= columns - ellipsis.length ? kept + ellipsis : ellipsis;
};

/** The longest end of a text that fits into `columns`; an ellipsis stands for what does not. */
export const fittingEnd = (text: string, columns: number, widths = usualWidths): string => {
	let room = columns - cellWidth(text, widths);
	if (room >= 0) return text;
	const ellipsis = prefersAscii(widths) ? '...' : '…';
	for (const {segment, index} of graphemes(text)) {
		if (room >= ellipsis.length) return ellipsis + text.slice(index);
		room += cellWidth(segment, widths);
	}
	return '';
};
