/** Bytes that show whether a file is a text. */
const sampleLength = 65_536;

/**
 * So many zero bytes in a row are padding: what a crash, a sparse download or a copy by blocks leaves behind a text or
 * between its parts. In UTF-16 and UTF-32 no more than five stand together.
 */
const padding = 8;

/** The end of the row of zero bytes that begins at a place. */
const endOfZeros = (bytes: Uint8Array, start: number): number => {
	let end = start;
	while (end < bytes.length && bytes[end] === 0) end++;
	return end;
};

/** The beginning of a file, 64 KB at most, without padding before or between its parts. */
export const withoutPadding = (bytes: Uint8Array): Uint8Array => {
	const beginning = bytes.subarray(0, sampleLength);
	if (!beginning.includes(0)) return beginning;
	const kept = new Uint8Array(sampleLength);
	let [used, start] = [0, 0];
	const keep = (end: number): void => {
		const part = bytes.subarray(start, Math.min(end, start + sampleLength - used));
		kept.set(part, used);
		used += part.length;
	};
	for (let zero = bytes.indexOf(0); zero !== -1 && used < sampleLength;) {
		const end = endOfZeros(bytes, zero);
		if (end - zero >= padding) {
			keep(zero);
			// What is taken out is whole characters, however wide they are.
			start = end - ((end - zero) % 4);
		}
		zero = bytes.indexOf(0, end);
	}
	keep(bytes.length);
	return kept.subarray(0, used);
};
