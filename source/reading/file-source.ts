import {closeSync, constants, fstatSync, openSync, readSync, type Stats} from 'node:fs';
import {basename, isAbsolute, resolve} from 'node:path';
import {sourceOfBytes, type ByteSource} from '../core/byte-source.ts';
import {Refusal} from '../core/refusal.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {reasonOf, type Reasons} from '../library/fault.ts';
import {currentFolder, onDisk} from '../library/path-bytes.ts';
import {largest, readToEnd} from './read-to-end.ts';

/** Where a story comes from: a file, a folder, or standard input. */
export type StorySource = ByteSource & {
	/** Absolute path; null for standard input. */
	readonly path: string | null;
	/** What tells this version of the file from a later one; empty for standard input. */
	readonly version: string;
	/**
	 * The number of the open file, for another thread of this process; none where the bytes are in memory.
	 *
	 * @throws {Refusal} as `read` does.
	 */
	readonly descriptor?: () => number;
	/** To be called once the story is open: what is written over its file from now on is no part of it, and is refused. */
	readonly seal: () => void;
};

/** What is in memory stays what it is. */
export const seal = (): void => undefined;

/** Smaller files are kept in memory: they can be read once more although they are gone or have changed. In bytes. */
const kept = 2 * 1024 * 1024;

const isFolder = 'it is a folder. Name a file in it';
export const isTooLarge = 'it is larger than 512 MB. Split it first';

/** What errors mean for a story that is to be read. */
const readingReasons: Reasons = {
	ENOENT: 'there is no such file. Check the name and the folder',
	EACCES: 'you do not have permission to read it. Change its permissions',
	EPERM: 'you do not have permission to read it. Change its permissions',
	EISDIR: isFolder,
	// Node's own, for a name with a NUL in it.
	ERR_INVALID_ARG_VALUE: 'no file can have that name',
};

/** @throws {Refusal} that names the file. */
export const refuse = (path: string, reason: string, cause?: unknown): never => {
	throw new Refusal(`cannot read ${cleanLine(path)}: ${reason}.`, {cause});
};

/** Works on a file; an error of the system becomes a sentence that names it. @throws {Refusal} with it. */
export const attempt = <Value>(name: string, work: () => Value, reasons = readingReasons): Value => {
	try {
		return work();
	} catch (error) {
		const reason = reasonOf(error, reasons);
		if (reason === undefined) throw error;
		return refuse(name, reason, error);
	}
};

/** Closes a file that is no longer needed: an error does not matter any more. */
export const close = (descriptor: number): void => {
	try {
		closeSync(descriptor);
	} catch {
		// What was needed has been read.
	}
};

const checkKind = (path: string, stats: Stats): void => {
	if (stats.isDirectory()) refuse(path, isFolder);
	if (!stats.isFile()) refuse(path, 'it is a device or a pipe, not a regular file');
	if (stats.size > largest) refuse(path, isTooLarge);
};

/** Without waiting, and without a terminal becoming ours. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/** What tells one version of a file from another. */
export const versionOf = ({ino, size, mtimeMs}: Stats): string => `${ino}.${size}.${mtimeMs}`;

export const changed = (what: string): Refusal =>
	new Refusal(`The ${what} has changed. Open it again to see the changes.`);

type OpenFile = {readonly descriptor: number; readonly stats: Stats};

/** Opens a file without waiting, and looks at it before it is read: a pipe or a device would never end. */
const openDescriptor = (name: string, path: string): OpenFile => {
	const descriptor = attempt(name, () => openSync(onDisk(path), flags));
	try {
		const stats = attempt(name, () => fstatSync(descriptor));
		checkKind(name, stats);
		return {descriptor, stats};
	} catch (error) {
		close(descriptor);
		throw error;
	}
};

/** Reads a part of an open file: fewer bytes than `length` where the file ends. @throws {Refusal} where that cannot be. */
export const readPart = (name: string, descriptor: number, start: number, length: number): Uint8Array => {
	const bytes = new Uint8Array(Math.max(0, length));
	const count = attempt(name, () => readSync(descriptor, bytes, 0, bytes.length, start));
	return count === bytes.length ? bytes : bytes.slice(0, count);
};

/** A large file, read from the disk whenever a part of it is asked for, as long as it is what it was when it was sealed. */
const createFileSource = (name: string, path: string, first: OpenFile): StorySource => {
	let open: OpenFile | undefined = first;
	let isSealed = false;
	const refuseOthers = (stats: Stats): void => {
		if (versionOf(stats) !== versionOf(first.stats)) throw changed('file');
	};
	const reopen = (): OpenFile => {
		const again = openDescriptor(name, path);
		try {
			refuseOthers(again.stats);
			return again;
		} catch (error) {
			close(again.descriptor);
			throw error;
		}
	};
	const descriptor = (): number => {
		const {descriptor: number} = (open ??= reopen());
		if (isSealed) refuseOthers(attempt(name, () => fstatSync(number)));
		return number;
	};
	return {
		name: basename(path),
		path,
		version: versionOf(first.stats),
		size: first.stats.size,
		descriptor,
		read: (start, length) => readPart(name, descriptor(), start, Math.min(length, first.stats.size - start)),
		seal() {
			isSealed = true;
		},
		release() {
			if (open) close(open.descriptor);
			open = undefined;
		},
	};
};

/**
 * The absolute path of a file that was named.
 *
 * @throws {Refusal} where it is named from the current folder, and that folder has been removed.
 */
export const absolutePath = (name: string): string => {
	try {
		return isAbsolute(name) ? resolve(name) : resolve(currentFolder(), name);
	} catch (error) {
		return refuse(
			name,
			'the current folder no longer exists. Change to another one, or use the file’s full path',
			error,
		);
	}
};

/** Opens a file at a path. @param name - What it is called where it cannot be read. @throws {Refusal} where that is so; so does reading from it. */
export const openFile = (name: string, path: string): StorySource => {
	const file = openDescriptor(name, path);
	if (file.stats.size > kept) return createFileSource(name, path, file);
	try {
		const bytes = attempt(name, () => readToEnd(file.descriptor, file.stats.size));
		return {...sourceOfBytes(basename(path), bytes), path, version: versionOf(file.stats), seal};
	} finally {
		close(file.descriptor);
	}
};
