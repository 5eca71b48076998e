import {closeSync, constants, fstatSync, openSync, readSync, type Stats} from 'node:fs';
import {basename, resolve} from 'node:path';
import {cleanLine} from '../core/text/clean-text.ts';
import type {SourceFile} from '../formats/story-reader.ts';
import {unreadable} from './failure.ts';

/** A file read from disk or from standard input. */
export type Source = SourceFile & {
	/** Absolute path; null for standard input. */
	readonly path: string | null;
};

/** Larger files are not stories, and would not fit into memory as text. */
const largest = 512 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file. Check the name and the folder.',
	EACCES: 'you may not read it. Change its permissions, or copy it.',
	EPERM: 'you may not read it. Change its permissions, or copy it.',
	ENOTDIR: 'a part of its path is not a folder. Check the path.',
	ELOOP: 'it is a link that leads to itself.',
	ENAMETOOLONG: 'its name is too long.',
	EISDIR: 'it is a folder. Name a file in it.',
};

const refuse = (path: string, reason: string, cause?: unknown): never => {
	throw unreadable(`cannot read ${cleanLine(path)}: ${reason}`, cause);
};

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const checkKind = (path: string, stats: Stats): void => {
	if (stats.isDirectory()) refuse(path, reasons['EISDIR'] ?? '');
	if (!stats.isFile()) refuse(path, 'it is not an ordinary file but a device or a pipe.');
	if (stats.size > largest) refuse(path, 'it is larger than 512 MB. Split it first.');
};

/** Reads an open file to its end, which may have moved since it was measured. */
const readOpenFile = (descriptor: number, size: number): Buffer => {
	const chunks: Buffer[] = [];
	let length = 0;
	for (;;) {
		const chunk = Buffer.allocUnsafe(Math.max(65_536, size - length + 1));
		const count = readSync(descriptor, chunk, 0, chunk.length, null);
		if (count === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
		chunks.push(chunk.subarray(0, count));
		length += count;
		if (length > largest) return Buffer.concat(chunks);
	}
};

/**
 * Reads a story's file. It is opened without waiting and looked at before it is read: a pipe or a device named as a
 * story would never end.
 *
 * @throws {Failure} where it cannot be read.
 */
export const readSource = (name: string): Source => {
	if (name === '-') return {name: 'standard input', bytes: readStandardInput(), path: null};
	const path = resolve(name);
	let descriptor: number | undefined;
	try {
		descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
		const stats = fstatSync(descriptor);
		checkKind(name, stats);
		return {name: basename(path), bytes: readOpenFile(descriptor, stats.size), path};
	} catch (error) {
		const reason = reasons[codeOf(error)];
		if (reason === undefined) throw error;
		return refuse(name, reason, error);
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
};

const readStandardInput = (): Buffer => {
	try {
		return readOpenFile(0, 0);
	} catch (error) {
		if (codeOf(error) === 'EAGAIN')
			return refuse('standard input', 'nothing came in. Pipe a story into it.', error);
		throw error;
	}
};
