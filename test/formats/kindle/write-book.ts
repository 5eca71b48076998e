import {huffmanRecords, packHuffman, packPalmDoc} from './pack-text.ts';
import {ascii, concat, u16, u32, utf8, writeDatabase, writeIndex, writeStrings} from './write-database.ts';

export type Compression = 'none' | 'PalmDOC' | 'Huffman';

const codes: Readonly<Record<Compression, number>> = {none: 1, PalmDOC: 2, Huffman: 17_480};

export type BookFacts = {
	readonly title?: string;
	readonly authors?: readonly string[];
	/** Further fields of the extended header, by number. */
	readonly fields?: readonly (readonly [number, string])[];
	readonly compression?: Compression;
	readonly encryption?: number;
	readonly charset?: number;
	/** Whether each record of text has an entry behind it that is none of it. */
	readonly hasExtraData?: boolean;
	/** Records of pictures, which stand behind all others. */
	readonly pictures?: readonly Uint8Array[];
};

const recordLength = 4096;

export const textRecords = (
	text: Uint8Array,
	{compression = 'none', hasExtraData = false}: BookFacts,
): readonly Uint8Array[] => {
	const records: Uint8Array[] = [];
	for (let start = 0; start < text.length; start += recordLength) {
		const part = text.subarray(start, start + recordLength);
		const packed =
			compression === 'none' ? part : compression === 'PalmDOC' ? packPalmDoc(part) : packHuffman(part);
		// Of an entry at the end, the last byte says how long it is.
		records.push(hasExtraData ? concat(packed, Uint8Array.of(1, 2, 0x83)) : packed);
	}
	return records;
};

type Indexes = Readonly<Record<number, number>>;

/** The record of the header: its numbers by their offsets in it. */
export const headerRecord = (
	text: Uint8Array,
	count: number,
	version: number,
	facts: BookFacts,
	indexes: Indexes,
): Uint8Array => {
	const {title = 'A Book', authors = [], fields = [], compression = 'none', encryption = 0} = facts;
	const header = new Uint8Array(16 + 264);
	header.set(concat(u16(codes[compression]), u16(0), u32(text.length), u16(count), u16(recordLength)));
	header.set(u16(encryption), 12);
	header.set(concat(ascii('MOBI'), u32(264), u32(2), u32(facts.charset ?? 65_001), u32(1), u32(version)), 16);
	for (const offset of [244, 248, 252, 260]) header.set(u32(0xffff_ffff), offset);
	if (facts.hasExtraData === true) header.set(u16(2), 242);
	const records = [[503, title], ...authors.map(author => [100, author] as const), ...fields] as const;
	const extended = records.map(([number, value]) => {
		const bytes = facts.charset === 1252 ? ascii(value) : utf8(value);
		return concat(u32(number), u32(8 + bytes.length), bytes);
	});
	header.set(u32(0x40), 128);
	for (const [offset, value] of Object.entries(indexes)) header.set(u32(value), Number(offset));
	return concat(header, ascii('EXTH'), u32(0), u32(records.length), ...extended);
};

/** A place in the text, and how it is called in the contents. */
export type WrittenItem = {readonly title: string; readonly position: number; readonly depth?: number};

const contentsIndex = (items: readonly WrittenItem[]): readonly Uint8Array[] => {
	if (items.length === 0) return [];
	const {bytes, offsets} = writeStrings(items.map(({title}) => title));
	return writeIndex(
		items.map(({position, depth = 0}, index) => ({
			name: String(index),
			tags: [
				{tag: 1, values: [position]},
				{tag: 3, values: [offsets[index] ?? 0]},
				{tag: 4, values: [depth]},
			],
		})),
		bytes,
	);
};

/** A book of Mobipocket 6: its HTML, and entries of its contents by their places in bytes. */
export const writeMobi6 = (
	html: string | Uint8Array,
	items: readonly WrittenItem[] = [],
	facts: BookFacts = {},
): Uint8Array => {
	const text = typeof html === 'string' ? utf8(html) : html;
	const records = textRecords(text, facts);
	const contents = contentsIndex(items);
	const packing = facts.compression === 'Huffman' ? huffmanRecords() : [];
	const first = 1 + records.length;
	const indexes = {
		...(contents.length > 0 && {244: first}),
		...(packing.length > 0 && {112: first + contents.length, 116: packing.length}),
		108: first + contents.length + packing.length,
	};
	const {pictures = []} = facts;
	const header = headerRecord(text, records.length, 6, facts, indexes);
	return writeDatabase('A_Book', 'BOOKMOBI', [header, ...records, ...contents, ...packing, ...pictures]);
};

export const positionOf = (html: string, words: string): number =>
	utf8(html.slice(0, html.indexOf(words))).length;
