import {cellWidth} from '../core/text/cell-width.ts';

/** Charsets whose upper half, without C1, is known to `TextDecoder`. All others are taken for ASCII. */
const oneByte = /^(?:iso-?8859-?\d{1,2}|koi8-?[ru]|(?:cp|windows-?)125[0-8])$/;

/** Bytes 80–9F are control characters for many terminals, whatever else a charset has there. */
const firstByte = 0xa0;

/** The bytes of a charset's own characters. */
const bytesOf = (charset: string): ReadonlyMap<string, string> => {
	const name = charset.replace(/^windows-?|^cp/, 'windows-').replace(/^koi8-?/, 'koi8-');
	if (!oneByte.test(charset)) return new Map();
	try {
		const decoder = new TextDecoder(name);
		const bytes = Array.from({length: 0x1_00 - firstByte}, (_, index) => firstByte + index);
		return new Map(bytes.map(byte => [decoder.decode(Uint8Array.of(byte)), String.fromCharCode(byte)]));
	} catch {
		// A Node without tables for it.
		return new Map();
	}
};

/** What is written for signs that a charset has not, as many columns wide; an ellipsis is three dots in every layout. */
const standIns: ReadonlyMap<string, string> = new Map([
	...Array.from('‘’‚‛′`´ʼ', sign => [sign, "'"] as const),
	...Array.from('“”„‟″«»', sign => [sign, '"'] as const),
	...Array.from('‐‑‒–—―−─', sign => [sign, '-'] as const),
	...Array.from('·•∙●', sign => [sign, '*'] as const),
	...Array.from('\u00a0\u2002\u2003\u2009\u202f', sign => [sign, ' '] as const),
	...Object.entries({'…': '...', '‹': '<', '›': '>', '│': '|', '×': 'x', '÷': '/', '\u3000': '  '}),
	...Object.entries({ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', '¡': '!', '¿': '?'}),
]);

/** What is written for a character: its byte, its letter without marks, a sign like it, or one of `?` for each column. */
const written = (sign: string, bytes: ReadonlyMap<string, string>): string => {
	const known = bytes.get(sign) ?? standIns.get(sign);
	if (known !== undefined) return known;
	const letter = sign.normalize('NFD')[0] ?? sign;
	if (letter !== sign && cellWidth(letter) === cellWidth(sign)) {
		if (/^[!-~]$/.test(letter)) return letter;
		const byte = bytes.get(letter);
		if (byte !== undefined) return byte;
	}
	return '?'.repeat(cellWidth(sign));
};

/**
 * Writes text in a charset of one byte a character, as a string of bytes. Columns stay what they are in a layout of
 * `ascii` widths.
 */
export const createEncoder = (charset: string): ((text: string) => string) => {
	const bytes = bytesOf(charset);
	const known = new Map<string, string>();
	const encode = (sign: string): string => {
		const found = known.get(sign) ?? written(sign, bytes);
		known.set(sign, found);
		return found;
	};
	return text => text.replace(/[^\0-\u007e]/gu, encode);
};
