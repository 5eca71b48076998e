/** Numbers of 32 bits as they are written: 4 bytes each, as base64. */
export const writtenHashes = (hashes: ArrayLike<number>): string => {
	const bytes = Buffer.alloc(hashes.length * 4);
	for (let place = 0; place < hashes.length; place++) bytes.writeUInt32LE(hashes[place] ?? 0, place * 4);
	return bytes.toString('base64');
};

/** Reads numbers that may have been written by anyone, `most` of them at most. */
export const parseHashes = (value: unknown, most: number): Uint32Array => {
	if (typeof value !== 'string') return new Uint32Array();
	const bytes = Buffer.from(value.slice(0, most * 6), 'base64');
	const hashes = new Uint32Array(Math.min(most, Math.floor(bytes.length / 4)));
	for (let place = 0; place < hashes.length; place++) hashes[place] = bytes.readUInt32LE(place * 4);
	return hashes;
};
