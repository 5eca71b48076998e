import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {constants, crc32, deflateRawSync, gzipSync} from 'node:zlib';

/** A dictionary to be written: its entries by their words. */
export type ToyDictionary = {
	readonly name: string;
	readonly entries: Readonly<Record<string, string | Buffer>>;
	/** Other words, and those of the entries that they stand for. */
	readonly synonyms?: Readonly<Record<string, string>>;
	/** `sametypesequence`; without it each field says its type. */
	readonly types?: string;
	readonly index?: 'idx' | 'idx.gz';
	/** `dict.dz` in pieces of dictzip, `plain.dz` as gzip does it. */
	readonly text?: 'dict' | 'dict.dz' | 'plain.dz';
	readonly offsetBits?: 32 | 64;
};

const number = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
};

/** The order of StarDict: ASCII letters in either case alike, then by bytes. */
const inOrder = (words: readonly string[]): readonly string[] => {
	const lower = (word: string): Buffer =>
		Buffer.from(word.replaceAll(/[A-Z]/g, letter => letter.toLowerCase()));
	return words.toSorted(
		(a, b) => Buffer.compare(lower(a), lower(b)) || Buffer.compare(Buffer.from(a), Buffer.from(b)),
	);
};

/** A file of dictzip (RFC 1952 with the field `RA`), in pieces of a length. */
export const dictzip = (bytes: Buffer, pieceLength: number): Buffer => {
	const count = Math.max(1, Math.ceil(bytes.length / pieceLength));
	const pieces = Array.from({length: count}, (_, index) =>
		deflateRawSync(bytes.subarray(index * pieceLength, (index + 1) * pieceLength), {
			finishFlush: index === count - 1 ? constants.Z_FINISH : constants.Z_FULL_FLUSH,
		}),
	);
	const field = Buffer.alloc(10 + 2 * count);
	field.write('RA', 0, 'latin1');
	for (const [index, value] of [
		6 + 2 * count,
		1,
		pieceLength,
		count,
		...pieces.map(({length}) => length),
	].entries())
		field.writeUInt16LE(value, 2 + 2 * index);
	const length = Buffer.alloc(2);
	length.writeUInt16LE(field.length);
	// The flags say: an extra field, and a name.
	const header = Buffer.from([0x1f, 0x8b, 8, 4 | 8, 0, 0, 0, 0, 2, 3]);
	const end = Buffer.alloc(8);
	end.writeUInt32LE(crc32(bytes));
	end.writeUInt32LE(bytes.length, 4);
	return Buffer.concat([header, length, field, Buffer.from('toy.dict\0'), ...pieces, end]);
};

/** Writes the files of a dictionary into a folder; gives the path of its .ifo file. */
export const writeStardict = (
	folder: string,
	{name, entries, synonyms = {}, types = 'm', index = 'idx', text = 'dict', offsetBits = 32}: ToyDictionary,
): string => {
	mkdirSync(folder, {recursive: true});
	const words = inOrder(Object.keys(entries));
	const texts = words.map(word => Buffer.from(entries[word] ?? ''));
	const dict = Buffer.concat(texts);
	let offset = 0;
	const idx = Buffer.concat(
		words.flatMap((word, at) => {
			const length = texts[at]?.length ?? 0;
			const high = offsetBits === 64 ? [number(0)] : [];
			const entry = [Buffer.from(`${word}\0`), ...high, number(offset), number(length)];
			offset += length;
			return entry;
		}),
	);
	const base = join(folder, 'toy');
	writeFileSync(`${base}.${index}`, index === 'idx' ? idx : gzipSync(idx));
	if (text === 'dict') writeFileSync(`${base}.dict`, dict);
	else writeFileSync(`${base}.dict.dz`, text === 'dict.dz' ? dictzip(dict, 100) : gzipSync(dict));
	const others = inOrder(Object.keys(synonyms));
	if (others.length > 0) {
		const syn = others.flatMap(word => [
			Buffer.from(`${word}\0`),
			number(words.indexOf(synonyms[word] ?? '')),
		]);
		writeFileSync(`${base}.syn`, Buffer.concat(syn));
	}
	const facts = {
		version: '2.4.2',
		bookname: name,
		wordcount: words.length,
		...(others.length > 0 && {synwordcount: others.length}),
		idxfilesize: idx.length,
		...(offsetBits === 64 && {idxoffsetbits: 64}),
		...(types !== '' && {sametypesequence: types}),
	};
	const lines = Object.entries(facts).map(([key, value]) => `${key}=${value}\n`);
	writeFileSync(`${base}.ifo`, `StarDict's dict ifo file\n${lines.join('')}`);
	return `${base}.ifo`;
};
