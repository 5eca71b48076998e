/** A kind of array that threads can share. */
type SharedKind<Numbers> = {
	new (length: number): Numbers;
	new (memory: SharedArrayBuffer, offset: number, length: number): Numbers;
	readonly BYTES_PER_ELEMENT: number;
};

/** Bytes of the memory that small arrays stand in, one behind the other: of each memory the system keeps account. */
const blockLength = 262_144;

/** A larger part of a block gets memory of its own, in bytes. */
const largestInBlock = blockLength / 4;

/** Where the numbers of the widest kind may begin. */
const alignment = 4;

let block = new SharedArrayBuffer(0);
let used = 0;

/** An array of zeros that threads share: it is not copied when it is sent. Of an empty one there is nothing to share. */
export const shared = <Numbers>(kind: SharedKind<Numbers>, length: number): Numbers => {
	const bytes = length * kind.BYTES_PER_ELEMENT;
	if (bytes === 0) return new kind(0);
	if (bytes > largestInBlock) return new kind(new SharedArrayBuffer(bytes), 0, length);
	let start = Math.ceil(used / alignment) * alignment;
	if (start + bytes > block.byteLength) {
		block = new SharedArrayBuffer(blockLength);
		start = 0;
	}
	used = start + bytes;
	return new kind(block, start, length);
};
