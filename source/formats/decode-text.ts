import {isUtf8} from 'node:buffer';
import {TextDecoder as LegacyDecoder} from '@exodus/bytes/encoding.js';

/** A text and the charset it was read by, named as the WHATWG Encoding Standard names it. */
export type DecodedText = {readonly text: string; readonly encoding: string; readonly confidence: number};

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

const sampleLength = 65_536;

/**
 * UTF-16 without a mark, told by where the zero bytes stand: text in Latin letters has one in every other place. It
 * must be asked before UTF-8, of which such a text is a valid case.
 */
const utf16ByZeros = (bytes: Uint8Array): string | undefined => {
	const sample = bytes.subarray(0, sampleLength);
	const zeros = [0, 0];
	for (const [index, byte] of sample.entries()) {
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	}
	const [even = 0, odd = 0] = zeros;
	const many = sample.length * 0.2;
	if (odd > many && even < many / 10) return 'utf-16le';
	return even > many && odd < many / 10 ? 'utf-16be' : undefined;
};

/** How many of the characters outside ASCII a decoder could not read, 0–1. */
const damage = (text: string): number => {
	// A file that was cut short may end inside a character: that one says nothing.
	const broken = text.replace(/\ufffd$/, '').split('\ufffd').length - 1;
	const foreign = text.replaceAll(/[\u0000-\u007f]+/g, '').length; // eslint-disable-line no-control-regex
	return foreign === 0 ? 0 : broken / foreign;
};

/** A text in UTF-8 with this share of broken characters is still in UTF-8: cut short, or touched by another program. */
const bearableDamage = 0.1;

/**
 * Reads bytes as text: by a byte order mark, as UTF-16 by its zero bytes, as UTF-8 where they are (nearly all) valid,
 * else as Windows-1252, in which no byte is invalid.
 */
export const decodeText = (bytes: Uint8Array, _encoding?: string | null): DecodedText => {
	const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
	const encoding = marked?.[0] ?? utf16ByZeros(bytes);
	if (encoding) return {text: new TextDecoder(encoding).decode(bytes), encoding, confidence: 1};
	const text = new TextDecoder('utf-8').decode(bytes);
	if (isUtf8(bytes) || damage(text) <= bearableDamage) return {text, encoding: 'utf-8', confidence: 1};
	// Node's own decoder reads 0x80–0x9F as control characters in several of its versions: no curly quotes.
	return {text: new LegacyDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', confidence: 0.2};
};
