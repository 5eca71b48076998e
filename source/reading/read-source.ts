import {closeSync, constants, fstatSync, openSync, readSync, type Stats} from 'node:fs';
import {basename} from 'node:path';
import {Refusal} from '../core/refusal.ts';
import type {Task} from '../core/task/task.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import type {SourceFile} from '../formats/story-reader.ts';
import {reasonOf, type Reasons} from '../library/fault.ts';
import {absolutePath} from './absolute-path.ts';

/** A file read from disk or from standard input. */
export type Source = SourceFile & {
	/** Absolute path; null for standard input. */
	readonly path: string | null;
};

/** Larger files are not stories, and would not fit into memory as text. */
const largest = 512 * 1024 * 1024;

const isFolder = 'it is a folder. Name a file in it';

/** What errors mean for a story that is to be read. */
const readingReasons: Reasons = {
	ENOENT: 'there is no such file. Check the name and the folder',
	EACCES: 'you may not read it. Change its permissions, or copy it',
	EPERM: 'you may not read it. Change its permissions, or copy it',
	EISDIR: isFolder,
	// Node's own, for a name with a NUL in it.
	ERR_INVALID_ARG_VALUE: 'no file can have such a name',
};

/** What they mean for standard input. */
const inputReasons: Reasons = {
	EAGAIN: 'nothing came in. Pipe a story into it',
	EBADF: 'it is not open. Pipe a story into it',
	EISDIR: 'it is a folder. Pipe a story into it',
	EIO: 'reading from it failed. Pipe a story into it',
};

const refuse = (path: string, reason: string, cause?: unknown): never => {
	throw new Refusal(`cannot read ${cleanLine(path)}: ${reason}.`, {cause});
};

/** Works on a file; an error of the system becomes a sentence that names it. */
const attempt = <Value>(name: string, work: () => Value, reasons = readingReasons): Value => {
	try {
		return work();
	} catch (error) {
		const reason = reasonOf(error, reasons);
		if (reason === undefined) throw error;
		return refuse(name, reason, error);
	}
};

/** Closes a file that is no longer needed: an error does not matter any more. */
const close = (descriptor: number): void => {
	try {
		closeSync(descriptor);
	} catch {
		// What was needed has been read.
	}
};

const checkKind = (path: string, stats: Stats): void => {
	if (stats.isDirectory()) refuse(path, isFolder);
	if (!stats.isFile()) refuse(path, 'it is not an ordinary file but a device or a pipe');
	if (stats.size > largest) refuse(path, 'it is larger than 512 MB. Split it first');
};

/** Without waiting, and without a terminal becoming ours. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/** Bytes read at one step. */
const stepLength = 4 * 1024 * 1024;

/** Reads an open file to its end, which may have moved since it was measured. */
function* readOpenFile(descriptor: number, size: number): Task<Buffer> {
	let buffer = Buffer.allocUnsafe(Math.max(65_536, size + 1));
	let length = 0;
	for (;;) {
		if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
		const room = Math.min(stepLength, buffer.length - length);
		const count = readSync(descriptor, buffer, length, room, null);
		length += count;
		if (count === 0 || length > largest) return buffer.subarray(0, length);
		yield;
	}
}

const readPart = (descriptor: number, position: number, length: number): Uint8Array => {
	const buffer = Buffer.allocUnsafe(length);
	return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
};

/** A story's file that has been opened and found to be one that can be read. */
export type OpenSource = {
	/** Name without its folder. */
	readonly name: string;
	readonly path: string;
	/** Bytes, when it was opened. */
	readonly size: number;
	/** At most this many bytes from its start. */
	readonly beginning: (length: number) => Uint8Array;
	/** At most this many bytes before its end; once it has been read, they are looked for on the disk again. */
	readonly ending: (length: number) => Uint8Array;
	/** Reads and closes it. */
	readonly read: () => Task<Source>;
};

/** Size in bytes of an open file, which is closed where it is none to be read. */
const measure = (name: string, descriptor: number): number => {
	try {
		const stats = attempt(name, () => fstatSync(descriptor));
		checkKind(name, stats);
		return stats.size;
	} catch (error) {
		close(descriptor);
		throw error;
	}
};

/**
 * Opens a story's file. It is opened without waiting and looked at before it is read: a pipe or a device named as a
 * story would never end.
 *
 * @throws {Refusal} where it cannot be read; so do the functions that read from it.
 */
export const openSource = (name: string): OpenSource => {
	const path = absolutePath(name);
	const descriptor = attempt(name, () => openSync(path, flags));
	const size = measure(name, descriptor);
	let isOpen = true;
	return {
		name: basename(path),
		path,
		size,
		beginning: length => attempt(name, () => readPart(descriptor, 0, length)),
		ending: length =>
			attempt(name, () => {
				const start = Math.max(0, size - length);
				if (isOpen) return readPart(descriptor, start, length);
				const again = openSync(path, flags);
				try {
					return readPart(again, start, length);
				} finally {
					close(again);
				}
			}),
		*read() {
			try {
				const reading = readOpenFile(descriptor, size);
				for (;;) {
					const step = attempt(name, () => reading.next());
					if (step.done === true) return {name: basename(path), bytes: step.value, path};
					yield;
				}
			} finally {
				isOpen = false;
				close(descriptor);
			}
		},
	};
};

/**
 * Reads a story that comes through standard input.
 *
 * @throws {Refusal} where it cannot be read.
 */
export function* readStandardInput(): Task<Source> {
	const name = 'standard input';
	const reading = readOpenFile(0, 0);
	for (;;) {
		const step = attempt(name, () => reading.next(), inputReasons);
		if (step.done === true) return {name, bytes: step.value, path: null};
		yield;
	}
}
