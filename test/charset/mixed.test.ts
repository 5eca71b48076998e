import {describe, expect, it, test} from 'vitest';
import fc from 'fast-check';
import {decodePieces} from '../../source/charset/decode-pieces.ts';
import {decodeText} from './decode-text.ts';
import {encode, encodeUtf16} from './encode.ts';
import {prose} from './prose.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
type Language = keyof typeof prose;

/** Paragraphs: sentences of a language in turns, so that they differ in length. */
const paragraphs = (language: Language, count: number): string => {
	const sentences = prose[language].match(/[^.。]+[.。]?/g) ?? [];
	return Array.from({length: count}, (_, index) =>
		Array.from({length: (index % 3) + 1}, (__, more) =>
			sentences[(index * 2 + more) % sentences.length]?.trim(),
		).join(' '),
	)
		.join('\n\n')
		.concat('\n\n');
};

/** What a charset lacks, written as people wrote it then. */
const plain = (text: string): string => text.replaceAll(' — ', ' - ').replaceAll(/[„”“]/g, '"');

const table: readonly (readonly [string, Language])[] = [
	['windows-1252', 'english'],
	['windows-1252', 'french'],
	['windows-1252', 'spanish'],
	['windows-1252', 'german'],
	['windows-1250', 'polish'],
	['windows-1250', 'czech'],
	['windows-1250', 'hungarian'],
	['windows-1251', 'russian'],
	['windows-1251', 'ukrainian'],
	['koi8-r', 'russian'],
	['windows-1253', 'greek'],
	['windows-1254', 'turkish'],
	['windows-1255', 'hebrew'],
	['windows-1256', 'arabic'],
	['windows-1257', 'latvian'],
	['windows-874', 'thai'],
	['macintosh', 'english'],
	['gb18030', 'chinese'],
	['big5', 'taiwanese'],
	['shift_jis', 'japanese'],
	['euc-jp', 'japanese'],
	['euc-kr', 'korean'],
];

describe.each(table)('UTF-8 with passages in %s: %s', (encoding, language) => {
	const write = (text: string): Uint8Array => encode(encoding === 'koi8-r' ? plain(text) : text, encoding);
	const fit = (text: string): string => (encoding === 'koi8-r' ? plain(text) : text);

	test.each([
		[40, 15],
		[20, 5],
		[15, 40],
		[30, 1],
	])('%i paragraphs and %i', (ofUtf8, ofOther) => {
		const [before, within] = [paragraphs(language, ofUtf8), paragraphs(language, ofOther)];
		expect(decodeText(Buffer.concat([utf8(before), write(within), utf8(before)]))).toMatchObject({
			encoding: `utf-8+${encoding}`,
			text: before + fit(within) + before,
		});
		expect(decodeText(Buffer.concat([write(within), utf8(before)])).text).toBe(fit(within) + before);
	});
});

describe('in another language than the rest', () => {
	test.each([
		['windows-1251', 'russian'],
		['gb18030', 'chinese'],
		['shift_jis', 'japanese'],
		['windows-1252', 'french'],
	] as const)('%s: %s in English', (encoding, language) => {
		const [before, within] = [paragraphs('english', 20), paragraphs(language, 6)];
		expect(decodeText(Buffer.concat([utf8(before), encode(within, encoding)]))).toMatchObject({
			text: before + within,
			encoding: `utf-8+${encoding}`,
		});
	});
});

describe('a word of another charset in a line of UTF-8', () => {
	test.each([
		['windows-1252', 'english', 'It’s late.'],
		['windows-1252', 'french', 'Le café.'],
		['windows-1251', 'russian', 'Лодка.'],
		['windows-1250', 'polish', 'Było cicho.'],
	] as const)('%s: %s', (encoding, language, word) => {
		const before = paragraphs(language, 20).trim();
		const bytes = Buffer.concat([utf8(`${before} `), encode(word, encoding), utf8(` ${before}\n`)]);
		expect(decodeText(bytes).text).toBe(`${before} ${word} ${before}\n`);
	});
});

it('leaves what is one old charset alone', () => {
	for (const [encoding, language] of table) {
		const text = plain(paragraphs(language, 60));
		expect(decodeText(encode(text, encoding))).toMatchObject({encoding, text});
	}
});

it('leaves bytes that make no sense as damage', () => {
	for (const language of ['german', 'russian', 'chinese'] as const) {
		const bytes = utf8(paragraphs(language, 40));
		for (const [index, byte] of bytes.entries()) if (byte >= 0xc0 && index % 50 === 0) bytes[index] = 0x20;
		expect(decodeText(bytes).encoding).toBe('utf-8');
	}
});

test.each([
	'utf-8+windows-1252',
	'utf-8+gb18030',
	'utf-8-as-windows-1252',
	'cesu-8',
	'utf-16le+utf-8',
	'utf-16be+utf-8',
])('%s: pieces are the text, wherever they are cut', encoding => {
	const part = fc.oneof(
		fc.constantFrom('Ã©', 'â€™', ' said\n', 'é', '🙂', '中文'.repeat(3)).map(utf8),
		fc.uint8Array({maxLength: 12}),
		fc.constantFrom([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], [0x0a]).map(bytes => Uint8Array.from(bytes)),
	);
	fc.assert(
		fc.property(fc.array(part, {maxLength: 30}), fc.integer({min: 1, max: 9}), (parts, length) => {
			const bytes = Buffer.concat(parts);
			const whole = [...decodePieces(bytes, encoding)].join('');
			expect([...decodePieces(bytes, encoding, true, length)].join('')).toBe(whole);
		}),
	);
});

describe('CESU-8', () => {
	const cesu = (text: string): Uint8Array =>
		Buffer.concat(
			Array.from({length: text.length}, (_, index) => {
				const unit = text.charCodeAt(index);
				if (unit < 0xd800 || unit > 0xdfff) return utf8(text[index] ?? '');
				return Uint8Array.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
			}),
		);

	it('is read, its pairs of surrogates as characters', () => {
		const text = `${prose.english} 🙂 and 𝐛𝐨𝐥𝐝\n`;
		expect(decodeText(cesu(text))).toEqual({text, encoding: 'cesu-8', confidence: 1});
	});

	it('where pairs are rare, and where all is pairs', () => {
		for (const text of [`${paragraphs('russian', 30)}🙂\n`, '🙂🙃\n']) {
			expect(decodeText(cesu(text)).text).toBe(text);
		}
	});
});

describe('a mark of UTF-8 before another charset', () => {
	const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

	test.each([
		['gb18030', 'chinese'],
		['windows-1251', 'russian'],
		['shift_jis', 'japanese'],
	] as const)('%s', (encoding, language) => {
		const text = paragraphs(language, 10);
		expect(decodeText(Buffer.concat([mark, encode(text, encoding)]))).toMatchObject({text, encoding});
	});

	it('UTF-16', () => {
		const text = paragraphs('english', 10);
		const bytes = Buffer.concat([mark, encodeUtf16(`\ufeff${text}`, false)]);
		expect(decodeText(bytes)).toMatchObject({text, encoding: 'utf-16le'});
	});
});

describe('UTF-8 that was encoded twice', () => {
	const between = (text: string, encoding: string): string => decodeText(utf8(text), encoding).text;

	test.each([
		['windows-1252', 'english'],
		['windows-1252', 'french'],
		['windows-1252', 'russian'],
		['windows-1252', 'polish'],
		['windows-1252', 'chinese'],
		['windows-1250', 'czech'],
		['windows-1251', 'russian'],
		['macintosh', 'english'],
		['ibm437', 'german'],
	] as const)('by way of %s: %s', (encoding, language) => {
		const text = paragraphs(language, 12);
		expect(decodeText(utf8(between(text, encoding)))).toMatchObject({
			text,
			encoding: `utf-8-as-${encoding}`,
		});
	});

	it('a chapter of it in a story that is right', () => {
		const [right, wrong] = [paragraphs('english', 40), paragraphs('french', 4)];
		expect(decodeText(utf8(right + between(wrong, 'windows-1252') + right)).text).toBe(right + wrong + right);
	});

	test.each([
		'“AMANHÔ, disse. «É…» «À…» — BLESSÉ… BEAUTÉ !\n\nÉ…\n\nDAMNÉ»\n\nBEAUTÉ !\n',
		'С… он сказал. «Р»! Ё…\n\nС…\n',
		'He typed Ã© and the screen said “Ã©”.\n',
		...Object.values(prose),
	])('leaves alone what may be meant: %s', text => {
		expect(decodeText(utf8(text))).toEqual({text, encoding: 'utf-8', confidence: 1});
	});
});

describe.each(['english', 'russian', 'chinese', 'japanese'] as const)(
	'UTF-16 with lines in UTF-8: %s',
	language => {
		const [text, more] = [paragraphs(language, 6), paragraphs(language, 5)];

		test.each([false, true])('big-endian: %s', isBig => {
			const wide = [`\ufeff${text}`, text].map(part => encodeUtf16(part, isBig));
			expect(decodeText(Buffer.concat([...wide.slice(0, 1), utf8(more), ...wide.slice(1)]))).toMatchObject({
				text: text + more + text,
				encoding: isBig ? 'utf-16be+utf-8' : 'utf-16le+utf-8',
			});
		});

		it('and without them', () => {
			for (const ends of [text, text.trim(), text.replaceAll('\n', '\r\n'), `${text}上\n上上\n`]) {
				expect(decodeText(encodeUtf16(`\ufeff${ends}`, false))).toMatchObject({
					text: ends,
					encoding: 'utf-16le',
				});
			}
		});
	},
);
