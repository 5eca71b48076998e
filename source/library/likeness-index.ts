import {closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync} from 'node:fs';
import type {Fingerprint} from '../core/likeness/fingerprint.ts';
import type {StoryRecord} from './story-record.ts';

/**
 * The smallest hashes of every remembered text in one small file, so that the records of texts like a given one are found
 * without reading them all. It can be made again from the records.
 */
export type LikenessIndex = {
	/** All entries, one behind the other. One that is torn or foreign is known by its checksum. */
	readonly words: Uint32Array;
	/** Whether the file has the length of entries, and the last of them is whole. */
	readonly isSound: boolean;
};

export type Indexed = Pick<StoryRecord, 'id' | 'likeness'>;

/** Hashes of a sketch in the index: with 32 it finds 99.8 % of what can be recognised, with 16 99.05 %. */
const keysOfEntry = 32;

/** An entry, in words of 4 bytes: the id, the hashes, rising, and a checksum. */
const idWords = 4;
const entryWords = idWords + keysOfEntry + 1;
/** Stands where a sketch has fewer hashes. */
const noKey = 0xff_ff_ff_ff;

/** Records that share a single hash with a text are read up to this number; those that share more, all. */
const mostOfOneKey = 100;

/** FNV-1a over all words of an entry but the last. */
const checksum = (words: Uint32Array, start: number): number => {
	let sum = 0x81_1c_9d_c5;
	for (let at = start; at < start + entryWords - 1; at++)
		sum = Math.imul(sum ^ (words[at] ?? 0), 0x01_00_01_93);
	return sum >>> 0;
};

const bytesOf = (words: Uint32Array): Uint8Array =>
	new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

const idAt = (words: Uint32Array, start: number): string =>
	Buffer.from(words.buffer, words.byteOffset + start * 4, idWords * 4).toString('hex');

/** Entries for the sketches of records; an empty one for a record without any, so that its id is known. */
const entriesOf = (records: readonly Indexed[]): Uint32Array => {
	const entries = records
		.filter(({id}) => id.length === idWords * 8)
		.flatMap(({id, likeness}) =>
			(likeness.length > 0 ? likeness : [{hashes: new Uint32Array()}]).map(({hashes}) => ({id, hashes})),
		);
	const words = new Uint32Array(entryWords * entries.length).fill(noKey);
	for (const [index, {id, hashes}] of entries.entries()) {
		const start = index * entryWords;
		bytesOf(words).set(Buffer.from(id, 'hex'), start * 4);
		words.set(hashes.toSorted().subarray(0, keysOfEntry), start + idWords);
		words[start + entryWords - 1] = checksum(words, start);
	}
	return words;
};

const noIndex: LikenessIndex = {words: new Uint32Array(), isSound: false};

const isWhole = (words: Uint32Array, start: number): boolean =>
	words[start + entryWords - 1] === checksum(words, start);

function* startsOf({words}: LikenessIndex): Generator<number, void> {
	for (let start = 0; start + entryWords <= words.length; start += entryWords) yield start;
}

/** Reads an index; an empty one that is not sound where there is none. */
export const readIndex = (path: string): LikenessIndex => {
	try {
		const bytes = readFileSync(path);
		const words = new Uint32Array(Math.floor(bytes.length / 4));
		bytesOf(words).set(bytes.subarray(0, words.byteLength));
		const hasEntries = bytes.length > 0 && bytes.length % (entryWords * 4) === 0;
		return {words, isSound: hasEntries && isWhole(words, words.length - entryWords)};
	} catch {
		return noIndex;
	}
};

export const idsIn = (index: LikenessIndex): ReadonlySet<string> => {
	const {words} = index;
	const whole = [...startsOf(index)].filter(start => isWhole(words, start));
	return new Set(whole.map(start => idAt(words, start)));
};

/** Slots of a filter: of a novel's hashes, less than half are taken. */
const filterLength = 2 ** 18;

/** 1 at the last 18 bits of each hash: most keys are ruled out by one look, before the code is hot. */
const filterOf = (hashes: Uint32Array): Uint8Array => {
	const filter = new Uint8Array(filterLength);
	for (const hash of hashes) filter[hash & (filterLength - 1)] = 1;
	return filter;
};

/** How many hashes of each entry of an index a text has; entries without any are left out. */
const countShared = (words: Uint32Array, {hashes}: Fingerprint): ReadonlyMap<number, number> => {
	const filter = filterOf(hashes.hashes);
	const counts = new Map<number, number>();
	for (let start = 0; start + entryWords <= words.length; start += entryWords) {
		for (let at = start + idWords; at < start + entryWords - 1; at++) {
			const key = words[at] ?? noKey;
			if (filter[key & (filterLength - 1)] === 0 || key === noKey || hashes.indexOf(key) === -1) continue;
			counts.set(start, (counts.get(start) ?? 0) + 1);
		}
	}
	return counts;
};

/** Ids of the records that share hashes with a text, those that share most first. */
export const idsLikeIn = (index: LikenessIndex, text: Fingerprint): readonly string[] => {
	const {words} = index;
	const shared = new Map<string, number>();
	for (const [start, count] of countShared(words, text)) {
		if (!isWhole(words, start)) continue;
		const id = idAt(words, start);
		shared.set(id, Math.max(count, shared.get(id) ?? 0));
	}
	const found = [...shared].sort(([, a], [, b]) => b - a);
	const several = found.filter(([, count]) => count > 1).length;
	return found.slice(0, Math.max(several, mostOfOneKey)).map(([id]) => id);
};

/** Adds a record to an index. @throws where it cannot be written. */
export const appendToIndex = (path: string, record: Indexed): void => {
	const descriptor = openSync(path, 'a', 0o600);
	try {
		// In one call: entries of two programs at a time do not mix.
		writeSync(descriptor, bytesOf(entriesOf([record])));
	} finally {
		closeSync(descriptor);
	}
};

/** Writes an index of records, atomically, where it is not there already. @throws where it cannot be written. */
export const writeIndex = (path: string, records: readonly Indexed[]): void => {
	const bytes = bytesOf(entriesOf(records));
	const {words, isSound} = readIndex(path);
	if (isSound && Buffer.compare(bytesOf(words), bytes) === 0) return;
	const between = `${path}.tmp-${process.pid}`;
	try {
		writeFileSync(between, bytes, {mode: 0o600});
		renameSync(between, path);
	} catch (error) {
		rmSync(between, {force: true});
		throw error;
	}
};
