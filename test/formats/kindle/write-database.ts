/** Writes books of Kindle for tests: as small as they may be, all numbers big-endian. */

const encoder = new TextEncoder();

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0) & 0xff);

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const u16 = (value: number): Uint8Array => Uint8Array.of((value >> 8) & 0xff, value & 0xff);

export const u32 = (value: number): Uint8Array => {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, value);
	return bytes;
};

export const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
	const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
};

/** A Palm database of records. */
export const writeDatabase = (name: string, type: string, records: readonly Uint8Array[]): Uint8Array => {
	const header = new Uint8Array(78);
	header.set(ascii(name).subarray(0, 31), 0);
	header.set(ascii(type), 60);
	header.set(u16(records.length), 76);
	let start = header.length + records.length * 8 + 2;
	const table = records.map(({length}, index) => {
		const entry = concat(u32(start), u32(index * 2));
		start += length;
		return entry;
	});
	return concat(header, ...table, new Uint8Array(2), ...records);
};

/** A number of seven bits a byte, the last of which has its highest bit set. */
const variable = (value: number): Uint8Array => {
	const bytes = [(value & 0x7f) | 0x80];
	for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift(left & 0x7f);
	return Uint8Array.from(bytes);
};

export type WrittenTag = {readonly tag: number; readonly values: readonly number[]};

export type WrittenEntry = {readonly name: string; readonly tags: readonly WrittenTag[]};

const indexHeader = (table: number, count: number): Uint8Array => {
	const header = new Uint8Array(192);
	header.set(ascii('INDX'), 0);
	header.set(u32(192), 4);
	header.set(u32(table), 20);
	header.set(u32(count), 24);
	return header;
};

/** An index: a record of its tags, a record of its entries, and its strings. All entries have the same tags. */
export const writeIndex = (
	entries: readonly WrittenEntry[],
	strings: Uint8Array = new Uint8Array(),
): readonly Uint8Array[] => {
	const tags = entries[0]?.tags ?? [];
	const described = tags.map(({tag, values}, index) => Uint8Array.of(tag, values.length, 1 << index, 0));
	const tagx = concat(
		ascii('TAGX'),
		u32(12 + (described.length + 1) * 4),
		u32(1),
		...described,
		Uint8Array.of(0, 0, 0, 1),
	);
	const control = (1 << tags.length) - 1;
	let start = 192;
	const offsets: Uint8Array[] = [];
	const written = entries.map(({name, tags: own}) => {
		offsets.push(u16(start));
		const values = own.flatMap(tag => tag.values.map(variable));
		const bytes = concat(Uint8Array.of(name.length), ascii(name), Uint8Array.of(control), ...values);
		start += bytes.length;
		return bytes;
	});
	const data = concat(indexHeader(start, entries.length), ...written, ascii('IDXT'), ...offsets);
	return [concat(indexHeader(0, 1), tagx), data, ...(strings.length > 0 ? [strings] : [])];
};

/** Strings of an index, and where each stands. */
export const writeStrings = (
	strings: readonly string[],
): {readonly bytes: Uint8Array; readonly offsets: readonly number[]} => {
	const offsets: number[] = [];
	let bytes = new Uint8Array();
	for (const text of strings) {
		offsets.push(bytes.length);
		bytes = concat(bytes, variable(utf8(text).length), utf8(text)) as Uint8Array<ArrayBuffer>;
	}
	return {bytes, offsets};
};
