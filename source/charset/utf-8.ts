import {isUtf8} from 'node:buffer';
import {unitsPerStep, type Task} from '../core/task/task.ts';
import {sequenceLength} from './utf-8-sequence.ts';

/** How the bytes of a text outside ASCII go with UTF-8. */
export type Utf8Census = {
	/** Characters that are well formed. */
	readonly characters: number;
	/** Bytes of these. */
	readonly valid: number;
	/** Bytes that belong to none; those of a last character cut short are not counted. */
	readonly stray: number;
	/** Characters that UTF-8 lacks: pairs of surrogates, as CESU-8 writes what is beyond the basic plane. */
	readonly pairs: number;
	/** Bytes behind the first of each character in the longest run of characters without a stray byte between. */
	readonly longestRun: number;
};

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Whether what is left of bytes is a character whose end was cut off. */
const isCutShort = (bytes: Uint8Array, from: number): boolean => {
	const lead = bytes[from] ?? 0;
	const missing = (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) - (bytes.length - from);
	if (lead < 0xc2 || lead > 0xf4 || missing <= 0) return false;
	return bytes.subarray(from + 1).every(isContinuation);
};

/** UTF-8 has characters of up to so many bytes. */
const longest = 4;

/** Whether bytes end with a character whose end was cut off. */
export const endsTorn = (bytes: Uint8Array): boolean => {
	for (let from = bytes.length - 1; from > bytes.length - longest; from--)
		if (isCutShort(bytes, from)) return true;
	return false;
};

/** Counts how the bytes outside ASCII go with UTF-8. */
export function* census(bytes: Uint8Array): Task<Utf8Census> {
	let [characters, valid, stray, pairs, run, longestRun, pause] = [0, 0, 0, 0, 0, 0, unitsPerStep];
	for (let index = 0; index < bytes.length;) {
		if (index >= pause) {
			pause = index + unitsPerStep;
			yield;
		}
		if ((bytes[index] ?? 0) < 0x80) {
			index++;
			continue;
		}
		const length = sequenceLength(bytes, index);
		if (length > 0) {
			characters++;
			valid += length;
			if (length === 6) pairs++;
			run += length - 1;
			longestRun = Math.max(longestRun, run);
		} else if (isCutShort(bytes, index)) {
			valid += bytes.length - index - 1;
			break;
		} else {
			stray++;
			run = 0;
		}
		index += Math.max(length, 1);
	}
	return {characters, valid, stray, pairs, longestRun};
}

/** The last place up to `limit` where bytes can be cut so that no character is parted. */
const cutBefore = (bytes: Uint8Array, limit: number): number => {
	for (let cut = limit; cut > limit - longest; cut--) if (!isContinuation(bytes[cut])) return cut;
	// No character is so long: these bytes belong to none.
	return limit;
};

/** Whether bytes are UTF-8 without a fault. A step reads `stepLength` of them, which are more than four. */
export function* isValidUtf8(bytes: Uint8Array, stepLength = unitsPerStep): Task<boolean> {
	for (let start = 0; start < bytes.length;) {
		const end = cutBefore(bytes, Math.min(start + stepLength, bytes.length));
		if (!isUtf8(bytes.subarray(start, end))) return false;
		start = end;
		yield;
	}
	return true;
}

/** Of the bytes outside ASCII so many must make well-formed characters for a text to be in UTF-8 for all that. */
const enough = 0.9;

/**
 * How surely bytes with some that are not valid are in UTF-8 all the same, cut short or touched by another program:
 * the share of the bytes outside ASCII that make characters, or 0 where it is below nine in ten. Other charsets come
 * nowhere near: their bytes make such characters by chance only.
 */
export const damagedConfidence = ({characters, valid, stray}: Utf8Census): number => {
	if (valid === 0) return 0;
	const share = valid / (valid + stray);
	// In a short text one byte weighs too much.
	return share >= enough || (stray === 1 && characters >= 2) ? share : 0;
};
