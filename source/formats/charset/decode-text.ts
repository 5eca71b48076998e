import {isAscii, isUtf8} from 'node:buffer';
import {UnreadableFormatError} from '../story-reader.ts';
import {byteOrderMarkOf} from './byte-order-mark.ts';
import {canonicalCharset} from './charset-names.ts';
import type {DecodedText} from './decoded-text.ts';
import {decodeLegacy} from './decode-legacy.ts';
import {readLegacy} from './read-legacy.ts';
import {decodeUtf32, utf32WithoutMark} from './utf-32.ts';
import {utf16WithoutMark} from './utf-16.ts';
import {damagedUtf8Confidence} from './utf-8.ts';

export type {DecodedText};

const decode = (bytes: Uint8Array, encoding: string, confidence: number): DecodedText => {
	if (encoding === 'utf-32le' || encoding === 'utf-32be') {
		return {text: decodeUtf32(bytes, encoding === 'utf-32be'), encoding, confidence};
	}
	const text = encoding.startsWith('utf-')
		? new TextDecoder(encoding).decode(bytes)
		: decodeLegacy(bytes, encoding).replace(/^\ufeff/, '');
	return {text, encoding, confidence};
};

const chosenByReader = (name: string): string => {
	const encoding = canonicalCharset(name);
	if (encoding) return encoding;
	throw new UnreadableFormatError(
		`“${name}” is no charset known here. Names that work are utf-8, windows-1252, windows-1251, shift_jis and gb18030.`,
	);
};

const escapesOfJis = ['\u001b$B', '\u001b$@', '\u001b(J', '\u001b(I', '\u001b$(D'];

/** Japanese as mail has it: all ASCII but for the escapes that say which characters follow. */
const isIso2022Jp = (bytes: Uint8Array): boolean => {
	// Nearly no text has an escape at all, which costs next to nothing to see.
	if (!bytes.includes(0x1b) || !isAscii(bytes)) return false;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return escapesOfJis.some(escape => buffer.includes(escape, 0, 'latin1'));
};

/** Zero bytes and other signs of the encodings of Unicode that are not made of bytes. */
const wideWithoutMark = (bytes: Uint8Array): string | undefined =>
	utf32WithoutMark(bytes) ?? utf16WithoutMark(bytes);

/**
 * Reads bytes as text: by a byte order mark; as UTF-32 or UTF-16 by their zero bytes; as ISO-2022-JP by its escapes; as
 * UTF-8 where they are (nearly all) valid; else in the charset that a detector finds, Windows-1252 if it finds none.
 * What is not valid becomes U+FFFD, so that any bytes can be read.
 *
 * @param bytes - A whole text, or the beginning of one.
 * @param charset - Reads by this charset and asks nothing else; any usual name of it.
 * @throws {UnreadableFormatError} where `charset` stands for none.
 */
export const decodeText = (bytes: Uint8Array, charset?: string | null): DecodedText => {
	if (charset !== undefined && charset !== null) return decode(bytes, chosenByReader(charset), 1);
	const mark = byteOrderMarkOf(bytes);
	if (mark) return decode(bytes, mark, 1);
	const wide = wideWithoutMark(bytes);
	if (wide) return decode(bytes, wide, 0.95);
	if (isIso2022Jp(bytes)) return decode(bytes, 'iso-2022-jp', 1);
	const confidence = isUtf8(bytes) ? 1 : damagedUtf8Confidence(bytes);
	return confidence > 0 ? decode(bytes, 'utf-8', confidence) : readLegacy(bytes);
};
