import {closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {inspect} from 'node:util';
import {cleanText} from '../core/text/clean-text.ts';
import {foldersHere} from './folders-here.ts';
import {makeFolder} from './make-folder.ts';

/** A log that has grown longer is begun anew, in bytes. */
const longest = 256 * 1024;

const details = (error: unknown): string =>
	[
		`${new Date().toISOString()}, Node ${process.version}, ${process.platform} ${process.arch}`,
		cleanText(inspect(error, {depth: 4})).text,
		'',
		'',
	].join('\n');

/** Appends an error to the log of crashes; gives its path, undefined where it cannot be written. */
export const logCrash = (error: unknown): string | undefined => {
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
