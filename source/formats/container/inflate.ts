import {inflateRawSync, gunzipSync} from 'node:zlib';
import {codeOf} from '../../core/error-code.ts';

/** What came out of compressed bytes. */
export type Inflated = {
	readonly bytes: Uint8Array;
	/** Whether some of it is missing: the file is cut short or damaged. */
	readonly isCut: boolean;
};

type Inflate = typeof inflateRawSync;

/** `constants.Z_SYNC_FLUSH`: the module is not loaded for a number, as most stories need nothing of it. */
const syncFlush = 2;

/** Most that is made room for because a file says that it is so long, in bytes. */
const largestRoom = 1024 * 1024;

/** Zlib refuses less, in bytes. */
const leastRoom = 64;

export type InflateLimits = {
	/** Bytes that may come out at most. */
	readonly most: number;
	/** How many the file says there are: so many come in one piece, without a copy. */
	readonly expected?: number;
	/** Whether these are the first of the compressed bytes, not all. */
	readonly isStart?: boolean;
};

/** Inflates what can be inflated: the bytes up to the first fault. 'too large' where they would be more than `most`. */
const inflateWith = (
	inflate: Inflate,
	compressed: Uint8Array,
	{most, expected, isStart = false}: InflateLimits,
): Inflated | 'too large' => {
	// With a byte to spare it is clear that nothing follows.
	const room =
		expected === undefined ? {} : {chunkSize: Math.max(leastRoom, Math.min(expected + 1, largestRoom))};
	try {
		if (!isStart) return {bytes: inflate(compressed, {...room, maxOutputLength: most}), isCut: false};
	} catch (error) {
		if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return 'too large';
	}
	try {
		// With this flag, zlib returns the beginning of a stream that is cut short.
		const options = {...room, maxOutputLength: most, finishFlush: syncFlush};
		return {bytes: inflate(compressed, options), isCut: true};
	} catch (error) {
		return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : {bytes: new Uint8Array(), isCut: true};
	}
};

/** A stream of deflate alone, as in zip (RFC 1951). */
export const inflateRaw = (compressed: Uint8Array, limits: InflateLimits): Inflated | 'too large' =>
	inflateWith(inflateRawSync, compressed, limits);

/** A file of gzip (RFC 1952). */
export const gunzip = (compressed: Uint8Array, limits: InflateLimits): Inflated | 'too large' =>
	inflateWith(gunzipSync, compressed, limits);
