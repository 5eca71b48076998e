import {crc32} from 'node:zlib';
import type {ByteSource} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {freeBytes} from '../../core/free-bytes.ts';
import {inflateRaw} from './inflate.ts';
import {largestBook, largestEntry, tooLarge} from './limits.ts';
import {readDirectory, type DirectoryEntry} from './zip-directory.ts';

/** A file in an archive. */
export type ZipEntry = DirectoryEntry;

/** The content of an entry. */
export type Content = {
	readonly bytes: Uint8Array;
	/** Whether bytes are missing or are not those that were packed. */
	readonly isDamaged: boolean;
};

/** A zip archive (PKWARE APPNOTE 6.3), of which only what is asked for is read. Nothing is ever written to the disk. */
export type ZipArchive = {
	/** Files in the order of the directory, folders left out. */
	readonly entries: readonly ZipEntry[];
	/** Whether the directory is missing, and the entries were found one by one. */
	readonly isDamaged: boolean;
	/** The file at a path; one that differs in case alone where there is no such. */
	readonly find: (path: string) => ZipEntry | undefined;
	/**
	 * Reads a file. What cannot be unpacked is empty and damaged.
	 *
	 * @throws {UnreadableStory} where it, or all that was read of the archive, is larger than any story.
	 * @throws {Refusal} where the source cannot be read.
	 */
	readonly read: (entry: ZipEntry) => Content;
	/** Reads no more than the beginning of a file: what comes out of its first `length` packed bytes, unchecked. */
	readonly readStart: (entry: ZipEntry, length: number) => Content;
};

const localHeaderLength = 30;
const stored = 0;
const deflated = 8;

const unpack = (packed: Uint8Array, {method, size, packedSize}: ZipEntry): Content => {
	if (method === stored) return {bytes: packed.subarray(0, size), isDamaged: packed.length < size};
	if (method !== deflated) return {bytes: new Uint8Array(), isDamaged: true};
	const isStart = packed.length < packedSize;
	const inflated = inflateRaw(packed, {most: largestEntry, expected: size, isStart});
	freeBytes(packed);
	if (inflated === 'too large') throw tooLarge('a file in it');
	return {bytes: inflated.bytes, isDamaged: inflated.isCut};
};

/** Counts what was unpacked, each entry once. What would be too large counts as the largest that is not. */
const createAllowance = () => {
	const counted = new Map<ZipEntry, number>();
	let total = 0;
	return {
		isSpent: (): boolean => total > largestBook,
		spend(entry: ZipEntry, length: number): void {
			total += length - (counted.get(entry) ?? 0);
			counted.set(entry, length);
		},
	};
};

const nothing: Content = {bytes: new Uint8Array(), isDamaged: true};

/** At most `length` packed bytes of a file; undefined where it does not stand where the directory says. */
const readPacked = (source: ByteSource, entry: ZipEntry, length: number): Uint8Array | undefined => {
	const header = source.read(entry.start, localHeaderLength);
	if (header.length < localHeaderLength) return undefined;
	const view = new DataView(header.buffer, header.byteOffset);
	const begin = entry.start + localHeaderLength + view.getUint16(26, true) + view.getUint16(28, true);
	return source.read(begin, Math.min(length, entry.packedSize));
};

const readStart = (source: ByteSource, entry: ZipEntry, length: number): Content => {
	const packed = entry.isEncrypted ? undefined : readPacked(source, entry, length);
	return packed ? unpack(packed, entry) : nothing;
};

const readEntry = (source: ByteSource, entry: ZipEntry): Content => {
	if (entry.isEncrypted) return nothing;
	if (Math.max(entry.packedSize, entry.size) > largestEntry) throw tooLarge('a file in it');
	const packed = readPacked(source, entry, entry.packedSize);
	if (!packed) return nothing;
	const {length} = packed;
	const content = unpack(packed, entry);
	const isWhole = length === entry.packedSize && crc32(content.bytes) === entry.crc;
	return {bytes: content.bytes, isDamaged: content.isDamaged || !isWhole};
};

/** Opens an archive. @throws {UnreadableStory} where it is none, or holds more files than any story. */
export const openZip = (source: ByteSource): ZipArchive => {
	const {entries, isDamaged} = readDirectory(source);
	if (entries.length === 0) throw new UnreadableStory('it is an empty archive.');
	const allowance = createAllowance();
	// Of two entries of one name, the later one replaces the earlier, as where they are unpacked.
	const byPath = new Map(entries.map(entry => [entry.path, entry]));
	const byLowerCase = new Map(entries.map(entry => [entry.path.toLowerCase(), entry]));
	return {
		entries: [...byPath.values()],
		isDamaged,
		find: path => byPath.get(path) ?? byLowerCase.get(path.toLowerCase()),
		read(entry) {
			if (allowance.isSpent()) throw tooLarge('it');
			allowance.spend(entry, largestEntry);
			const content = readEntry(source, entry);
			allowance.spend(entry, content.bytes.length);
			if (allowance.isSpent()) throw tooLarge('it');
			return content;
		},
		readStart: (entry, length) => readStart(source, entry, length),
	};
};
