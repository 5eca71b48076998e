import {isUtf8} from 'node:buffer';
import type {ByteSource} from '../../core/byte-source.ts';
import {Refusal} from '../../core/refusal.ts';
import type {Story} from '../../core/story/story.ts';
import type {PartOfStory, Sought} from '../story-format.ts';
import {wholeCharacters} from './source-text.ts';

/** Bytes on both sides of the words that are read with them. */
const around = 64 * 1024;

/**
 * How far from its share of the story a place is looked for, in bytes of a file of some size: near it first. Shares are of
 * letters, which have one to four bytes each.
 */
const reaches: readonly ((size: number) => number)[] = [() => 512 * 1024, size => 1024 * 1024 + size * 0.02];

/** UTF-16 units of words that are looked for; fewer stand in many places. */
const leastWords = 24;

const newline = 0x0a;

/** Some bytes of a file from the beginning of a line on; undefined where no line begins among them. */
const linesFrom = (
	source: ByteSource,
	start: number,
	length: number,
): {readonly from: number; readonly bytes: Uint8Array} | undefined => {
	const from = Math.max(0, Math.floor(start));
	const bytes = source.read(from, Math.min(source.size - from, Math.ceil(length)));
	const line = from === 0 ? 0 : bytes.indexOf(newline) + 1;
	return from === 0 || line > 0 ? {from: from + line, bytes: bytes.subarray(line)} : undefined;
};

/** A text of one sign for each byte: to search it takes a tenth of the time that decoding it would. */
const signsOf = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A pattern for the bytes of words, wherever lines break, with the marks of emphasis that a text loses when it is read. */
const patternOf = (words: string): RegExp =>
	new RegExp(
		words
			.split(/\s+/)
			.map(word => signsOf(new TextEncoder().encode(word)).replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
			.join(String.raw`[*_]*[ \t\r\n]+[*_]*`),
		'g',
	);

/** The byte at which words stand near their share of the file, if they stand in one place alone. */
const findWords = (source: ByteSource, {words, share}: Sought): number | undefined => {
	const pattern = patternOf(words);
	for (const reach of reaches) {
		const distance = reach(source.size);
		const from = Math.max(0, Math.floor(share * source.size - distance));
		const bytes = source.read(from, Math.min(source.size - from, Math.ceil(2 * distance)));
		const [found, ...others] = signsOf(bytes).matchAll(pattern);
		if (found) return others.length === 0 ? from + found.index : undefined;
	}
	return undefined;
};

/**
 * Reads the part of a text in UTF-8 around some words, without the rest; undefined where they are not found, or in several
 * places, where lines are longer than the part, and where it is in another charset than the beginning of the text.
 *
 * @param read - Reads bytes as a story of its own; the last paragraph may be torn where they are not the last ones of all.
 */
export const readAround = (
	source: ByteSource,
	sought: Sought,
	read: (bytes: Uint8Array, isEnd: boolean) => Story,
): PartOfStory | undefined => {
	if (sought.words.length < leastWords) return undefined;
	try {
		const at = findWords(source, sought);
		const lines = at === undefined ? undefined : linesFrom(source, at - around, 2 * around);
		if (at === undefined || !lines || lines.from > at) return undefined;
		const {from, bytes} = lines;
		const end = from + bytes.length;
		const isEnd = end >= source.size;
		if (!isUtf8(isEnd ? bytes : wholeCharacters(bytes))) return undefined;
		return {story: read(bytes, isEnd), from: from / source.size, to: end / source.size};
	} catch (error) {
		// The file may be gone meanwhile, or be another.
		if (error instanceof Refusal) return undefined;
		throw error;
	}
};
