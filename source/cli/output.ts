import {closeSync, fstatSync, writeSync} from 'node:fs';
import {codeOf, reasonOf} from '../library/fault.ts';
import {Failure} from './failure.ts';

/** Whether standard output or standard error is a terminal. Of what is no device, no stream need be made to tell. */
export const isTerminal = (stream: 'stdout' | 'stderr'): boolean => {
	try {
		return fstatSync(stream === 'stdout' ? 1 : 2).isCharacterDevice() && process[stream].isTTY;
	} catch {
		return false;
	}
};

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** How long until a full pipe is tried again that was handed to us not to be waited for, in milliseconds. */
const pause = 5;

/**
 * Writes all of a text, and waits until it is written. Node's own stream for files takes a part that fitted on a nearly
 * full disk for the whole, and reports errors when it is too late to say so.
 *
 * @throws what the system answers.
 */
const writeAll = (descriptor: number, text: string): void => {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length;) {
		try {
			written += writeSync(descriptor, bytes, written);
		} catch (error) {
			if (codeOf(error) !== 'EAGAIN') throw error;
			Atomics.wait(sleeper, 0, 0, pause);
		}
	}
};

/** What ends the program where standard output cannot be written; a closed pipe's error stays what it is. */
export const outputFailure = (error: unknown): unknown => {
	const reason = reasonOf(error, {EBADF: 'it is not open for writing'});
	return codeOf(error) === 'EPIPE' || reason === undefined
		? error
		: new Failure(`cannot write to standard output: ${reason}.`, 1, {cause: error});
};

/**
 * Writes the answer to standard output; nothing else goes there.
 *
 * @throws {Failure} where it cannot be written; EPIPE where whoever read it has stopped.
 */
export const print = (text: string): void => {
	const line = text.endsWith('\n') ? text : `${text}\n`;
	// On a terminal Node knows the way of the platform.
	if (isTerminal('stdout')) return void process.stdout.write(line);
	try {
		writeAll(1, line);
	} catch (error) {
		throw outputFailure(error);
	}
};

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** DEL, C1, what turns text round, two line ends: JSON lets them stand as they are, and a path may hold any of them. */
const obeyed = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Writes an answer as one JSON document; a terminal finds nothing in it to obey. */
export const printJson = (value: unknown): void =>
	print(JSON.stringify(value, null, 2).replaceAll(obeyed, escaped));

/**
 * Closes standard output where it is a file: some file systems report only then that the disk was full.
 *
 * @throws {Failure} where it is.
 */
export const finishOutput = (): void => {
	try {
		if (fstatSync(1).isFile()) closeSync(1);
	} catch (error) {
		throw outputFailure(error);
	}
};

/** Writes a message to standard error. Never throws: where that cannot be written either, the exit code must do. */
export const warn = (text: string): void => {
	const line = `${text}\n`;
	if (isTerminal('stderr')) {
		process.stderr.once('error', () => undefined).write(line);
		return;
	}
	try {
		writeAll(2, line);
	} catch {
		// Nobody can be told.
	}
};

/** Writes a message to standard error before the program ends at once. Never throws: nobody may be left to hear. */
export const warnAtOnce = (text: string): void => {
	try {
		writeSync(2, `${text}\n`);
	} catch {
		// Standard error is closed.
	}
};

/** More columns or rows than this is no window's size. */
const largestWindow = 10_000;

/** The size that a variable of the environment gives, in cells; undefined where it makes no sense. */
const sizeSaid = (name: 'COLUMNS' | 'LINES'): number | undefined => {
	const said = /^\s*(\d{1,6})\s*$/.exec(process.env[name] ?? '')?.[1];
	const size = Number(said ?? 0);
	return size >= 1 && size <= largestWindow ? size : undefined;
};

/** Columns for text on standard output: what `COLUMNS` says, or the terminal's, or 80. */
export const outputColumns = (): number =>
	sizeSaid('COLUMNS') ?? (isTerminal('stdout') ? process.stdout.columns : 80);

/** Rows of a page on standard output: what `LINES` says, or 24. */
export const outputRows = (): number => sizeSaid('LINES') ?? 24;
