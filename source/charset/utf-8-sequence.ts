/** What the second byte of a character may be where not all of 80–BF may stand (RFC 3629, section 4), by the first. */
const seconds: ReadonlyMap<number, readonly [number, number]> = new Map([
	[0xe0, [0xa0, 0xbf]],
	[0xed, [0x80, 0x9f]],
	[0xf0, [0x90, 0xbf]],
	[0xf4, [0x80, 0x8f]],
]);

const anySecond = [0x80, 0xbf] as const;

const isBetween = (byte: number | undefined, [first, last]: readonly [number, number]): boolean =>
	byte !== undefined && byte >= first && byte <= last;

const lengthByLead = (lead: number): number => {
	if (lead < 0xc2 || lead > 0xf4) return 0;
	if (lead < 0xe0) return 2;
	return lead < 0xf0 ? 3 : 4;
};

/** Whether a surrogate stands at a place, written as if it were a character; high ones have A0–AF in their middle. */
const isSurrogate = (bytes: Uint8Array, at: number, middle: readonly [number, number]): boolean =>
	bytes[at] === 0xed && isBetween(bytes[at + 1], middle) && isBetween(bytes[at + 2], anySecond);

/** Whether a pair of surrogates stands at a place, as CESU-8 (Unicode Technical Report 26) has it: six bytes. */
const isPair = (bytes: Uint8Array, at: number): boolean =>
	isSurrogate(bytes, at, [0xa0, 0xaf]) && isSurrogate(bytes, at + 3, [0xb0, 0xbf]);

/** Bytes of the well-formed character of UTF-8, or of CESU-8, that begins at a place outside ASCII; 0 where none does. */
export const sequenceLength = (bytes: Uint8Array, at: number): number => {
	const lead = bytes[at] ?? 0;
	const length = lengthByLead(lead);
	if (length === 0 || !isBetween(bytes[at + 1], anySecond)) return 0;
	if (!isBetween(bytes[at + 1], seconds.get(lead) ?? anySecond)) return isPair(bytes, at) ? 6 : 0;
	for (let next = 2; next < length; next++) if (!isBetween(bytes[at + next], anySecond)) return 0;
	return length;
};
