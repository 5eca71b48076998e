import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';

/** The terminal's own keyboard, for when the story comes through standard input; undefined where there is none. */
export const openKeyboard = (): ReadStream | undefined => {
	if (process.stdin.isTTY) return process.stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
};
