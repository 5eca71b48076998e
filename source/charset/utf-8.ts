import {isUtf8} from 'node:buffer';
import {unitsPerStep, type Task} from '../core/task/task.ts';

/** How the bytes of a text outside ASCII go with UTF-8. */
type Utf8Census = {
	/** Characters that are well formed. */
	readonly characters: number;
	/** Bytes of these. */
	readonly valid: number;
	/** Bytes that belong to none; those of a last character cut short are not counted. */
	readonly stray: number;
};

/** Bytes in the sequence that a byte begins, by its value alone; 0 for one that begins none (RFC 3629). */
const lengthByLead = (lead: number): number => {
	if (lead < 0xc2 || lead > 0xf4) return 0;
	if (lead < 0xe0) return 2;
	return lead < 0xf0 ? 3 : 4;
};

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function* census(bytes: Uint8Array): Task<Utf8Census> {
	let [characters, valid, stray, pause] = [0, 0, 0, unitsPerStep];
	for (let index = 0; index < bytes.length;) {
		if (index >= pause) {
			pause = index + unitsPerStep;
			yield;
		}
		const lead = bytes[index] ?? 0;
		if (lead < 0x80) {
			index++;
			continue;
		}
		const length = lengthByLead(lead);
		let seen = 1;
		while (seen < length && isContinuation(bytes[index + seen])) seen++;
		const isCutShort = length > 0 && index + seen === bytes.length && seen < length;
		if (length > 0 && seen === length) {
			characters++;
			valid += length;
		} else if (!isCutShort) stray += seen;
		else if (seen > 1) valid += seen;
		index += seen;
	}
	return {characters, valid, stray};
}

/** The last place up to `limit` where bytes can be cut so that no character is parted. */
const cutBefore = (bytes: Uint8Array, limit: number): number => {
	for (let cut = limit; cut > limit - 4; cut--) if (!isContinuation(bytes[cut])) return cut;
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
export function* damagedUtf8Confidence(bytes: Uint8Array): Task<number> {
	const {characters, valid, stray} = yield* census(bytes);
	if (valid === 0) return 0;
	const share = valid / (valid + stray);
	// In a short text one byte weighs too much.
	return share >= enough || (stray === 1 && characters >= 2) ? share : 0;
}
