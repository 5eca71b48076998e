/** Greek letters in the places that the font Symbol has them, from `A` to `z`. */
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const smallGreek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const bullet = '•';
/** What stands for the hundred ornaments that fonts of signs hold and no charset has. */
const ornament = '❖';

const inSymbol: Readonly<Record<number, string>> = {
	0xb7: bullet,
	0xa8: '♦',
	0xa7: '♣',
	0xa9: '♥',
	0xaa: '♠',
	0xb0: '°',
	0xb1: '±',
	0xae: '→',
	0xac: '←',
	0xbc: '…',
	0xbe: '—',
	0x2d: '−',
};

const inWingdings: Readonly<Record<number, string>> = {
	0xa7: '▪',
	0x6c: '●',
	0x6e: '■',
	0x71: '❑',
	0x76: '❖',
	0x9f: bullet,
	0xa8: '◻',
	0xab: '★',
	0xfc: '✓',
	0xd8: '➢',
	0xe0: '→',
	0xdf: '←',
	0x4a: '☺',
	0x4c: '☹',
};

/** Whether a font holds signs in the places of letters. */
export const isSymbolFont = (font: string): boolean =>
	/^(?:symbol|wingdings|webdings|zapf ?dingbats|opensymbol|starsymbol)/i.test(font);

/**
 * What stands for a sign of a font that has signs in the places of letters.
 *
 * @param code Its place in the font; office programs write it in the private area as well, U+F000 and above.
 */
export const symbolOf = (font: string, code: number): string => {
	const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
	if (place > 0xff) return place >= 0xe000 && place <= 0xf8ff ? bullet : String.fromCodePoint(place);
	if (place === 0x20 || place === 0xa0) return ' ';
	if (/^symbol/i.test(font)) {
		if (place >= 0x41 && place <= 0x5a) return greek.charAt(place - 0x41);
		if (place >= 0x61 && place <= 0x7a) return smallGreek.charAt(place - 0x61);
		return inSymbol[place] ?? (place < 0x7f ? String.fromCharCode(place) : bullet);
	}
	if (/^wingdings$/i.test(font)) return inWingdings[place] ?? ornament;
	return isSymbolFont(font) ? ornament : code >= 0xf000 ? bullet : String.fromCharCode(place);
};

/** A text with the signs of the private area that symbol fonts leave in it made into what they look like. */
export const replaceSymbols = (font: string, text: string): string =>
	/[\uf000-\uf0ff]/.test(text)
		? text.replaceAll(/[\uf000-\uf0ff]/g, sign => symbolOf(font, sign.charCodeAt(0)))
		: text;
