import {canonicalCharset} from '../../charset/charset-names.ts';
import {legacyDecoder} from '../../charset/decode-legacy.ts';

/** Languages by the lower ten bits of Windows' numbers for them (MS-LCID), and the code page that texts in them have. */
const languages: Readonly<Record<number, readonly [tag: string, codePage: number]>> = {
	0x01: ['ar', 1256],
	0x02: ['bg', 1251],
	0x03: ['ca', 1252],
	0x04: ['zh', 936],
	0x05: ['cs', 1250],
	0x06: ['da', 1252],
	0x07: ['de', 1252],
	0x08: ['el', 1253],
	0x09: ['en', 1252],
	0x0a: ['es', 1252],
	0x0b: ['fi', 1252],
	0x0c: ['fr', 1252],
	0x0d: ['he', 1255],
	0x0e: ['hu', 1250],
	0x10: ['it', 1252],
	0x11: ['ja', 932],
	0x12: ['ko', 949],
	0x13: ['nl', 1252],
	0x14: ['nb', 1252],
	0x15: ['pl', 1250],
	0x16: ['pt', 1252],
	0x18: ['ro', 1250],
	0x19: ['ru', 1251],
	0x1a: ['hr', 1250],
	0x1b: ['sk', 1250],
	0x1d: ['sv', 1252],
	0x1e: ['th', 874],
	0x1f: ['tr', 1254],
	0x21: ['id', 1252],
	0x22: ['uk', 1251],
	0x23: ['be', 1251],
	0x24: ['sl', 1250],
	0x25: ['et', 1257],
	0x26: ['lv', 1257],
	0x27: ['lt', 1257],
	0x29: ['fa', 1256],
	0x2a: ['vi', 1258],
	0x2f: ['mk', 1251],
};

/** Countries that matter to how words are written or divided. */
const regions: Readonly<Record<number, string>> = {
	0x0404: 'zh-TW',
	0x0c04: 'zh-HK',
	0x0804: 'zh-CN',
	0x0416: 'pt-BR',
	0x0809: 'en-GB',
	0x0c1a: 'sr',
	0x081a: 'sr',
};

/** A BCP 47 tag for Windows' number of a language; null for “no language” and those that are not known. */
export const languageOfNumber = (number: number): string | null =>
	regions[number] ?? languages[number & 0x3ff]?.[0] ?? null;

export const codePageOfLanguage = (number: number): number | undefined =>
	number === 0x0404 || number === 0x0c04 ? 950 : languages[number & 0x3ff]?.[1];

/** Code pages by a font's charset (`\fcharset`). 0 is Windows' own for Western Europe; 1 and 2 say nothing. */
const ofFonts: Readonly<Record<number, number>> = {
	77: 10_000,
	78: 932,
	128: 932,
	129: 949,
	134: 936,
	136: 950,
	161: 1253,
	162: 1254,
	163: 1258,
	177: 1255,
	178: 1256,
	179: 1256,
	180: 1256,
	181: 1255,
	186: 1257,
	204: 1251,
	222: 874,
	238: 1250,
	254: 437,
	255: 850,
};

export const codePageOfFont = (charset: number): number | undefined => ofFonts[charset];

/** The charset that a code page is; the usual one for those that are not known. */
export const charsetOfCodePage = (codePage: number): string => {
	if (codePage === 65_001) return 'utf-8';
	if (codePage === 10_000) return 'macintosh';
	if (codePage === 10_007) return 'x-mac-cyrillic';
	return canonicalCharset(String(codePage)) ?? 'windows-1252';
};

type Decode = (bytes: Uint8Array) => string;

/** Decodes bytes in charsets, each of which is made ready once. */
export const createDecoders = (): ((bytes: readonly number[], charset: string) => string) => {
	const known = new Map<string, Decode>();
	const decoderOf = (charset: string): Decode => {
		if (charset.startsWith('utf-')) {
			const decoder = new TextDecoder('utf-8');
			return bytes => decoder.decode(bytes);
		}
		const decode = legacyDecoder(charset);
		return bytes => decode(bytes, true);
	};
	return (bytes, charset) => {
		if (bytes.every(byte => byte < 0x80)) return String.fromCharCode(...bytes);
		const decode = known.get(charset) ?? decoderOf(charset);
		known.set(charset, decode);
		return decode(Uint8Array.from(bytes));
	};
};
