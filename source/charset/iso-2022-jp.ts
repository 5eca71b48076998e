import {isAscii} from 'node:buffer';
import {unitsPerStep, type Task} from '../core/task/task.ts';

const escape = 0x1b;
const escapesOfJis = ['\u001b$B', '\u001b$@', '\u001b(J', '\u001b(I', '\u001b$(D'];
const longestEscape = 4;

const hasEscapeOfJis = (bytes: Uint8Array): boolean => {
	// Nearly no text has an escape at all, which costs next to nothing to see.
	if (!bytes.includes(escape)) return false;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return escapesOfJis.some(text => buffer.includes(text, 0, 'latin1'));
};

/** Whether bytes are Japanese as mail has it: all ASCII but for the escapes that say which characters follow. */
export function* isIso2022Jp(bytes: Uint8Array, stepLength = unitsPerStep): Task<boolean> {
	let isSeen = false;
	for (let start = 0; start < bytes.length; start += stepLength) {
		// An escape may lie across two steps.
		const piece = bytes.subarray(start, start + stepLength + longestEscape - 1);
		if (!isAscii(piece)) return false;
		isSeen ||= hasEscapeOfJis(piece);
		yield;
	}
	return isSeen;
}
