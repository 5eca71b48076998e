import type {Task} from '../../core/task/task.ts';
import type {BookHeader} from './book-header.ts';
import {createHuffmanUnpacker, joined} from './huffman.ts';
import type {PalmDatabase} from './palm-database.ts';
import {largestText, unpackPalmDoc} from './palmdoc.ts';

/** The text of a book as bytes: HTML, or XHTML in pieces, or plain. */
export type BookText = {
	readonly bytes: Uint8Array;
	/** What is missing, a sentence; null where nothing is. */
	readonly damaged: string | null;
};

/** The length of an entry that stands at the end of bytes: seven bits a byte, read backwards. */
const sizeBackwards = (bytes: Uint8Array, end: number): number => {
	let size = 0;
	let shift = 0;
	for (let at = end - 1; at >= 0 && shift < 28; at--, shift += 7) {
		const byte = bytes[at] ?? 0;
		size |= (byte & 0x7f) << shift;
		if ((byte & 0x80) !== 0) break;
	}
	return size;
};

/** Takes off what stands behind the text of a record: an entry for each flag, and bytes of a character cut in two. */
const withoutExtraData = (record: Uint8Array, flags: number): Uint8Array => {
	let end = record.length;
	for (let bits = flags >> 1; bits !== 0; bits >>= 1)
		if ((bits & 1) !== 0) end = Math.max(0, end - sizeBackwards(record, end));
	if ((flags & 1) !== 0 && end > 0) end = Math.max(0, end - ((record[end - 1] ?? 0) & 3) - 1);
	return record.subarray(0, end);
};

type Unpack = (packed: Uint8Array) => Uint8Array;

const unpackerOf = (
	{compression, huffman}: BookHeader,
	{record}: PalmDatabase,
	base: number,
): Unpack | undefined => {
	if (compression === 'none') return packed => packed;
	if (compression === 'PalmDOC') return unpackPalmDoc;
	if (compression === 'unknown') return undefined;
	const cdics = Array.from({length: Math.max(0, huffman.count - 1)}, (_, index) =>
		record(base + huffman.first + 1 + index),
	);
	return createHuffmanUnpacker(record(base + huffman.first), cdics);
};

/** Bytes of the largest text: a story of two million words with all its tags. */
const largestBook = 16 * 1024 * 1024;

/** How many times larger than its file a text may be: books are packed to a quarter at best. */
const mostGrowth = 8;

/** Records unpacked in a step: a millisecond or two. */
const recordsPerStep = 16;

/**
 * Reads the text of a book whose header is the record `base`. Undefined where nobody knows how it is packed. It ends at
 * the size of the largest story: what would be more is none.
 */
export function* readBookText(
	database: PalmDatabase,
	header: BookHeader,
	base: number,
): Task<BookText | undefined> {
	const unpack = unpackerOf(header, database, base);
	if (!unpack) return undefined;
	const most = Math.min(largestBook, largestText + database.size * mostGrowth);
	const parts: Uint8Array[] = [];
	let total = 0;
	const last = Math.min(header.textRecords, database.count - base - 1);
	let missing = header.textRecords - last;
	for (let index = 1; index <= last && total < most; index++) {
		const record = database.record(base + index);
		if (record.length === 0) missing++;
		const part = unpack(withoutExtraData(record, header.extraData)).subarray(0, most - total);
		parts.push(part);
		total += part.length;
		if (index % recordsPerStep === 0) yield;
	}
	const damaged = missing === 0 && !database.isCut ? null : 'The file is cut short: its end is missing.';
	return {bytes: joined(parts, total), damaged};
}
