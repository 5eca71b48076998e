import {describe, expect, it, test} from 'vitest';
import {canonicalCharset, charsetNames} from '../../source/charset/charset-names.ts';
import {decodeText} from './decode-text.ts';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';

describe('names of charsets', () => {
	test.each([
		['cp1251', 'windows-1251'],
		['CP-1251', 'windows-1251'],
		['win1251', 'windows-1251'],
		['latin1', 'windows-1252'],
		['ISO_8859-1:1987', 'windows-1252'],
		['US-ASCII', 'windows-1252'],
		['sjis', 'shift_jis'],
		['Shift-JIS', 'shift_jis'],
		['cp932', 'shift_jis'],
		['gbk', 'gb18030'],
		['GB2312', 'gb18030'],
		['utf8', 'utf-8'],
		['UTF-16', 'utf-16le'],
		['utf32', 'utf-32le'],
		['cp437', 'ibm437'],
		['dos', undefined],
		['866', 'ibm866'],
		['mac', 'macintosh'],
		['MacCyrillic', 'x-mac-cyrillic'],
		['uhc', 'euc-kr'],
		['ks_c_5601-1987', 'euc-kr'],
		['big5-hkscs', 'big5'],
		['tis-620', 'windows-874'],
		['iso8859-9', 'windows-1254'],
		['csISOLatin2', 'iso-8859-2'],
		['klingon', undefined],
		['', undefined],
	])('%s', (name, canonical) => {
		expect(canonicalCharset(name)).toBe(canonical);
	});

	it('every name is its own, and every charset can be read', () => {
		for (const name of charsetNames) {
			expect(canonicalCharset(name)).toBe(name);
			expect(decodeText(new TextEncoder().encode('plain'), name).encoding).toBe(name);
		}
	});

	it('the standard’s own names and aliases mean the same here', () => {
		for (const label of [
			'l2',
			'csisolatin9',
			'x-cp1250',
			'koi',
			'x-sjis',
			'csbig5',
			'windows-949',
			'x-x-big5',
		]) {
			expect(canonicalCharset(label)).toBe(new TextDecoder(label).encoding);
		}
	});
});

describe('a charset that was asked for', () => {
	test.each([
		['windows-1252', [0x93, 0x80, 0x92], '“€’'],
		['cp437', [0xc9, 0xcd, 0xbb, 0x82, 0xe1, 0xff], '╔═╗éß\u00a0'],
		['cp850', [0xb5, 0xc6, 0xd5, 0xe4], 'Áãıõ'],
		['cp866', [0x8f, 0xe0, 0xa8], 'При'],
		['koi8-r', [0xf0, 0xd2, 0xc9], 'При'],
		['mac', [0xd2, 0x8e, 0xd3], '“é”'],
		['maccyrillic', [0x8f, 0xdf], 'Пя'],
		['sjis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
		['euc-jp', [0xc6, 0xfc, 0xcb, 0xdc], '日本'],
		['gbk', [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
		['big5', [0xa4, 0xa4, 0xb0, 0xea], '中國'],
		['cp949', [0x8c, 0x63], '똠'],
		['utf-32be', [0, 0, 0, 0x41, 0, 1, 0xf6, 0x42, 0, 0x11, 0, 0, 9], 'A🙂\ufffd\ufffd'],
	])('%s', (name, bytes, text) => {
		expect(decodeText(Uint8Array.from(bytes), name)).toEqual({
			text,
			encoding: canonicalCharset(name),
			confidence: 1,
		});
	});

	it('is asked before a byte order mark, which is no text in any', () => {
		expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe9), 'latin1').text).toBe('é');
	});

	test.each([
		['UTF-8+cp1251', 'utf-8+windows-1251'],
		['utf8-as-latin1', 'utf-8-as-windows-1252'],
		['CESU-8', 'cesu-8'],
	])('may stand beside UTF-8: %s', (name, encoding) => {
		expect(canonicalCharset(name)).toBe(encoding);
	});

	test.each(['utf-8+', 'utf-8+utf-8', 'utf-8-as-utf-16', 'utf-8+klingon'])('but not so: %s', name => {
		expect(canonicalCharset(name)).toBeUndefined();
	});

	it('none is the same as nothing asked', () => {
		expect(decodeText(new TextEncoder().encode('é'), null).encoding).toBe('utf-8');
	});

	it('is refused in words where it stands for none', () => {
		const read = (): unknown => decodeText(new Uint8Array(), 'klingon');
		expect(read).toThrow(UnreadableStory);
		expect(read).toThrow(/“klingon” is not a known charset.*utf-8, windows-1252/);
	});
});
