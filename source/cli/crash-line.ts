import {closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {inspect} from 'node:util';
import {cleanLine, cleanText} from '../core/text/clean-text.ts';
import {makeFolder} from '../library/make-folder.ts';
import {messageOf} from '../core/refusal.ts';
import {foldersHere} from '../reading/folders-here.ts';
import {messageLine} from '../terminal/message-line.ts';

/** A log that has grown longer is begun anew, in bytes. */
const longest = 256 * 1024;

const details = (error: unknown): string =>
	[
		`${new Date().toISOString()}, Node ${process.version}, ${process.platform} ${process.arch}`,
		cleanText(inspect(error, {depth: 4})).text,
		'',
		'',
	].join('\n');

/** Appends to the log of crashes; gives its path, undefined where it cannot be written. */
const log = (error: unknown): string | undefined => {
	try {
		const {state} = foldersHere();
		makeFolder(state);
		const path = join(state, 'crash.log');
		// A pipe that lies there must not be waited for.
		const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;
		const descriptor = openSync(path, flags, 0o600);
		try {
			if (fstatSync(descriptor).size > longest) ftruncateSync(descriptor);
			writeSync(descriptor, details(error));
		} finally {
			closeSync(descriptor);
		}
		return path;
	} catch {
		return undefined;
	}
};

const withStop = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** Writes down the details of an error that nobody foresaw, and gives the one line that tells of it. */
export const crashLine = (error: unknown, lastWords = ''): string => {
	const path = log(error);
	const where = path === undefined ? '' : `Details: ${path}`;
	const what = withStop(`stopped by an error: ${cleanLine(messageOf(error)).trim()}`);
	return messageLine(['reader:', what, lastWords, where].filter(part => part !== '').join(' '));
};
