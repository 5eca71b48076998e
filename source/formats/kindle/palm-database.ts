import type {ByteSource} from '../../core/byte-source.ts';

/** A Palm database: numbered records behind a table of where each begins (Palm File Format Specification). */
export type PalmDatabase = {
	/** Its name, up to 31 bytes: the beginning of the book's title, often with underscores. */
	readonly name: string;
	readonly count: number;
	/** Bytes of the file. */
	readonly size: number;
	/** Bytes of a record; 0 where there is none. */
	readonly lengthOf: (index: number) => number;
	/** A record, up to so many bytes of it, {@link largestRecord} where nothing is said; empty where there is none. */
	readonly record: (index: number, most?: number) => Uint8Array;
	/** Whether the file ends before its last record begins. */
	readonly isCut: boolean;
};

/** Records of text hold 4 KB, of indexes and dictionaries up to 64 KB; pictures may be larger. */
const largestRecord = 131_072;

const headerLength = 78;
const entryLength = 8;

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Numbers of a record, read as far as it goes: what lies behind its end is 0. All are big-endian. */
export const numbersOf = (bytes: Uint8Array) => {
	const view = viewOf(bytes);
	return {
		u8: (at: number): number => bytes[at] ?? 0,
		u16: (at: number): number => (at >= 0 && at + 2 <= bytes.length ? view.getUint16(at) : 0),
		u32: (at: number): number => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at) : 0),
	};
};

export const ascii = (bytes: Uint8Array, start: number, length: number): string =>
	new TextDecoder('latin1').decode(bytes.subarray(start, start + length));

/** Type and creator of a database: `BOOKMOBI`, `TEXtREAd`. */
export const typeOf = (head: Uint8Array): string => ascii(head, 60, 8);

/** Opens a database. It never fails: what the table says of places outside the file are empty records. */
export const openPalmDatabase = (source: ByteSource): PalmDatabase => {
	const header = source.read(0, headerLength);
	const wanted = numbersOf(header).u16(76);
	const table = source.read(headerLength, wanted * entryLength);
	const {u32} = numbersOf(table);
	const count = Math.min(wanted, Math.floor(table.length / entryLength));
	const startOf = (index: number): number => (index < count ? u32(index * entryLength) : source.size);
	const lengthOf = (index: number): number =>
		index < 0 || index >= count ? 0 : Math.max(0, Math.min(startOf(index + 1), source.size) - startOf(index));
	return {
		name: ascii(header, 0, 31).split('\0', 1)[0] ?? '',
		count,
		size: source.size,
		isCut: count < wanted || startOf(count - 1) >= source.size,
		lengthOf,
		record(index, most = largestRecord) {
			const length = Math.min(lengthOf(index), most);
			return length === 0 ? new Uint8Array() : source.read(startOf(index), length);
		},
	};
};
