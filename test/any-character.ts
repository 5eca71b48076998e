import fc from 'fast-check';

/** Halves of pairs, of which no text is made. */
const halves = {from: 0xd800, count: 0x800};

/**
 * Any character of Unicode, for a string's `unit`. The unit `binary` of fast-check is the same, and first makes a table of
 * them all, which takes three seconds.
 */
export const anyCharacter = fc
	.nat(0x10ffff - halves.count)
	.map(number => String.fromCodePoint(number < halves.from ? number : number + halves.count));
