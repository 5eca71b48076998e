/**
 * Bytes that are mostly zero, as pairs of a distance from the last byte and a value. A byte that is farther away than a
 * pair can say is reached through zeros.
 */
export const toSparse = (bytes: Uint8Array): Uint8Array => {
	const pairs: number[] = [];
	let last = -1;
	for (let at = 0; at < bytes.length; at++) {
		const isReached = at - last === 255 || at === bytes.length - 1;
		const value = bytes[at] ?? 0;
		if (value === 0 && !isReached) continue;
		pairs.push(at - last, value);
		last = at;
	}
	return Uint8Array.from(pairs);
};

/** What `toSparse` was given. It is part of the bundle as it is written here, so it uses nothing from outside. */
export const fromSparse = (pairs: Uint8Array): Uint8Array => {
	let length = 0;
	for (let at = 0; at < pairs.length; at += 2) length += pairs[at] ?? 0;
	const bytes = new Uint8Array(length);
	let last = -1;
	for (let at = 0; at < pairs.length; at += 2) {
		last += pairs[at] ?? 0;
		bytes[last] = pairs[at + 1] ?? 0;
	}
	return bytes;
};
