import type {ByteSource} from '../../core/byte-source.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {mostEntries} from './limits.ts';
import {entryPath} from './zip-names.ts';

/** What an archive says of a file in it. */
export type DirectoryEntry = {
	/** Its path inside the archive, with slashes, without `..` and without a leading one. */
	readonly path: string;
	readonly method: number;
	/** Bytes in the archive. */
	readonly packedSize: number;
	/** Bytes when unpacked, as the archive has it: it may be wrong. */
	readonly size: number;
	readonly crc: number;
	/** Where its local header stands in the source. */
	readonly start: number;
	readonly isEncrypted: boolean;
};

type Directory = {readonly entries: readonly DirectoryEntry[]; readonly isDamaged: boolean};

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;

/** The end record is followed by a comment of at most 65,535 bytes. */
const longestTail = endLength + 65_535;

/** Bytes of the end that are read first: hardly any archive has a comment. */
const usualTail = 1024;

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the end record stands in the tail; -1 where it does not. */
const findEnd = (tail: Uint8Array): number => {
	const view = viewOf(tail);
	for (let at = tail.length - endLength; at >= 0; at--)
		if (view.getUint32(at, true) === endSignature) return at;
	return -1;
};

type Central = {readonly start: number; readonly size: number; readonly shift: number};

/** Where the directory stands. Bytes in front of the archive, as in a program that unpacks itself, move all of it. */
const locateDirectory = (source: ByteSource): Central | undefined => {
	for (const length of [usualTail, longestTail]) {
		const from = Math.max(0, source.size - length);
		const tail = source.read(from, length);
		const at = findEnd(tail);
		if (at === -1) continue;
		const view = viewOf(tail);
		const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
		const shift = from + at - size - start;
		return shift >= 0 ? {start: start + shift, size, shift} : undefined;
	}
	return undefined;
};

const tooMany = (): never => {
	throw new UnreadableStory(
		`it contains more than ${mostEntries.toLocaleString('en')} files. No story has that many.`,
	);
};

/** Longest directory of {@link mostEntries} entries with long names, in bytes. */
const longestDirectory = mostEntries * 1024;

const readEntries = (
	source: ByteSource,
	{start, size, shift}: Central,
): readonly DirectoryEntry[] | undefined => {
	if (size > longestDirectory) tooMany();
	const bytes = source.read(start, size);
	const view = viewOf(bytes);
	const entries: DirectoryEntry[] = [];
	const starts = new Set<number>();
	for (let at = 0; at + entryLength <= bytes.length;) {
		if (view.getUint32(at, true) !== entrySignature) return undefined;
		const [name, extra, comment] = [28, 30, 32].map(field => view.getUint16(at + field, true));
		const nameEnd = at + entryLength + (name ?? 0);
		const flags = view.getUint16(at + 8, true);
		const path = entryPath(bytes.subarray(at + entryLength, nameEnd), flags);
		// Thousands of files that all lie in one place are one that unpacks thousands of times: the first is kept.
		const from = view.getUint32(at + 42, true);
		if (!path.endsWith('/') && path !== '' && !starts.has(from)) {
			starts.add(from);
			entries.push({
				path,
				method: view.getUint16(at + 10, true),
				crc: view.getUint32(at + 16, true),
				packedSize: view.getUint32(at + 20, true),
				size: view.getUint32(at + 24, true),
				start: from + shift,
				isEncrypted: (flags & 1) !== 0,
			});
		}
		if (entries.length > mostEntries) tooMany();
		at = nameEnd + (extra ?? 0) + (comment ?? 0);
	}
	return entries;
};

/** Archives that have lost their directory are looked through up to this size, in bytes. */
const largestSearched = 64 * 1024 * 1024;

/** Finds the files of an archive without a directory, such as one that was not downloaded to its end, one by one. */
const searchEntries = (source: ByteSource): readonly DirectoryEntry[] => {
	const bytes = source.read(0, largestSearched);
	const view = viewOf(bytes);
	const entries: DirectoryEntry[] = [];
	const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const signature = Buffer.from('PK\u0003\u0004', 'latin1');
	for (let at = found.indexOf(signature); at !== -1 && at + localLength <= bytes.length;) {
		const [name, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
		const flags = view.getUint16(at + 6, true);
		const path = entryPath(bytes.subarray(at + localLength, at + localLength + name), flags);
		const begin = at + localLength + name + extra;
		const declared = view.getUint32(at + 18, true);
		const next = found.indexOf(signature, declared > 0 ? Math.min(begin + declared, bytes.length) : begin);
		const end = next === -1 ? bytes.length : next;
		if (!path.endsWith('/') && path !== '') {
			entries.push({
				path,
				method: view.getUint16(at + 8, true),
				crc: view.getUint32(at + 14, true),
				packedSize: declared > 0 ? Math.min(declared, end - begin) : end - begin,
				size: view.getUint32(at + 22, true) || end - begin,
				start: at,
				isEncrypted: (flags & 1) !== 0,
			});
		}
		if (entries.length > mostEntries) tooMany();
		at = next;
	}
	return entries;
};

/** Reads the directory of an archive, which stands at its end; looks the files up one by one where it is lost. */
export const readDirectory = (source: ByteSource): Directory => {
	const central = locateDirectory(source);
	const entries = central && readEntries(source, central);
	if (entries && entries.length > 0) return {entries, isDamaged: false};
	return {entries: searchEntries(source), isDamaged: true};
};
