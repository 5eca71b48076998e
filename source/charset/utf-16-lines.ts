import {isUtf8} from 'node:buffer';
import {createPace, type Task} from '../core/task/task.ts';
import type {Decode} from './decode-legacy.ts';

// Programs append lines in UTF-8 to a file in UTF-16. What a line is in shows by its own bytes: a line in UTF-16 has the
// zero byte of its line end.

const newline = 0x0a;

/** Bytes of a line in UTF-8 that are no chance among those of Chinese in UTF-16, in which zero bytes are rare … */
const among = {ideographs: 24, latin: 4};
/** … and the share of zero bytes in a line of UTF-16 in Latin letters. */
const latinShare = 1 / 4;

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/; // oxlint-disable-line no-control-regex -- no text has them

const countZeros = (bytes: Uint8Array): number =>
	bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);

type Line = {readonly end: number; readonly isUtf8: boolean};

/** Finds lines one after another, each in UTF-16 or in UTF-8. */
const createLineFinder = (isBigEndian: boolean) => {
	let [least, isInUtf8] = [among.ideographs, false];

	const endOf16 = (bytes: Uint8Array, start: number): number => {
		const at = isBigEndian ? 1 : 0;
		for (let found = bytes.indexOf(newline, start); found !== -1; found = bytes.indexOf(newline, found + 1)) {
			const unit = found - at;
			if (unit >= start && (unit - start) % 2 === 0 && bytes[unit + 1 - at] === 0) return unit + 2;
		}
		return -1;
	};

	const isLineIn8 = (bytes: Uint8Array, start: number, end: number): boolean => {
		const line = bytes.subarray(start, end);
		// The newline may be half of one in UTF-16.
		if (!isBigEndian && line.at(-1) === newline && bytes[end] === 0) return false;
		if (line.includes(0) || !isUtf8(line)) return false;
		return isInUtf8 || (line.length >= least && !controls.test(Buffer.from(line).toString('latin1')));
	};

	/** The line that begins at a place; undefined where more bytes must come to tell. */
	return (bytes: Uint8Array, start: number, isLast: boolean): Line | undefined => {
		const found = bytes.indexOf(newline, start) + 1;
		const end8 = found === 0 ? bytes.length : found;
		if (!isLast && end8 === bytes.length) return undefined;
		isInUtf8 = isLineIn8(bytes, start, end8);
		if (isInUtf8) return {end: end8, isUtf8: true};
		const end16 = endOf16(bytes, start);
		if (end16 === -1 && !isLast) return undefined;
		const end = end16 === -1 ? bytes.length : end16;
		const line = bytes.subarray(start, end);
		least = countZeros(line) >= line.length * latinShare ? among.latin : among.ideographs;
		return {end, isUtf8: false};
	};
};

/** Whether a text in UTF-16 has lines in UTF-8. */
export function* hasLinesInUtf8(bytes: Uint8Array, isBigEndian: boolean): Task<boolean> {
	const next = createLineFinder(isBigEndian);
	const pace = createPace();
	for (let start = 0; start < bytes.length;) {
		const line = next(bytes, start, true);
		if (line === undefined || line.isUtf8) return line !== undefined;
		if (pace(line.end - start)) yield;
		start = line.end;
	}
	return false;
}

/** A decoder for a text in UTF-16 that has lines in UTF-8. A line that is not whole waits for its rest. */
export const utf16LinesDecoder = (isBigEndian: boolean): Decode => {
	const next = createLineFinder(isBigEndian);
	const wide = new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le', {ignoreBOM: true});
	const narrow = new TextDecoder('utf-8', {ignoreBOM: true});
	let held = new Uint8Array();
	return (piece, isLast) => {
		const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
		let [text, start] = ['', 0];
		for (let line = next(bytes, 0, isLast); line && start < bytes.length; line = next(bytes, start, isLast)) {
			text += (line.isUtf8 ? narrow : wide).decode(bytes.subarray(start, line.end));
			start = line.end;
		}
		held = Uint8Array.from(bytes.subarray(start));
		return text;
	};
};
