import {describe, expect, it, test} from 'vitest';
import {decodeText} from './decode-text.ts';
import {encode, encodeIso2022Jp} from './encode.ts';
import {prose} from './prose.ts';

const table: readonly (readonly [string, keyof typeof prose])[] = [
	['windows-1252', 'english'],
	['windows-1252', 'spanish'],
	['windows-1252', 'french'],
	['windows-1250', 'polish'],
	['windows-1250', 'czech'],
	['windows-1251', 'russian'],
	['windows-1251', 'ukrainian'],
	['windows-1253', 'greek'],
	['windows-1254', 'turkish'],
	['windows-1255', 'hebrew'],
	['windows-1256', 'arabic'],
	['windows-1257', 'latvian'],
	['windows-874', 'thai'],
	['iso-8859-2', 'czech'],
	['windows-1250', 'hungarian'],
	['iso-8859-5', 'ukrainian'],
	['iso-8859-6', 'arabic'],
	['iso-8859-7', 'greek'],
	['koi8-u', 'ukrainian'],
	['macintosh', 'english'],
	['macintosh', 'french'],
	['macintosh', 'german'],
	['x-mac-cyrillic', 'ukrainian'],
	['ibm437', 'german'],
	['shift_jis', 'japanese'],
	['euc-jp', 'japanese'],
	['gb18030', 'chinese'],
	['big5', 'taiwanese'],
	['euc-kr', 'korean'],
];

/** What a charset lacks, written as people wrote it then. */
const plain = (text: string): string => text.replaceAll(' — ', ' - ').replaceAll(/[„”“]/g, '"');

describe('a paragraph in an old charset is recognised', () => {
	test.each(table)('%s: %s', (encoding, language) => {
		const text = encoding.startsWith('iso') ? plain(prose[language]) : prose[language];
		const decoded = decodeText(encode(text, encoding));
		expect(decoded).toMatchObject({text, encoding});
		expect(decoded.confidence).toBeGreaterThan(0.1);
		expect(decoded.confidence).toBeLessThanOrEqual(1);
	});

	test.each(['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])('%s: russian', encoding => {
		const text = plain(prose.russian);
		expect(decodeText(encode(text, encoding))).toMatchObject({text, encoding});
	});

	it('with the lines of a Macintosh', () => {
		const text = `${prose.english}\r\r${prose.french}\r`;
		expect(decodeText(encode(text, 'macintosh'))).toMatchObject({text, encoding: 'macintosh'});
	});

	it('ISO 8859-15 where its own letters stand in words', () => {
		const text =
			'Le cœur serré, elle vendit ses œufs pour 5 €. Sa sœur était déjà partie, à pied, vers la forêt.';
		expect(decodeText(encode(text, 'iso-8859-15'))).toMatchObject({text, encoding: 'iso-8859-15'});
	});

	it('ISO-2022-JP, which is all ASCII', () => {
		const text = `Title: 舟\n\n${prose.japanese}\n`;
		expect(decodeText(encodeIso2022Jp(text))).toEqual({text, encoding: 'iso-2022-jp', confidence: 1});
	});
});

describe('texts from DOS', () => {
	const frame = '╔══════════════╗\r\n║  The  Café   ║\r\n╚══════════════╝\r\n';

	it('by their frames and the mark at the end', () => {
		const text = `\u001b[1;36m${frame}\u001b[0m\r\nShe read.\r\n\u001a`;
		expect(decodeText(encode(text, 'ibm437'))).toMatchObject({text, encoding: 'ibm437', confidence: 0.5});
	});

	it('by their frames alone', () => {
		expect(decodeText(encode(`${frame}\r\nShe read.\r\n`, 'ibm437'))).toMatchObject({encoding: 'ibm437'});
	});

	it('CP850 by letters that CP437 lacks', () => {
		const text =
			'Não há manhã sem sol, disse o João à irmã. Então os corações dos irmãos ficaram em paz, e também as mães.';
		expect(decodeText(encode(text, 'ibm850'))).toMatchObject({text, encoding: 'ibm850'});
	});
});

describe('a damaged text', () => {
	test.each(table.filter(([encoding]) => /jis|euc|gb|big5/.test(encoding)))(
		'in %s keeps its charset where a byte is broken',
		(encoding, language) => {
			const paragraphs = Array.from({length: 12}, () => `${prose[language]}\n\n`);
			const bytes = encode(paragraphs.join(''), encoding);
			bytes[bytes.indexOf(0x0a)] = 0xff;
			const decoded = decodeText(bytes);
			expect(decoded.encoding).toBe(encoding);
			expect(decoded.text).toContain(paragraphs[5]);
		},
	);

	it('is read by the charset found even where it is cut inside a character', () => {
		const bytes = encode(prose.japanese, 'shift_jis');
		expect(decodeText(bytes.subarray(0, -1)).encoding).toBe('shift_jis');
	});

	it('does not mind zero bytes strewn over it', () => {
		for (const [encoding, language] of table) {
			if (encoding.startsWith('iso')) continue;
			const text = prose[language].replaceAll(' ', ' \u0000');
			expect(decodeText(encode(text, encoding))).toMatchObject({text, encoding});
		}
	});
});

describe('where little speaks', () => {
	it('one letter is Windows-1252', () => {
		expect(decodeText(Buffer.from('caf\u00e9', 'latin1'))).toMatchObject({
			text: 'café',
			encoding: 'windows-1252',
		});
	});

	it('a few words far down are found', () => {
		const text = `${'Plain words, line after line.\n'.repeat(4000)}“Don’t,” she said — and left the café.\n`;
		expect(decodeText(encode(text, 'windows-1252'))).toMatchObject({text, encoding: 'windows-1252'});
	});

	it('bytes that make no sense in any charset are Windows-1252, without confidence', () => {
		const bytes = Uint8Array.from({length: 4096}, (_, index) => (index * 7) % 256);
		expect(decodeText(bytes)).toMatchObject({encoding: 'windows-1252', confidence: 0});
	});
});
