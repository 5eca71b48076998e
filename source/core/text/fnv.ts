/** A hash of a part of a text, by UTF-16 units: FNV-1a, 32 bits, as a signed number (Fowler, Noll and Vo). */
export const fnv1a = (text: string, start = 0, end = text.length): number => {
	let hash = 0x81_1c_9d_c5;
	for (let index = start; index < end; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
	return hash;
};
