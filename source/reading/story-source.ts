import {statSync} from 'node:fs';
import {sourceOfBytes} from '../core/byte-source.ts';
import type {Reasons} from '../library/fault.ts';
import {
	absolutePath,
	attempt,
	openFile,
	readToEnd,
	seal,
	versionOf,
	type StorySource,
} from './file-source.ts';
import {folderVersion, openFolder} from './folder-source.ts';

const inputReasons: Reasons = {
	EAGAIN: 'nothing came in. Pipe a story into it',
	EBADF: 'it is not open. Pipe a story into it',
	EISDIR: 'it is a folder. Pipe a story into it',
	EIO: 'reading from it failed. Pipe a story into it',
};

/** Whether a folder lies at a path. */
export const isFolder = (path: string): boolean =>
	statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;

/** Opens a story's file, or the folder of its files. @throws {Refusal} where it cannot be read; so does reading from it. */
export const openSource = (name: string): StorySource => {
	const path = absolutePath(name);
	return attempt(name, () => isFolder(path)) ? openFolder(name, path) : openFile(name, path);
};

/** The version of the file or the folder at a path; undefined while there is none. */
export const versionAt = (path: string): string | undefined => {
	try {
		const stats = statSync(path);
		return stats.isDirectory() ? folderVersion(path) : versionOf(stats);
	} catch {
		return undefined;
	}
};

/** Reads a story that comes through standard input. @throws {Refusal} where it cannot be read. */
export const readStandardInput = (): StorySource => {
	const name = 'standard input';
	const bytes = attempt(name, () => readToEnd(0, 0), inputReasons);
	return {...sourceOfBytes(name, bytes), path: null, version: '', seal};
};
