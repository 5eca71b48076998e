import {constants, openSync} from 'node:fs';
import {basename} from 'node:path';
import {isatty} from 'node:tty';
import {sourceOfBytes} from '../core/byte-source.ts';
import type {Reasons} from '../library/fault.ts';
import {onDisk} from '../library/path-bytes.ts';
import {attempt, close, isTooLarge, refuse, seal, type StorySource} from './file-source.ts';
import {largest, readToEnd} from './read-to-end.ts';

/**
 * Everything that comes through a pipe, once its writer is done: a story whose file nobody knows.
 *
 * @throws {Refusal} where it cannot be read, or does not end.
 */
const readPipe = (name: string, descriptor: number, reasons?: Reasons): StorySource => {
	const bytes = attempt(name, () => readToEnd(descriptor, 0), reasons);
	if (bytes.length > largest) refuse(name, isTooLarge);
	return {...sourceOfBytes(basename(name), bytes), path: null, version: '', seal};
};

/** Opens a named pipe, and waits for whoever writes into it. @throws {Refusal} as {@link readPipe}. */
export const openPipe = (name: string, path: string): StorySource => {
	const descriptor = attempt(name, () => openSync(onDisk(path), constants.O_RDONLY | constants.O_NOCTTY));
	try {
		return readPipe(name, descriptor);
	} finally {
		close(descriptor);
	}
};

const inputReasons: Reasons = {
	EBADF: 'it is not open. Pipe a story into it',
	EISDIR: 'it is a folder. Pipe a story into it',
	EIO: 'reading from it failed. Pipe a story into it',
};

let cameIn: StorySource | undefined;

/** The story that comes through standard input, which can be read once. @throws {Refusal} where it cannot be read. */
export const readStandardInput = (): StorySource => {
	const name = 'standard input';
	if (isatty(0)) refuse(name, 'it is the keyboard. Pipe a story into it');
	// It has no file's name that could say anything of the story.
	return (cameIn ??= {...readPipe(name, 0, inputReasons), name: ''});
};
