import {readSync} from 'node:fs';
import {codeOf} from '../core/error-code.ts';
import {sleep} from '../library/sleep.ts';

/** Larger files are not stories, and would not fit into memory as text. */
export const largest = 512 * 1024 * 1024;

/** How long to wait before a pipe that does not block is asked again for what its writer has not written yet, in milliseconds. */
const untilAsked = 5;

/** Reads from an open file. A pipe whose writer begins late or pauses is waited for: only 0 bytes are its end. */
const readSome = (descriptor: number, buffer: Uint8Array, start: number): number => {
	for (;;) {
		try {
			return readSync(descriptor, buffer, start, buffer.length - start, null);
		} catch (error) {
			if (codeOf(error) !== 'EAGAIN') throw error;
			sleep(untilAsked);
		}
	}
};

/** Reads an open file to its end, which may have moved since it was measured. */
export const readToEnd = (descriptor: number, size: number): Uint8Array => {
	let buffer = Buffer.allocUnsafeSlow(Math.max(65_536, size + 1));
	let length = 0;
	for (;;) {
		if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2);
		const count = readSome(descriptor, buffer, length);
		length += count;
		if (count === 0 || length > largest) return buffer.subarray(0, length);
	}
};
