import {createHash, type Hash} from 'node:crypto';
import {sourceOfBytes, type ByteSource} from '../core/byte-source.ts';
import {freeBytes} from '../core/free-bytes.ts';
import {finish, type Task} from '../core/task/task.ts';
import {foldText} from '../core/text/fold-text.ts';
import type {Identity, Work} from './library.ts';
import {realPathOf} from './real-path.ts';

const digits = 32;

/** Bytes hashed at one step. */
const stepLength = 512 * 1024;

const hashed = (sum: Hash): string => sum.digest('hex').slice(0, digits);

const hashOf = (text: string): string => hashed(createHash('sha256').update(text));

/** What a story file is known by, in steps: a large one takes a while. */
export function* identify(source: ByteSource, path: string | null): Task<Identity> {
	const sum = createHash('sha256');
	for (let from = 0; from < source.size; from += stepLength) {
		const bytes = source.read(from, stepLength);
		sum.update(bytes);
		freeBytes(bytes);
		yield;
	}
	return {content: hashed(sum), path, realPath: path === null ? null : realPathOf(path)};
}

/** What a story file is known by whose bytes are in memory. */
export const identityOf = (bytes: Uint8Array, path: string | null): Identity =>
	finish(identify(sourceOfBytes('', bytes), path));

/** Bytes of the beginning by which a file is told from others of its size. */
const startLength = 64 * 1024;

/** What a file is known by before all of it is read: its size and its first bytes. @throws {Refusal} where these cannot be read. */
export const startOf = ({size, read}: ByteSource): string =>
	hashed(createHash('sha256').update(`start:${size}:`).update(read(0, startLength)));

/** Id of a record for a copy whose content is another one's id. */
export const copyId = ({content, path}: Identity): string => hashOf(`copy:${content}:${path ?? ''}`);

/** Name of the file that remembers which stories have lain at a path. */
export const pathName = (path: string): string => hashOf(`path:${path}`);

/** Name of the file that remembers which stories call themselves this; undefined where there is no title. */
export const workName = ({title, authors, source}: Omit<Work, 'identifiers'>): string | undefined =>
	title === null ? undefined : hashOf(`work:${foldText([title, ...authors, source ?? ''].join('\n'))}`);

/** An address in what a header says of where the story is from. */
const address = /(?:https?:\/\/|www\.)\S+/i;

/** Shorter ones, such as a number that a program has counted up to, are those of many works. */
const leastLength = 6;

/** A work with more of them says nothing by each. */
const mostIdentifiers = 8;

/** An identifier however it is written: an address with or without `https://www.`, an ISBN with or without hyphens. */
const plainIdentifier = (identifier: string): string => {
	const folded = foldText(identifier.trim());
	const [url] = address.exec(folded) ?? [];
	if (url === undefined) return folded.replace(/^urn:/, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
	return url
		.replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
		.replace(/#.*$/, '')
		.replace(/\/+$/, '');
};

/** Names of the files that remember which stories have an identifier of this one, or its address. */
const identifierNames = ({source, identifiers}: Work): readonly string[] => {
	const addresses = source !== null && address.test(source) ? [source] : [];
	const plain = [...addresses, ...identifiers].map(plainIdentifier);
	return [...new Set(plain)]
		.filter(({length}) => length >= leastLength)
		.slice(0, mostIdentifiers)
		.map(identifier => hashOf(`identifier:${identifier}`));
};

/** Names of all files that remember which stories say this about themselves, those that tell most first. */
export const workNames = (work: Work): readonly string[] => {
	const name = workName(work);
	return [...(name === undefined ? [] : [name]), ...identifierNames(work)];
};
