import createBidi, {type Bidi} from 'bidi-js';

/** Which way a text runs. The only module that knows the bidi classes of characters (UAX #9). */
export type Direction = 'left-to-right' | 'right-to-left';

/** Letters of scripts that run from right to left, the marks that make text do so, and isolates. */
const rightToLeft =
	/[\u0590-\u08ff\u200f\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether any of a text runs from right to left; most texts are done with when this says no. */
export const holdsRightToLeft = (text: string): boolean => rightToLeft.test(text);

let loaded: Bidi | undefined;

/** The algorithm, its tables unpacked when they are first needed. */
const bidi = (): Bidi => (loaded ??= createBidi());

/** The bidi class of a text's first character, by its short name (`L`, `R`, `AL`, `EN`…). */
export const bidiClassOf = (text: string): string =>
	bidi().getBidiCharTypeName(String.fromCodePoint(text.codePointAt(0) ?? 0));

/**
 * The direction of a paragraph: that of its first strong character outside of isolates (UAX #9, P2 and P3).
 */
export const directionOf = (paragraph: string): Direction => {
	if (!holdsRightToLeft(paragraph)) return 'left-to-right';
	let depth = 0;
	for (const character of paragraph) {
		const type = bidiClassOf(character);
		if (/^(?:LRI|RLI|FSI)$/.test(type)) depth++;
		else if (type === 'PDI') depth = Math.max(0, depth - 1);
		if (depth > 0) continue;
		if (type === 'L') return 'left-to-right';
		if (type === 'R' || type === 'AL') return 'right-to-left';
	}
	return 'left-to-right';
};

/**
 * A name or title for a sentence of the interface: whichever way it runs, it turns nothing around it (FSI and PDI). They
 * are obeyed when the row is put in visual order and never reach the terminal.
 */
export const isolated = (text: string): string => (holdsRightToLeft(text) ? `\u2068${text}\u2069` : text);

/** The embedding level of each UTF-16 unit of a paragraph (UAX #9, X1 to I2): even ones run to the right. */
export const embeddingLevels = (paragraph: string, base: Direction): Uint8Array =>
	// For the package a joiner parts the signs beside it (emoji of several parts); a mark is what is before it.
	bidi().getEmbeddingLevels(
		paragraph.replaceAll(/[\u200c\u200d]/g, '\u0301'),
		base === 'right-to-left' ? 'rtl' : 'ltr',
	).levels;

/** The character that stands for another one where text runs from right to left (UAX #9, L4), if it has one. */
export const mirrored = (character: string): string | null => bidi().getMirroredCharacter(character);
