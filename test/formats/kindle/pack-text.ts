import {ascii, concat, u16, u32} from './write-database.ts';

/** Packs text as PalmDOC does: repeats of three to ten bytes, a space with a letter, and the rest as it is. */
export const packPalmDoc = (text: Uint8Array): Uint8Array => {
	const out: number[] = [];
	for (let at = 0; at < text.length;) {
		const repeat = findRepeat(text, at);
		const byte = text[at] ?? 0;
		const next = text[at + 1] ?? 0;
		if (repeat) {
			const pair = 0x8000 | (repeat.distance << 3) | (repeat.length - 3);
			out.push(pair >> 8, pair & 0xff);
			at += repeat.length;
		} else if (byte === 0x20 && next >= 0x40 && next < 0x80) {
			out.push(next ^ 0x80);
			at += 2;
		} else if (byte === 0 || (byte >= 0x09 && byte < 0x80)) {
			out.push(byte);
			at++;
		} else {
			out.push(1, byte);
			at++;
		}
	}
	return Uint8Array.from(out);
};

const findRepeat = (text: Uint8Array, at: number): {distance: number; length: number} | undefined => {
	for (let distance = 1; distance <= Math.min(at, 2047); distance++) {
		let length = 0;
		while (length < 10 && at + length < text.length && text[at + length] === text[at + length - distance])
			length++;
		if (length >= 3) return {distance, length};
	}
	return undefined;
};

/** Codes of eight bits for single bytes, and the dictionary of these: byte `b` is coded as `255 - b`. */
export const huffmanRecords = (): readonly [Uint8Array, Uint8Array] => {
	const codes = Array.from({length: 256}, () => u32((255 << 8) | 0x80 | 8));
	const lengths = Array.from({length: 32}, () => concat(u32(0), u32(255)));
	const huff = concat(ascii('HUFF'), u32(24), u32(24), u32(24 + 1024), u32(0), u32(0), ...codes, ...lengths);
	const offsets = Array.from({length: 256}, (_, byte) => u16(512 + byte * 3));
	const phrases = Array.from({length: 256}, (_, byte) => concat(u16(0x8001), Uint8Array.of(byte)));
	return [huff, concat(ascii('CDIC'), u32(16), u32(256), u32(8), ...offsets, ...phrases)];
};

export const packHuffman = (text: Uint8Array): Uint8Array => text.map(byte => 255 - byte);
