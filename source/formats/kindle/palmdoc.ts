/** Bytes that a record of text may become: 4,096 by the format, twice that in the wild. */
export const largestText = 65_536;

/** Bytes that two packed ones may become at most. */
const longestPair = 10;

/**
 * Unpacks a record of text (PalmDOC: LZ77 with distances up to 2,047 and a short form for a space and a letter). What
 * cannot be is left out.
 */
export const unpackPalmDoc = (packed: Uint8Array): Uint8Array => {
	const out = new Uint8Array(Math.min(largestText, packed.length * longestPair));
	let length = 0;
	for (let at = 0; at < packed.length && length < largestText - 16;) {
		const byte = packed[at++] ?? 0;
		if (byte === 0 || (byte >= 0x09 && byte < 0x80)) out[length++] = byte;
		else if (byte <= 0x08) {
			const literal = packed.subarray(at, at + byte);
			out.set(literal, length);
			length += literal.length;
			at += byte;
		} else if (byte >= 0xc0) {
			out[length++] = 0x20;
			out[length++] = byte ^ 0x80;
		} else {
			const pair = (byte << 8) | (packed[at++] ?? 0);
			const distance = (pair >> 3) & 0x7ff;
			if (distance === 0 || distance > length) continue;
			for (let left = (pair & 7) + 3; left > 0; left--, length++) out[length] = out[length - distance] ?? 0;
		}
	}
	return out.slice(0, length);
};
