import {closeSync, fstatSync, writeSync} from 'node:fs';
import {codeOf} from '../core/error-code.ts';
import {reasonOf} from '../library/fault.ts';
import {sleep} from '../library/sleep.ts';
import {Refusal} from '../core/refusal.ts';
import {encoded} from './traits.ts';

/**
 * Whether standard output or standard error is a terminal. Node’s own stream knows, but takes milliseconds to create, so
 * files and pipes are ruled out first.
 */
export const isTerminal = (stream: 'stdout' | 'stderr'): boolean => {
	try {
		return fstatSync(stream === 'stdout' ? 1 : 2).isCharacterDevice() && process[stream].isTTY;
	} catch {
		return false;
	}
};

/** How long to wait, in milliseconds, before writing again to a pipe that is full and does not block. */
const pause = 5;

/**
 * Writes the whole text before it returns. Node’s own stream for files takes a partial write for a whole one, so that a
 * nearly full disk would cut an answer short without an error.
 *
 * @throws the system’s error.
 */
const writeAll = (descriptor: number, text: string): void => {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length;) {
		try {
			written += writeSync(descriptor, bytes, written);
		} catch (error) {
			if (codeOf(error) !== 'EAGAIN') throw error;
			sleep(pause);
		}
	}
};

/** The error that ends the program where standard output cannot be written; that of a closed pipe is left as it is. */
export const outputFailure = (error: unknown): unknown => {
	const reason = reasonOf(error, {EBADF: 'it is not open for writing'});
	return codeOf(error) === 'EPIPE' || reason === undefined
		? error
		: new Refusal(`cannot write to standard output: ${reason}.`, {cause: error});
};

const write = (text: string): void => {
	// Node knows how each platform’s terminal takes Unicode.
	if (isTerminal('stdout')) return void process.stdout.write(encoded(text));
	try {
		writeAll(1, text);
	} catch (error) {
		throw outputFailure(error);
	}
};

/**
 * Writes the answer to standard output; nothing else goes there.
 *
 * @throws {Refusal} where it cannot be written; the system’s EPIPE where the reading end of the pipe is closed.
 */
export const print = (text: string): void => write(text.endsWith('\n') ? text : `${text}\n`);

/** UTF-16 units of a long answer that are written at once: neither is all of it in memory, nor each line written alone. */
const longestPiece = 65_536;

/** Writes a long answer piece by piece, as it is made. @throws as {@link print}. */
export const printPieces = (pieces: Iterable<string>): void => {
	let waiting = '';
	for (const piece of pieces) {
		waiting += piece;
		if (waiting.length < longestPiece) continue;
		write(waiting);
		waiting = '';
	}
	if (waiting !== '') write(waiting);
};

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** DEL, C1, what turns text round, two line ends: JSON lets them stand as they are, and a path may hold any of them. */
const obeyed = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

const asJson = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll(obeyed, escaped);

/** Writes an print one JSON document; a terminal finds nothing in it to obey. */
export const printJson = (value: unknown): void => print(asJson(value));

function* jsonPieces(items: Iterable<unknown>): Generator<string, void> {
	let before = '[';
	for (const item of items) {
		yield `${before}\n  ${asJson(item).replaceAll('\n', '\n  ')}`;
		before = ',';
	}
	yield before === '[' ? '[]\n' : '\n]\n';
}

/** Writes a list as {@link printJson} does, however long it is. */
export const printJsonList = (items: Iterable<unknown>): void => printPieces(jsonPieces(items));

/**
 * Closes standard output where it is a file: some file systems report a full disk only then.
 *
 * @throws {Refusal} where they do.
 */
export const finishOutput = (): void => {
	try {
		if (fstatSync(1).isFile()) closeSync(1);
	} catch (error) {
		throw outputFailure(error);
	}
};

/** Writes a message to standard error. Never throws: where that is full as well, the exit code has to tell. */
export const warn = (text: string): void => {
	const line = `${text}\n`;
	if (isTerminal('stderr')) {
		process.stderr.once('error', () => undefined).write(encoded(line));
		return;
	}
	try {
		writeAll(2, line);
	} catch {
		// The exit code tells.
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

/** The most columns or rows that a window may have; larger numbers are mistakes. */
const largestWindow = 10_000;

/** A size from the environment, in cells; undefined where it makes no sense. */
const sizeSaid = (name: 'COLUMNS' | 'LINES'): number | undefined => {
	const said = /^\s*(\d{1,6})\s*$/.exec(process.env[name] ?? '')?.[1];
	const size = Number(said ?? 0);
	return size >= 1 && size <= largestWindow ? size : undefined;
};

/** Columns for text on standard output: what `COLUMNS` says, or the terminal's, or 80. A terminal that says 0 knows none. */
export const outputColumns = (): number =>
	sizeSaid('COLUMNS') ?? ((isTerminal('stdout') && process.stdout.columns) || 80);

/** Rows of a page on standard output: what `LINES` says, or 24. */
export const outputRows = (): number => sizeSaid('LINES') ?? 24;
