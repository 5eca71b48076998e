import {ascii, numbersOf} from './palm-database.ts';

/** The first record of a book (MobileRead wiki, “MOBI”; offsets are those of the record). */
export type BookHeader = {
	readonly compression: 'none' | 'PalmDOC' | 'Huffman' | 'unknown';
	/** Records of text, which follow it. */
	readonly textRecords: number;
	readonly isEncrypted: boolean;
	/** Whether it goes on as a header of Mobipocket; else the book is plain text of PalmDOC. */
	readonly isMobi: boolean;
	/** 8 for KF8, the format of AZW3. */
	readonly version: number;
	readonly encoding: string;
	/** Bytes that stand behind the text of each record, as flags. */
	readonly extraData: number;
	readonly fullName: Uint8Array;
	/** Records of codes and of their dictionaries. */
	readonly huffman: {readonly first: number; readonly count: number};
	/** Numbers of records, counted from this one; 0xffffffff where there is none. */
	readonly indexes: {
		readonly contents: number;
		readonly fragments: number;
		readonly skeletons: number;
		readonly guide: number;
		readonly flows: number;
		/** The first picture; 0 in some books without any. */
		readonly images: number;
	};
	readonly extended: ReadonlyMap<number, readonly Uint8Array[]>;
};

/** Stands for the number of a record where there is none. */
export const noRecord = 0xffff_ffff;
const mostFields = 4096;

/** The fields of an EXTH header, several of one number in order. */
const readExtended = (record: Uint8Array, start: number): BookHeader['extended'] => {
	const fields = new Map<number, Uint8Array[]>();
	if (ascii(record, start, 4) !== 'EXTH') return fields;
	const {u32} = numbersOf(record);
	const count = Math.min(u32(start + 8), mostFields);
	let at = start + 12;
	for (let index = 0; index < count && at + 8 <= record.length; index++) {
		const length = u32(at + 4);
		if (length < 8) break;
		const list = fields.get(u32(at)) ?? [];
		list.push(record.subarray(at + 8, Math.min(at + length, record.length)));
		fields.set(u32(at), list);
		at += length;
	}
	return fields;
};

const compressions: Readonly<Record<number, BookHeader['compression']>> = {
	1: 'none',
	2: 'PalmDOC',
	17_480: 'Huffman',
};

const charsets: Readonly<Record<number, string>> = {65_001: 'utf-8', 65_002: 'utf-16be', 932: 'shift_jis'};

/** Reads the header of a book, as far as its record goes. */
export const readBookHeader = (record: Uint8Array): BookHeader => {
	const {u16, u32} = numbersOf(record);
	const isMobi = ascii(record, 16, 4) === 'MOBI';
	const length = isMobi ? u32(20) : 0;
	const version = u32(36);
	/** A number of the header; `other` where the header is too short to have it. */
	const at = (offset: number, other = noRecord): number =>
		length + 16 >= offset + 4 && offset + 4 <= record.length ? u32(offset) : other;
	const isKf8 = isMobi && version >= 8;
	const codePage = at(28, 1252);
	return {
		compression: compressions[u16(0)] ?? 'unknown',
		textRecords: u16(8),
		isEncrypted: u16(12) !== 0,
		isMobi,
		version: isMobi ? version : 0,
		encoding: charsets[codePage] ?? 'windows-1252',
		extraData: at(240, 0) & 0xffff,
		fullName: record.subarray(at(84, 0), at(84, 0) + Math.min(at(88, 0), 1024)),
		huffman: {first: at(112, 0), count: Math.min(at(116, 0), 1024)},
		indexes: {
			contents: at(244),
			fragments: isKf8 ? at(248) : noRecord,
			skeletons: isKf8 ? at(252) : noRecord,
			guide: isKf8 ? at(260) : noRecord,
			flows: isKf8 ? at(192) : noRecord,
			images: at(108),
		},
		extended: (at(128, 0) & 0x40) === 0 ? new Map() : readExtended(record, 16 + length),
	};
};
