import {finish} from '../core/task/task.ts';
import {sequenceLength} from './utf-8-sequence.ts';
import {census} from './utf-8.ts';

const newline = 0x0a;

/** Lines are passages; of a longer line this many bytes are one, and what follows up to a blank or a point … */
const longest = 4096;
/** … or where there is none for so long, up to the next character. */
const withoutBlank = 65_536;

/** No character of any charset goes on with a byte below this: a text can be cut before one. */
const firstTrail = 0x30;

/** The end of the passage that begins at a place; undefined where the bytes end before it does. */
const passageEnd = (bytes: Uint8Array, start: number): number | undefined => {
	const found = bytes.indexOf(newline, start);
	if ((found === -1 ? bytes.length : found) - start <= longest) return found === -1 ? undefined : found + 1;
	for (let at = start + longest; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < firstTrail) return at + 1;
		if (at - start > withoutBlank && (byte & 0xc0) !== 0x80) return at;
	}
	return undefined;
};

/** Cuts bytes into passages; what stands behind the last that is whole is the last, and may be empty. */
export function* passagesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
	let start = 0;
	for (let end = passageEnd(bytes, 0); end !== undefined; end = passageEnd(bytes, start)) {
		yield bytes.subarray(start, end);
		start = end;
	}
	yield bytes.subarray(start);
}

/** What a passage is in: UTF-8 alone, UTF-8 with bytes of another charset in between, or the other charset. */
export type PassageKind = 'valid' | 'stray' | 'other';

/**
 * In a passage of another charset some bytes make characters of UTF-8 by chance: “Пётр” in Windows-1251. Such a part of
 * the stray bytes they may be there; in charsets of two bytes a character, where chance makes more of them, they may be
 * as many.
 */
const chance = {oneByte: 1 / 4, twoBytes: 1};

/** What a passage is in, by how many of its bytes make characters. */
export const kindOf = (passage: Uint8Array, isMultiByte: boolean): PassageKind => {
	const {characters, valid, stray} = finish(census(passage));
	if (stray === 0) return 'valid';
	return valid - characters <= stray * (isMultiByte ? chance.twoBytes : chance.oneByte) ? 'other' : 'stray';
};

/** The bytes of a passage in turns: those of UTF-8, and from the second on every other time those that are none. */
export const runsOf = (passage: Uint8Array): Uint8Array[] => {
	const runs: Uint8Array[] = [];
	let [start, isStray] = [0, false];
	for (let index = 0; index < passage.length;) {
		const length = (passage[index] ?? 0) < 0x80 ? 1 : sequenceLength(passage, index);
		if ((length === 0) !== isStray) {
			runs.push(passage.subarray(start, index));
			[start, isStray] = [index, !isStray];
		}
		index += Math.max(length, 1);
	}
	return [...runs, passage.subarray(start)];
};

/** Tells what passages hold. */
export type PassageReader = {readonly kindOf: typeof kindOf; readonly runsOf: typeof runsOf};

/** Tells it of every passage once, however often it is asked of the same one: where many charsets are tried. */
export const rememberPassages = (): PassageReader => {
	const kinds = {oneByte: new Map<Uint8Array, PassageKind>(), twoBytes: new Map<Uint8Array, PassageKind>()};
	const runs = new Map<Uint8Array, Uint8Array[]>();
	return {
		kindOf(passage, isMultiByte) {
			const known = isMultiByte ? kinds.twoBytes : kinds.oneByte;
			const kind = known.get(passage) ?? kindOf(passage, isMultiByte);
			known.set(passage, kind);
			return kind;
		},
		runsOf(passage) {
			const found = runs.get(passage) ?? runsOf(passage);
			runs.set(passage, found);
			return found;
		},
	};
};
