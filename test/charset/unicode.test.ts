import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {decodeText} from './decode-text.ts';
import {encode, encodeUtf16, encodeUtf32} from './encode.ts';
import {prose} from './prose.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const languages = Object.keys(prose) as (keyof typeof prose)[];

describe('a byte order mark decides', () => {
	const text = `Title: Ferry\n\n${prose.russian} 🙂`;
	test.each([
		['utf-8', utf8(`\ufeff${text}`)],
		['utf-16le', encodeUtf16(`\ufeff${text}`, false)],
		['utf-16be', encodeUtf16(`\ufeff${text}`, true)],
		['utf-32le', encodeUtf32(`\ufeff${text}`, false)],
		['utf-32be', encodeUtf32(`\ufeff${text}`, true)],
	])('%s', (encoding, bytes) => {
		expect(decodeText(bytes)).toEqual({text, encoding, confidence: 1});
	});

	it('gb18030', () => {
		const bytes = Buffer.concat([Uint8Array.of(0x84, 0x31, 0x95, 0x33), encode(prose.chinese, 'gb18030')]);
		expect(decodeText(bytes)).toEqual({text: prose.chinese, encoding: 'gb18030', confidence: 1});
	});
});

describe('without a mark', () => {
	test.each(languages)('UTF-8, UTF-16 and UTF-32 in %s', language => {
		const text = `${prose[language]}\n`;
		expect(decodeText(utf8(text))).toEqual({text, encoding: 'utf-8', confidence: 1});
		for (const isBig of [false, true]) {
			const end = isBig ? 'be' : 'le';
			expect(decodeText(encodeUtf16(text, isBig))).toMatchObject({text, encoding: `utf-16${end}`});
			expect(decodeText(encodeUtf32(text, isBig))).toMatchObject({text, encoding: `utf-32${end}`});
		}
	});

	it('one line of Japanese in UTF-16', () => {
		const text = 'こんにちは。';
		expect(decodeText(encodeUtf16(text, true))).toMatchObject({text, encoding: 'utf-16be'});
	});

	it('no text at all is UTF-8', () => {
		expect(decodeText(new Uint8Array())).toEqual({text: '', encoding: 'utf-8', confidence: 1});
	});
});

describe('UTF-8 stays UTF-8', () => {
	test.each(languages)('with stray bytes, in %s', language => {
		const text = `${prose[language]}\n`.repeat(20);
		const bytes = utf8(text);
		for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) bytes[at] = 0xe9;
		const decoded = decodeText(bytes);
		// A byte that is the same letter each time may be one of Windows'.
		expect(decoded.encoding).toMatch(/^utf-8(?:\+windows-125\d)?$/);
		expect(decoded.confidence).toBeGreaterThanOrEqual(0.6);
		expect(decoded.text).toContain(prose[language].slice(0, -1));
	});

	it('cut inside a character', () => {
		for (const text of Object.values(prose)) {
			for (const cut of [1, 2]) {
				const bytes = utf8(`${text}—`).subarray(0, -cut);
				expect(decodeText(bytes)).toMatchObject({encoding: 'utf-8', confidence: 1});
			}
		}
	});

	it('with zero bytes strewn over it', () => {
		for (const plain of Object.values(prose)) {
			for (const place of [/ /g, /[.,。、]/g]) {
				const text = plain.replaceAll(place, match => `${match}\u0000\u0000`);
				expect(decodeText(utf8(text))).toMatchObject({text, encoding: 'utf-8'});
			}
		}
	});
});

it('any bytes are read, and the same twice', () => {
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 400}), bytes => {
			const decoded = decodeText(bytes);
			expect(decodeText(bytes)).toEqual(decoded);
			expect(decoded.confidence).toBeGreaterThanOrEqual(0);
			expect(decoded.confidence).toBeLessThanOrEqual(1);
		}),
	);
});

it('any text in UTF-8 comes back', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), text => {
			fc.pre(!/[\u0000-\u0008\u000e-\u001f\ufeff]/.test(text)); // oxlint-disable-line no-control-regex -- no text
			expect(decodeText(utf8(text))).toEqual({text, encoding: 'utf-8', confidence: 1});
		}),
	);
});
