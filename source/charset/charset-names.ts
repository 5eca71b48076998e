import {lazy} from '../core/lazy.ts';

/** The charsets that can be read, by the names of the WHATWG Encoding Standard or, outside it, of IANA. */
export const charsetNames = [
	'utf-8',
	'cesu-8',
	'utf-16le',
	'utf-16be',
	'utf-16le+utf-8',
	'utf-16be+utf-8',
	'utf-32le',
	'utf-32be',
	'windows-874',
	...Array.from({length: 9}, (_, index) => `windows-125${index}`),
	...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map(part => `iso-8859-${part}`),
	'koi8-r',
	'koi8-u',
	'macintosh',
	'x-mac-cyrillic',
	'ibm437',
	'ibm850',
	'ibm866',
	'gb18030',
	'big5',
	'shift_jis',
	'euc-jp',
	'iso-2022-jp',
	'euc-kr',
] as const satisfies readonly string[];

/** Those of two bytes a character and more. */
export const multiByteCharsets: ReadonlySet<string> = new Set([
	'gb18030',
	'big5',
	'shift_jis',
	'euc-jp',
	'euc-kr',
]);

// Where the standard reads a charset by a larger one (ISO 8859-1 by Windows-1252), so do we.
const aliases: Readonly<Record<string, string>> = {
	'utf-8': 'utf8sig unicode11utf8 unicode20utf8',
	'utf-16le': 'utf16 ucs2 unicode unicodefeff iso10646ucs2 csunicode',
	'utf-16be': 'unicodefffe ucs2be',
	'utf-32le': 'utf32 ucs4',
	'utf-32be': 'ucs4be',
	'windows-874': '874 dos874 ibm874 tis620 iso885911 thai',
	'windows-1252': 'ascii usascii ansi latin1 l1 iso88591 isoir100 cp819 ibm819',
	'windows-1254': 'latin5 l5 iso88599 isoir148',
	'iso-8859-2': 'latin2 l2 isoir101',
	'iso-8859-3': 'latin3 l3 isoir109',
	'iso-8859-4': 'latin4 l4 isoir110',
	'iso-8859-5': 'cyrillic isoir144',
	'iso-8859-6': 'arabic iso88596e iso88596i asmo708 ecma114 isoir127',
	'iso-8859-7': 'greek greek8 ecma118 elot928 isoir126',
	'iso-8859-8': 'hebrew visual logical iso88598e iso88598i isoir138',
	'iso-8859-10': 'latin6 l6 isoir157',
	'iso-8859-13': 'latin7 l7',
	'iso-8859-14': 'latin8 l8',
	'iso-8859-15': 'latin9 l9',
	'iso-8859-16': 'latin10 l10',
	'koi8-r': 'koi koi8',
	'koi8-u': 'koi8ru',
	macintosh: 'mac macroman',
	'x-mac-cyrillic': 'maccyrillic macukrainian macukraine xmacukrainian',
	ibm437: '437 dos437 pc437 pc8 cspc8codepage437',
	ibm850: '850 dos850 cspc850multilingual',
	ibm866: '866 dos866',
	gb18030: 'gb gbk gb2312 gb231280 isoir58 chinese euccn cp936 ms936 windows936 936',
	big5: 'big5hkscs cnbig5 xxbig5 cp950 ms950 windows950 950',
	shift_jis: 'sjis mskanji cp932 ms932 windows932 windows31j 932',
	'euc-jp': 'ujis eucjis2004 eucjisx0213',
	'iso-2022-jp': 'jis',
	'euc-kr': 'korean uhc cp949 ms949 windows949 949 ksc56011987 ksc56011989 ksc5601 isoir149',
};

/** A name without case, hyphens and the year that ISO's have: in what is left no two charsets differ. */
const simplify = (name: string): string =>
	name
		.toLowerCase()
		.replace(/:\d+$/, '')
		.replaceAll(/[^a-z0-9]/g, '');

const byName = lazy(
	() =>
		new Map<string, string>([
			...charsetNames.map(name => [simplify(name), name] as const),
			...Object.entries(aliases).flatMap(([name, words]) =>
				words.split(' ').map(word => [word, name] as const),
			),
		]),
);

// What IANA and the web put before a name.
const prefixes = ['', 'x', 'cs', 'csiso', 'csisolatin'];

/** What is UTF-8 only in part, by what joins the names of its charsets. */
const kindsOfUtf8 = {
	/** Passages of the text are in another charset: `utf-8+windows-1252`. */
	mixed: 'utf-8+',
	/** The text was taken for another charset and turned into UTF-8 once more: `utf-8-as-windows-1252`. */
	twice: 'utf-8-as-',
} as const;

type KindOfUtf8 = keyof typeof kindsOfUtf8;

/** The name of a text that is UTF-8 in part, or twice, with the other charset. */
export const utf8With = (kind: KindOfUtf8, other: string): string => kindsOfUtf8[kind] + other;

/** The other charset of a text that is UTF-8 in part, or twice; undefined for any other text. */
export const charsetBeside = (kind: KindOfUtf8, encoding: string): string | undefined =>
	encoding.startsWith(kindsOfUtf8[kind]) ? encoding.slice(kindsOfUtf8[kind].length) : undefined;

/** A charset in words, for the reader: its name, and what was done with a text that is in more than one. */
export const charsetInWords = (encoding: string): string => {
	const [other, between] = [charsetBeside('mixed', encoding), charsetBeside('twice', encoding)];
	if (other !== undefined) return `utf-8 with passages in ${other}`;
	if (encoding.endsWith('+utf-8')) return encoding.replace('+', ' with lines in ');
	return between === undefined ? encoding : `utf-8, encoded twice by way of ${between} and repaired`;
};

const compound = /^utf-?8(\+|-as-)(.*)$/i;

/**
 * The name by which a charset is known here, for any of its usual names in any spelling (`CP1251`, `Latin-1`, `SJIS`):
 * lower case, as {@link charsetNames} has it; undefined for a name that stands for none. `utf-8+` and `utf-8-as-` may
 * stand before the name of a charset from before Unicode.
 */
export const canonicalCharset = (name: string): string | undefined => {
	const [, kind, rest = ''] = compound.exec(name) ?? [];
	if (kind === undefined) return simpleCharset(name);
	const other = simpleCharset(rest);
	const isOther = other !== undefined && !/^(?:utf|cesu)-/.test(other);
	return isOther ? utf8With(kind === '+' ? 'mixed' : 'twice', other) : undefined;
};

const simpleCharset = (name: string): string | undefined => {
	const simple = simplify(name);
	for (const prefix of prefixes) {
		const found = simple.startsWith(prefix) ? byName().get(simple.slice(prefix.length)) : undefined;
		if (found !== undefined) return found;
	}
	const codePage = /^(?:x?cp|ibm|win|windows|ms|ansi)?(\d{3,4})$/.exec(simple)?.[1] ?? '';
	return byName().get(`windows${codePage}`) ?? byName().get(`ibm${codePage}`);
};
