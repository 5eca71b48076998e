import {ascii, numbersOf, type PalmDatabase} from './palm-database.ts';

/** An entry of an index: its name and the values of its tags. */
export type IndexEntry = {
	readonly name: string;
	readonly tags: ReadonlyMap<number, readonly number[]>;
};

/** An index: entries, and the strings that they mean by their offsets. */
export type BookIndex = {
	readonly entries: readonly IndexEntry[];
	readonly string: (offset: number) => Uint8Array;
};

type Tag = {
	readonly tag: number;
	readonly values: number;
	readonly mask: number;
	readonly endsByte: boolean;
};

/** Entries of an index: the largest book has 10,000 fragments. */
const mostEntries = 60_000;

const mostValues = 256;

/** Bytes of a string: longer ones are no titles. */
const longestString = 2048;

/** Reads numbers of seven bits a byte, the last of which has its highest bit set. */
const createReader = (bytes: Uint8Array, start: number) => {
	let at = start;
	return {
		at: (): number => at,
		next(): number {
			let value = 0;
			for (let count = 0; count < 4 && at < bytes.length; count++) {
				const byte = bytes[at++] ?? 0;
				value = (value << 7) | (byte & 0x7f);
				if ((byte & 0x80) !== 0) break;
			}
			return value;
		},
	};
};

const readTags = (meta: Uint8Array): {readonly tags: readonly Tag[]; readonly controlBytes: number} => {
	const {u8, u32} = numbersOf(meta);
	const start = u32(4);
	if (ascii(meta, start, 4) !== 'TAGX') return {tags: [], controlBytes: 0};
	const end = Math.min(start + u32(start + 4), meta.length, start + 1024);
	const tags: Tag[] = [];
	for (let at = start + 12; at + 4 <= end; at += 4)
		tags.push({tag: u8(at), values: u8(at + 1), mask: u8(at + 2), endsByte: u8(at + 3) === 1});
	return {tags, controlBytes: Math.min(u32(start + 8), 16)};
};

/** How many values of a tag an entry has, or in how many bytes they stand. */
type Wanted = {readonly tag: Tag; readonly count: number; readonly bytes: number};

const readEntry = (
	data: Uint8Array,
	start: number,
	{tags, controlBytes}: ReturnType<typeof readTags>,
): IndexEntry => {
	const {u8} = numbersOf(data);
	const nameLength = u8(start);
	const control = start + 1 + nameLength;
	const reader = createReader(data, control + controlBytes);
	const wanted: Wanted[] = [];
	let controlByte = 0;
	for (const tag of tags) {
		if (tag.endsByte) {
			controlByte++;
			continue;
		}
		const value = u8(control + controlByte) & tag.mask;
		if (value === 0) continue;
		const lowest = tag.mask & -tag.mask;
		const isWide = value === tag.mask && tag.mask !== lowest;
		wanted.push({tag, count: isWide ? 0 : value / lowest, bytes: isWide ? reader.next() : 0});
	}
	const found = new Map<number, number[]>();
	for (const {tag, count, bytes} of wanted) {
		const values: number[] = [];
		const end = Math.min(reader.at() + bytes, data.length);
		const most = Math.min(count * tag.values, mostValues);
		while (values.length < most) values.push(reader.next());
		while (count === 0 && reader.at() < end && values.length < mostValues) values.push(reader.next());
		found.set(tag.tag, values);
	}
	return {name: ascii(data, start + 1, nameLength), tags: found};
};

/** Reads the index that begins at a record (INDX, TAGX and CNCX, as libmobi and KindleUnpack read them). */
export const readIndex = ({record, count}: PalmDatabase, first: number): BookIndex => {
	const meta = record(first);
	const entries: IndexEntry[] = [];
	const {u32} = numbersOf(meta);
	const isIndex = first < count && ascii(meta, 0, 4) === 'INDX';
	const records = isIndex ? Math.min(u32(24), count - first) : 0;
	const tags = readTags(meta);
	for (let index = 1; index <= records && entries.length < mostEntries; index++) {
		const data = record(first + index);
		const numbers = numbersOf(data);
		const table = numbers.u32(20);
		const size = Math.min(numbers.u32(24), data.length / 4);
		for (let entry = 0; entry < size && entries.length < mostEntries; entry++)
			entries.push(readEntry(data, numbers.u16(table + 4 + entry * 2), tags));
	}
	return {
		entries,
		string(offset) {
			const strings = record(first + records + 1 + (offset >>> 16));
			const reader = createReader(strings, offset & 0xffff);
			const length = Math.min(reader.next(), longestString);
			return strings.subarray(reader.at(), reader.at() + length);
		},
	};
};
