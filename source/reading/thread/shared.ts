/** Bytes of memory in which small pieces stand one behind the other: each memory that is sent takes its time. */
const blockLength = 1_048_576;

/** A larger part of a block gets memory of its own, in bytes. */
const largestInBlock = blockLength / 4;

/** Made when it is first needed: the snapshot of an executable holds none. */
let block: SharedArrayBuffer | undefined;
let used = 0;

const room = (length: number): Uint8Array => {
	if (length > largestInBlock) return new Uint8Array(new SharedArrayBuffer(length));
	if (!block || used + length > blockLength) [block, used] = [new SharedArrayBuffer(blockLength), 0];
	used += length;
	return new Uint8Array(block, used - length, length);
};

/** The same bytes in memory that threads share: it is not copied when it is sent. */
export const toShared = (bytes: Uint8Array): Uint8Array => {
	const copy = room(bytes.length);
	copy.set(bytes);
	return copy;
};
