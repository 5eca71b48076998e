import {describe, expect, it, test} from 'vitest';
import {decodeText} from './decode-text.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import {chaptersOf} from '../story-from.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean): Uint8Array => {
	const bytes = Buffer.from(text, 'utf16le');
	return isBig ? bytes.swap16() : bytes;
};
const prose = 'The rain’s been at it — “all night”, she said… and that was that.';

describe('decodeText', () => {
	test.each([
		['UTF-8', utf8(prose), 'utf-8'],
		['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(prose)]), 'utf-8'],
		['UTF-8 cut inside a character', utf8(`${prose}é`).subarray(0, -1), 'utf-8'],
		['UTF-16LE with a mark', utf16(`\ufeff${prose}`, false), 'utf-16le'],
		['UTF-16BE with a mark', utf16(`\ufeff${prose}`, true), 'utf-16be'],
		['UTF-16LE without one', utf16(prose, false), 'utf-16le'],
		['UTF-16BE without one', utf16(prose, true), 'utf-16be'],
	])('%s', (_, bytes, encoding) => {
		const decoded = decodeText(bytes);
		expect(decoded.encoding).toBe(encoding);
		expect(decoded.text.replace(/\ufffd$/, '')).toBe(prose);
	});

	it('falls back on Windows-1252, with its curly quotes', () => {
		const bytes = Buffer.from([0x93, 0x69, 0x74, 0x92, 0x73, 0x94, 0x20, 0x85, 0x20, 0x63, 0x61, 0x66, 0xe9]);
		expect(decodeText(bytes)).toMatchObject({text: '“it’s” … café', encoding: 'windows-1252'});
	});
});

describe('what is no story in text is refused in words', () => {
	test.each([
		['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], /PNG image/],
		['an archive', [0x50, 0x4b, 0x03, 0x04, 0x00], /archive/],
		['a PDF', [...utf8('%PDF-1.7')], /PDF/],
		['nothing', [], /empty/],
		['blank lines', [...utf8('\n\n \t\n')], /no text/],
		['a mark alone', [0xef, 0xbb, 0xbf], /no text/],
		['bytes of all kinds', Array.from({length: 4096}, (_, index) => index % 256), /not a text/],
	])('%s', (_, bytes, message) => {
		const read = (): unknown => readStory({name: 'story.txt', bytes: Uint8Array.from(bytes)});
		expect(read).toThrow(UnreadableStory);
		expect(read).toThrow(message);
	});
});

it('rings of bells are still a text', () => {
	expect(
		chaptersOf(readStory({name: 'a.txt', bytes: utf8(`Words.${'\u0007'.repeat(200)} More.`)}))[0]?.text,
	).toBe('Words. More.');
});

test.each([
	['LF', 'a\nb\n'],
	['CRLF', 'a\r\nb\r\n'],
	['CR', 'a\rb\r'],
	['mixed', 'a\r\nb\nc\r'],
	[null, 'a'],
])('line ends: %s', (lineEnding, text) => {
	expect(readStory({name: 'a.txt', bytes: utf8(text)}).file['lineEnding']).toBe(lineEnding);
});
