import type {ByteSource} from '../../core/byte-source.ts';
import type {Story} from '../../core/story/story.ts';
import {imageTooLarge, largestImage} from '../container/limits.ts';
import {backslash, closeBrace, hexValue, openBrace, readEscape, type GroupRange} from './scan.ts';

/** What a picture is called: where the bytes of its group are in the file, behind `\pict`. */
export const nameOfPicture = ({from, to}: GroupRange): string => `pict:${from}-${to}`;

const named = /^pict:(\d{1,9})-(\d{1,9})$/;

/** Bytes of the largest group: each byte of a picture takes two digits, and line ends and properties come on top. */
const largestGroup = largestImage * 2.2;

/** What a digit stands for, by its byte; -1 for what is none. */
const digits = Int8Array.from({length: 256}, (_, byte) => hexValue(byte));

/** Reads what a backslash begins at a place: where it ends, and the raw bytes in it. What it says of the picture is passed over. */
const passEscape = (group: Uint8Array, at: number): {readonly end: number; readonly raw: Uint8Array} => {
	const place = {at};
	let raw = group.subarray(0, 0);
	readEscape(group, place, {
		word: () => undefined,
		symbol: () => undefined,
		byte: () => undefined,
		raw(from, to) {
			raw = group.subarray(from, to);
		},
	});
	return {end: place.at, raw};
};

/**
 * The bytes of a picture: digits and raw bytes in its own group, and not in those that say something of it (RTF 1.9.1, “Pictures”). A
 * picture may have forty million digits: nothing is called for each of them.
 */
const decodePicture = (group: Uint8Array): Uint8Array => {
	const bytes = new Uint8Array(group.length);
	let [length, depth, high] = [0, 0, -1];
	for (let at = 0; at < group.length; at++) {
		const sign = group[at] ?? 0;
		const digit = depth === 0 ? (digits[sign] ?? -1) : -1;
		if (digit >= 0) {
			if (high >= 0) bytes[length++] = high * 16 + digit;
			high = high < 0 ? digit : -1;
		} else if (sign === openBrace) depth++;
		else if (sign === closeBrace) depth--;
		else if (sign === backslash) {
			const {end, raw} = passEscape(group, at);
			if (depth === 0) {
				bytes.set(raw, length);
				length += raw.length;
			}
			at = end - 1;
		}
	}
	return bytes.slice(0, length);
};

/** Makes what reads images of a file by their names ({@link nameOfPicture}): of the file, which is read again, one group is decoded. */
export const imageInFile =
	(source: ByteSource): NonNullable<Story['imageBytes']> =>
	name => {
		const [from, to] = named.exec(name)?.slice(1).map(Number) ?? [];
		if (from === undefined || to === undefined || to < from || to > source.size) return undefined;
		if (to - from > largestGroup) throw imageTooLarge();
		try {
			return decodePicture(source.read(from, to - from));
		} finally {
			source.release();
		}
	};
