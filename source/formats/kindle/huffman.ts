import {ascii, numbersOf} from './palm-database.ts';
import {largestText} from './palmdoc.ts';

/** Codes looked up in all of a book: ten times what the largest book needs. Each may stand for nothing at all. */
const mostCodes = 64_000_000;

/** Phrases are made of phrases: real ones nest three or four deep. */
const mostDepth = 24;

const mostPhrases = 1_000_000;

type Phrase = {readonly bytes: Uint8Array; readonly isPlain: boolean};

/** A code by its first byte: how long it is, whether that is sure, and the largest code of that length. */
type Codes = {
	readonly first: Uint32Array;
	readonly least: Float64Array;
	readonly most: Float64Array;
};

const readCodes = (huff: Uint8Array): Codes | undefined => {
	if (ascii(huff, 0, 4) !== 'HUFF') return undefined;
	const {u32} = numbersOf(huff);
	const [byByte, byLength] = [u32(8), u32(12)];
	const least = new Float64Array(33);
	const most = new Float64Array(33);
	for (let length = 1; length <= 32; length++) {
		const unit = 2 ** (32 - length);
		least[length] = u32(byLength + (length - 1) * 8) * unit;
		most[length] = (u32(byLength + (length - 1) * 8 + 4) + 1) * unit - 1;
	}
	return {first: Uint32Array.from({length: 256}, (_, index) => u32(byByte + index * 4)), least, most};
};

const readPhrases = (cdic: Uint8Array, phrases: Phrase[]): void => {
	if (ascii(cdic, 0, 4) !== 'CDIC') return;
	const {u16, u32} = numbersOf(cdic);
	const count = Math.min(
		2 ** Math.min(u32(12), 16),
		Math.max(0, u32(8) - phrases.length),
		mostPhrases - phrases.length,
		cdic.length / 2,
	);
	for (let index = 0; index < count; index++) {
		const start = 16 + u16(16 + index * 2);
		const length = u16(start);
		phrases.push({
			bytes: cdic.subarray(start + 2, start + 2 + (length & 0x7fff)),
			isPlain: (length & 0x8000) !== 0,
		});
	}
};

/** The 32 bits from a bit on; zeros behind the end. */
const bitsAt = (bytes: Uint8Array, bit: number): number => {
	const at = bit >> 3;
	const shift = bit & 7;
	const high =
		(((bytes[at] ?? 0) << 24) |
			((bytes[at + 1] ?? 0) << 16) |
			((bytes[at + 2] ?? 0) << 8) |
			(bytes[at + 3] ?? 0)) >>>
		0;
	return shift === 0 ? high : ((high << shift) | ((bytes[at + 4] ?? 0) >> (8 - shift))) >>> 0;
};

/** The length of the code that bits begin with, and which phrase it stands for; 0 where there is no such code. */
const lookUp = (
	{first, least, most}: Codes,
	bits: number,
): {readonly length: number; readonly phrase: number} => {
	const entry = first[bits >>> 24] ?? 0;
	let length = entry & 0x1f;
	if (length === 0) return {length: 0, phrase: -1};
	const unit = 2 ** (32 - length);
	if ((entry & 0x80) !== 0)
		return {length, phrase: Math.floor((((entry >>> 8) + 1) * unit - 1 - bits) / unit)};
	while (length < 32 && bits < (least[length] ?? 0)) length++;
	return {length, phrase: Math.floor(((most[length] ?? 0) - bits) / 2 ** (32 - length))};
};

/** Bytes of all phrases when they are unpacked: those of a book take less than 1 MB, 65,536 of 64 KB would be 4 GB. */
const mostPhraseBytes = 16 * 1024 * 1024;

/**
 * Makes what unpacks records of text by the Huffman codes and dictionaries of a book (“HUFF/CDIC”, as libmobi and
 * KindleUnpack read it). Undefined where the record of codes is none.
 */
export const createHuffmanUnpacker = (
	huff: Uint8Array,
	cdics: readonly Uint8Array[],
): ((packed: Uint8Array) => Uint8Array) | undefined => {
	const codes = readCodes(huff);
	if (!codes) return undefined;
	const phrases: Phrase[] = [];
	for (const cdic of cdics) readPhrases(cdic, phrases);
	let codesLeft = mostCodes;
	let room = mostPhraseBytes;

	const unpack = (packed: Uint8Array, depth: number): Uint8Array => {
		const parts: Uint8Array[] = [];
		let total = 0;
		const bits = packed.length * 8;
		for (let bit = 0; bit < bits && total < largestText && codesLeft > 0; codesLeft--) {
			const {length, phrase} = lookUp(codes, bitsAt(packed, bit));
			bit += length;
			if (length === 0 || bit > bits) break;
			const bytes = plain(phrase, depth).subarray(0, largestText - total);
			parts.push(bytes);
			total += bytes.length;
		}
		return joined(parts, total);
	};

	/** A phrase, unpacked once. While it is, it stands for nothing: one that holds itself would never end. */
	const plain = (index: number, depth: number): Uint8Array => {
		const phrase = phrases[index];
		if (!phrase) return new Uint8Array();
		if (phrase.isPlain) return phrase.bytes;
		if (depth >= mostDepth || room <= 0) return new Uint8Array();
		phrases[index] = {bytes: new Uint8Array(), isPlain: true};
		const bytes = unpack(phrase.bytes, depth + 1);
		room -= bytes.length;
		phrases[index] = {bytes, isPlain: true};
		return bytes;
	};
	return packed => unpack(packed, 0);
};

/** Pieces of bytes as one. */
export const joined = (parts: readonly Uint8Array[], total: number): Uint8Array => {
	const all = new Uint8Array(total);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
};
