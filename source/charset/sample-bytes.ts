import {unitsPerStep, type Task} from '../core/task/task.ts';

/** Bytes that a detector is given at most: more tells it no more, and one broken pair far down has misled it. */
const sampleLength = 16_384;

/** So many bytes outside ASCII make a sample good. */
const manyForeign = 400;

/** Bytes kept on either side of one outside ASCII: a few words. */
const surroundings = 60;

/** Says of a byte whether it tells something. */
type Telling = (byte: number) => boolean;

const isForeign: Telling = byte => byte >= 0x80;
// In every charset met here a byte up to the space is no part of a longer character: a text can be cut there.
const isBlank = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20;

/** The place of the first byte from `from` on that tells something; that of the end where none does. */
function* nextTelling(bytes: Uint8Array, from: number, isTelling: Telling): Task<number> {
	for (let index = from; index < bytes.length; index++) {
		if (isTelling(bytes[index] ?? 0)) return index;
		if ((index - from) % unitsPerStep === unitsPerStep - 1) yield;
	}
	return Math.max(from, bytes.length);
}

export const countForeign = (bytes: Uint8Array): number => {
	let count = 0;
	for (const byte of bytes) if (byte >= 0x80) count++;
	return count;
};

/** The place of the last blank before `from`, or a little before it where there is none. */
const wordStart = (bytes: Uint8Array, from: number, reach: number): number => {
	for (let index = from; index > from - reach; index--)
		if (isBlank(bytes[index - 1])) return Math.max(index, 0);
	return from;
};

/** One stretch, from a byte outside ASCII on, with the words before it. */
function* stretch(bytes: Uint8Array, from: number): Task<Uint8Array> {
	const start = wordStart(bytes, yield* nextTelling(bytes, from, isForeign), 1024);
	const end = Math.min(start + sampleLength, bytes.length);
	return bytes.subarray(start, end === bytes.length ? end : wordStart(bytes, end, 1024));
}

/** The words around the bytes that tell something, gathered over a file, 16 KB at most; empty where none does. */
export function* gatherAround(bytes: Uint8Array, isTelling: Telling): Task<Uint8Array> {
	const gathered = new Uint8Array(sampleLength);
	let [used, done] = [0, 0];
	for (
		let at = yield* nextTelling(bytes, 0, isTelling);
		at < bytes.length;
		at = yield* nextTelling(bytes, done, isTelling)
	) {
		const start = Math.max(wordStart(bytes, Math.max(at - surroundings, 0), surroundings), done);
		let end = at + 1;
		while (end < bytes.length && (end < at + surroundings || !isBlank(bytes[end])) && end < at + 1024) end++;
		const piece = bytes.subarray(start, Math.min(end, start + sampleLength - used));
		gathered.set(piece, used);
		used += piece.length;
		done = end;
		if (used >= sampleLength) break;
	}
	return gathered.subarray(0, used);
}

/** A sample in pieces of some length each, cut between words where there are any. */
export function* piecesOf(sample: Uint8Array, length: number): Generator<Uint8Array, void, void> {
	for (let start = 0; start < sample.length;) {
		const limit = Math.min(start + length, sample.length);
		const end = limit === sample.length ? limit : wordStart(sample, limit, length / 2);
		yield sample.subarray(start, end);
		start = end;
	}
}

/** Control bytes say nothing of a charset, and make detectors take a text for a program. */
const withoutControls = (sample: Uint8Array): Uint8Array =>
	sample.filter(byte => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));

function* opening(bytes: Uint8Array): Task<Uint8Array> {
	const first = yield* stretch(bytes, 0);
	const isPoor = first.length < bytes.length && countForeign(first) < manyForeign;
	return withoutControls(isPoor ? yield* gatherAround(bytes, isForeign) : first);
}

function* further(bytes: Uint8Array, part: number): Task<Uint8Array> {
	return withoutControls(yield* stretch(bytes, Math.floor(bytes.length * part)));
}

/**
 * Samples of a text that is not ASCII, each 16 KB at most and free of control bytes, the most telling first: its opening
 * from the first byte outside ASCII on, or where these are few there, the words around them in all the file; then
 * stretches from further on. Each is looked for when it is asked for.
 */
export const samplesOf = (bytes: Uint8Array): readonly (() => Task<Uint8Array>)[] => [
	() => opening(bytes),
	...(bytes.length <= sampleLength ? [] : [0.3, 0.5, 0.75].map(part => () => further(bytes, part))),
];
