/** Smaller ones may lie in a buffer that Node shares between many. In bytes. */
const leastOwned = 65_536 / 2;

/**
 * Gives memory back at once that nobody looks at any more, instead of at the next collection: a book is unpacked chapter by
 * chapter, and what waits between collections leaves holes that the process keeps (70 MiB after 500 chapters, 2 with this).
 *
 * @param bytes - The only view on its buffer. It is empty afterwards.
 */
export const freeBytes = ({buffer, byteLength}: Uint8Array): void => {
	if (byteLength > leastOwned && buffer instanceof ArrayBuffer) buffer.transfer(0);
};
