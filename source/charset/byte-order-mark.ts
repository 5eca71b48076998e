import {hasSignature} from '../core/has-signature.ts';

// UTF-32LE begins as UTF-16LE does: it is asked first.
const marks: readonly (readonly [string, readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
	['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
	['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The charset whose byte order mark bytes begin with (Unicode 2.13; for GB 18030 the same character in its own bytes). */
export const byteOrderMarkOf = (bytes: Uint8Array): string | undefined =>
	marks.find(([, mark]) => hasSignature(bytes, mark))?.[0];

/** Whether bytes begin with the mark of UTF-8, which programs put before texts in any charset. */
export const hasUtf8Mark = (bytes: Uint8Array): boolean => byteOrderMarkOf(bytes) === 'utf-8';
