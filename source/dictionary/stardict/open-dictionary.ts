import {closeSync, existsSync, fstatSync, openSync, readSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {setImmediate} from 'node:timers/promises';
import {promisify} from 'node:util';
import {gunzip} from 'node:zlib';
import type {Definition} from '../../core/definition.ts';
import {cleanLine, cleanText} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {descriptionOf, type Description} from './description.ts';
import {readDictzip, readInflated, type ReadAt} from './dictzip.ts';
import {entryText} from './entry-text.ts';
import {findWord, tableOf, wordAt, type FoundWord, type WordTable} from './word-table.ts';

/** A dictionary whose words are in memory, and whose entries are read from its files. */
export type Dictionary = {
	/** The entries of a word; none where it is not in the dictionary. */
	readonly look: (word: string) => readonly Definition[];
};

/** In bytes. The index of the largest dictionaries of Wiktionary has 40 MB, their text 400 MB. */
const largestIndex = 96 * 1024 * 1024;
const largestInflated = 96 * 1024 * 1024;
const largestDescription = 64 * 1024;

/** In bytes: ten pages. */
const largestEntry = 64 * 1024;

/** Says which of several files is there; undefined where none is. */
const firstThere = (...paths: readonly string[]): string | undefined => paths.find(path => existsSync(path));

const inflate = promisify(gunzip);

/**
 * A whole file, inflated where it is compressed; empty where there is none, or it is larger than `most`.
 *
 * @throws where it cannot be read, or is damaged.
 */
const readWhole = async (path: string | undefined, most: number): Promise<Buffer> => {
	if (path === undefined || (await stat(path)).size > most) return Buffer.alloc(0);
	const bytes = await readFile(path);
	return /\.(?:gz|dz)$/.test(path) ? inflate(bytes, {maxOutputLength: most}) : bytes;
};

/** Does work with a pause for keys after each step. */
const inSteps = async <Result>(task: Task<Result>): Promise<Result> => {
	for (;;) {
		const step = task.next();
		if (step.done === true) return step.value;
		await setImmediate();
	}
};

const fileReader =
	(path: string): ReadAt =>
	(offset, length) => {
		const file = openSync(path, 'r');
		try {
			const room = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - offset)));
			return room.subarray(0, readSync(file, room, 0, room.length, offset));
		} finally {
			closeSync(file);
		}
	};

/** What reads the entries: from the file, piece by piece where it is compressed so, else from the whole of it. */
const textReader = async (path: string): Promise<ReadAt> => {
	const readAt = fileReader(path);
	if (!path.endsWith('.dz')) return readAt;
	const pieces = readDictzip(readAt);
	if (pieces) return (offset, length) => readInflated(pieces, readAt, offset, length);
	const whole = await readWhole(path, largestInflated);
	return (offset, length) => whole.subarray(offset, offset + length);
};

const readOffset = (bytes: Buffer, at: number, {offsetBytes}: Description): number =>
	offsetBytes === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at);

/** The words themselves, and those that other words stand for. */
type Words = {readonly index: WordTable; readonly synonyms: WordTable};

const findEntries = ({index, synonyms}: Words, word: string): readonly FoundWord[] => {
	const found = findWord(index, word);
	const others = findWord(synonyms, word)
		.map(({numbers}) => wordAt(index, synonyms.bytes.readUInt32BE(numbers)))
		.filter(entry => entry !== undefined);
	const entries = [...new Map([...found, ...others].map(entry => [entry.numbers, entry])).values()];
	// Of `hen` and `Hen` the one that was asked for comes first.
	return entries.toSorted((a, b) => Number(b.word === word) - Number(a.word === word));
};

/**
 * Opens the dictionary that an .ifo file describes; undefined where it is none, or files of it are missing.
 *
 * @throws where a file cannot be read.
 */
export const openDictionary = async (ifo: string): Promise<Dictionary | undefined> => {
	const description = descriptionOf((await readWhole(ifo, largestDescription)).toString('utf8'));
	const base = ifo.replace(/\.ifo$/, '');
	const text = firstThere(`${base}.dict.dz`, `${base}.dict`);
	const index = await readWhole(firstThere(`${base}.idx`, `${base}.idx.gz`), largestIndex);
	if (!description || text === undefined || index.length === 0) return undefined;
	const {offsetBytes, name, types} = description;
	const synonyms = await readWhole(firstThere(`${base}.syn`, `${base}.syn.dz`), largestIndex);
	const words = {
		index: await inSteps(tableOf(index, offsetBytes + 4)),
		synonyms: await inSteps(tableOf(synonyms, 4)),
	};
	const readText = await textReader(text);
	return {
		look: word =>
			findEntries(words, word).map(({word: found, numbers}) => {
				const offset = readOffset(index, numbers, description);
				const length = Math.min(largestEntry, index.readUInt32BE(numbers + offsetBytes));
				return {
					source: cleanLine(name),
					word: cleanLine(found),
					text: cleanText(entryText(readText(offset, length), types).trim()).text,
				};
			}),
	};
};
