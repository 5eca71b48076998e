/** The largest code point; above it and in D800–DFFF stands no character. */
const lastCodePoint = 0x10ffff;

/**
 * Decodes UTF-32, which no `TextDecoder` does. What is no character becomes U+FFFD, bytes left over at the end become
 * one together.
 */
export const decodeUtf32 = (bytes: Uint8Array, isBigEndian: boolean): string => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: string[] = [];
	const whole = bytes.length - (bytes.length % 4);
	for (let offset = 0; offset < whole; offset += 4) {
		const point = view.getUint32(offset, !isBigEndian);
		const isCharacter = point <= lastCodePoint && (point < 0xd800 || point > 0xdfff);
		parts.push(isCharacter ? String.fromCodePoint(point) : '\ufffd');
	}
	if (whole < bytes.length) parts.push('\ufffd');
	return parts.join('');
};

const sampleLength = 4096;

/**
 * UTF-32 without a mark: four bytes for each character, of which the outermost is always zero and the next nearly so.
 * No other text looks like it, UTF-16 included, so it is asked first.
 */
export const utf32WithoutMark = (bytes: Uint8Array): string | undefined => {
	if (bytes.length < 8 || bytes.length % 4 !== 0) return undefined;
	const sample = bytes.subarray(0, sampleLength);
	const isZeroAt = (place: number): boolean => {
		for (let index = place; index < sample.length; index += 4) if (sample[index] !== 0) return false;
		return true;
	};
	const isSmallAt = (place: number): boolean => {
		for (let index = place; index < sample.length; index += 4) if ((sample[index] ?? 0) > 3) return false;
		return true;
	};
	if (isZeroAt(0) && isSmallAt(1) && !isZeroAt(3)) return 'utf-32be';
	return isZeroAt(3) && isSmallAt(2) && !isZeroAt(0) ? 'utf-32le' : undefined;
};
