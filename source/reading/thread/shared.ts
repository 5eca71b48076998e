/** A kind of array that threads can share. */
type SharedKind<Numbers> = {
	new (memory: number | SharedArrayBuffer): Numbers;
	readonly BYTES_PER_ELEMENT: number;
};

/** An array of zeros that threads share: it is not copied when it is sent. Of an empty one there is nothing to share. */
export const shared = <Numbers>(kind: SharedKind<Numbers>, length: number): Numbers =>
	new kind(length === 0 ? 0 : new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
