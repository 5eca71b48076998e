import {decodeText} from './decode-text.ts';

// The decoders turned round: what reads right in charset.test.ts by bytes of the standards can be written by them too.

const doubleByte = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** Every character of a charset and its bytes, those that lie nearest to the start of the table first. */
const tableOf = (encoding: string): ReadonlyMap<string, readonly number[]> => {
	const units: number[][] = Array.from({length: 256}, (_, byte) => [byte]).filter(
		([byte = 0]) => byte < 0x80 || !doubleByte.has(encoding),
	);
	if (doubleByte.has(encoding)) {
		for (let lead = 0x81; lead <= 0xfe; lead++) {
			for (let trail = 0x40; trail <= 0xfe; trail++) units.push([lead, trail]);
		}
	}
	const table = new Map<string, readonly number[]>();
	for (const unit of units) {
		const {text} = decodeText(Uint8Array.from(unit), encoding);
		if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, unit);
	}
	return table;
};

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text in the bytes of a charset. @throws {Error} where the charset lacks a character. */
export const encode = (text: string, encoding: string): Uint8Array => {
	const table = tables.get(encoding) ?? tableOf(encoding);
	tables.set(encoding, table);
	return Uint8Array.from(
		Array.from(text).flatMap(character => {
			const bytes = table.get(character);
			if (!bytes) throw new Error(`${encoding} has no “${character}”`);
			return bytes;
		}),
	);
};

/** A text in UTF-16 without a mark. */
export const encodeUtf16 = (text: string, isBigEndian: boolean): Uint8Array => {
	const bytes = Buffer.from(text, 'utf16le');
	return isBigEndian ? bytes.swap16() : bytes;
};

/** A text in UTF-32 without a mark. */
export const encodeUtf32 = (text: string, isBigEndian: boolean): Uint8Array => {
	const points = Array.from(text).map(character => character.codePointAt(0) ?? 0);
	const view = new DataView(new ArrayBuffer(points.length * 4));
	for (const [index, point] of points.entries()) view.setUint32(index * 4, point, !isBigEndian);
	return new Uint8Array(view.buffer);
};

/** Japanese as mail has it: of EUC-JP seven bits, between escapes. Lines begin and end in ASCII. */
export const encodeIso2022Jp = (text: string): Uint8Array => {
	const parts = text.split(/([^\u0000-\u007f]+)/); // oxlint-disable-line no-control-regex -- ASCII is what stays
	return Buffer.concat(
		parts.map((part, index) =>
			index % 2 === 0
				? Buffer.from(part)
				: Buffer.concat([
						Buffer.from('\u001b$B'),
						encode(part, 'euc-jp').map(byte => byte & 0x7f),
						Buffer.from('\u001b(B'),
					]),
		),
	);
};
