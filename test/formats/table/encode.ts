/** What each character of a charset is in bytes, found by decoding them all. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

const tableOf = (charset: string): ReadonlyMap<string, readonly number[]> => {
	const known = tables.get(charset);
	if (known) return known;
	const table = new Map<string, readonly number[]>();
	const decoder = new TextDecoder(charset);
	const learn = (...bytes: readonly number[]): void => {
		const character = decoder.decode(Uint8Array.from(bytes));
		if (Array.from(character).length === 1 && character !== '\ufffd' && !table.has(character)) {
			table.set(character, bytes);
		}
	};
	for (let byte = 0; byte < 256; byte++) learn(byte);
	for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
	tables.set(charset, table);
	return table;
};

/** A text in a charset that `TextDecoder` knows, byte by byte. */
export const encode = (text: string, charset: string): Uint8Array =>
	Uint8Array.from(
		Array.from(text).flatMap(character => {
			const bytes = tableOf(charset).get(character);
			if (!bytes) throw new Error(`${charset} has no ${character}`);
			return bytes;
		}),
	);

export const utf16 = (text: string, isBig: boolean): Uint8Array => {
	const bytes = Buffer.from(text, 'utf16le');
	return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};
