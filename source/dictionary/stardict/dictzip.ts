import {constants, inflateRawSync} from 'node:zlib';

/** Bytes of a file from an offset on; fewer where it ends. */
export type ReadAt = (offset: number, length: number) => Buffer;

/** A file of dictzip: gzip in pieces, each of which can be inflated by itself. */
export type Dictzip = {
	/** Bytes that each piece has inflated, but for the last one. */
	readonly pieceLength: number;
	/** Where each piece starts in the file, and where the last one ends. */
	readonly offsets: readonly number[];
};

/** The header: its extra field has at most 64 KB, and the name and the comment behind it are short. */
const longestHeader = 72 * 1024;

const flags = {headerCheck: 2, extra: 4, name: 8, comment: 16} as const;

/** The field `RA` among the extra fields of a gzip header, from `start` to `end`. */
const randomAccess = (header: Buffer, start: number, end: number): Buffer | undefined => {
	for (let at = start; at + 4 <= end;) {
		const length = header.readUInt16LE(at + 2);
		if (header.toString('latin1', at, at + 2) === 'RA') return header.subarray(at + 4, at + 4 + length);
		at += 4 + length;
	}
	return undefined;
};

/** Where the compressed bytes start: behind the name, the comment and the check of the header. */
const dataStart = (header: Buffer, extraEnd: number): number => {
	const set = header[3] ?? 0;
	let at = extraEnd;
	for (const flag of [flags.name, flags.comment]) if (set & flag) at = header.indexOf(0, at) + 1;
	return set & flags.headerCheck ? at + 2 : at;
};

/** Reads the header of a dictzip file; undefined where the file is plain gzip. */
export const readDictzip = (readAt: ReadAt): Dictzip | undefined => {
	const header = readAt(0, longestHeader);
	if (header.length < 12 || header.readUInt16BE(0) !== 0x1f8b || !((header[3] ?? 0) & flags.extra))
		return undefined;
	const extraEnd = 12 + header.readUInt16LE(10);
	const field = randomAccess(header, 12, Math.min(extraEnd, header.length));
	if (!field || field.length < 6) return undefined;
	const [pieceLength, count] = [field.readUInt16LE(2), field.readUInt16LE(4)];
	if (pieceLength === 0 || field.length < 6 + 2 * count) return undefined;
	const offsets = [dataStart(header, extraEnd)];
	for (let piece = 0; piece < count; piece++)
		offsets.push((offsets[piece] ?? 0) + field.readUInt16LE(6 + 2 * piece));
	return {pieceLength, offsets};
};

/** Bytes of what a dictzip file holds. @throws {Error} where a piece is damaged. */
export const readInflated = (
	{pieceLength, offsets}: Dictzip,
	readAt: ReadAt,
	offset: number,
	length: number,
): Buffer => {
	const first = Math.floor(offset / pieceLength);
	const last = Math.min(offsets.length - 2, Math.floor((offset + length - 1) / pieceLength));
	const pieces: Buffer[] = [];
	for (let piece = first; piece <= last; piece++) {
		const [start = 0, end = 0] = [offsets[piece], offsets[piece + 1]];
		const options = {finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: pieceLength};
		pieces.push(inflateRawSync(readAt(start, end - start), options));
	}
	const from = offset - first * pieceLength;
	return Buffer.concat(pieces).subarray(from, from + length);
};
