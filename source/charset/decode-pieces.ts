import {hasUtf8Mark} from './byte-order-mark.ts';
import {charsetBeside} from './charset-names.ts';
import {mixedDecoder} from './decode-mixed.ts';
import {repairingDecoder} from './encoded-twice.ts';
import {legacyDecoder, type Decode} from './decode-legacy.ts';
import {utf16LinesDecoder} from './utf-16-lines.ts';
import {decodeUtf32} from './utf-32.ts';

const decoderOf = (encoding: string): Decode => {
	if (encoding.startsWith('utf-32')) return bytes => decodeUtf32(bytes, encoding === 'utf-32be');
	const between = charsetBeside('twice', encoding);
	if (between !== undefined) return repairingDecoder(between);
	const other = charsetBeside('mixed', encoding);
	if (other !== undefined || encoding === 'cesu-8') return mixedDecoder(other);
	if (encoding.endsWith('+utf-8')) return utf16LinesDecoder(encoding.startsWith('utf-16be'));
	if (!encoding.startsWith('utf-')) return legacyDecoder(encoding);
	// The mark is taken off below, as that of the others is.
	const decoder = new TextDecoder(encoding, {ignoreBOM: true});
	return (bytes, isLast) => decoder.decode(bytes, {stream: !isLast});
};

/**
 * Bytes decoded at once. Their text takes up to 64 KB, which V8 keeps where it keeps what soon is garbage; one of more than
 * 128 KB gets memory of its own, new each time: a text of 100 MB is read in four fifths of the time, and V8 pauses half as long.
 */
export const usualPiece = 32_768;

/**
 * Decodes a text piece by piece, without its byte order mark. What is not valid becomes U+FFFD, so that any bytes can be
 * read. Put together, the pieces are the text, wherever they are cut.
 *
 * @param isWhole - Whether the bytes are all of the text; else a character cut short at their end is left out.
 * @param pieceLength - Bytes read for one piece, a multiple of four.
 */
export function* decodePieces(
	bytes: Uint8Array,
	encoding: string,
	isWhole = true,
	pieceLength = usualPiece,
): Generator<string, void> {
	const decode = decoderOf(encoding);
	// Programs put the mark of UTF-8 before a text in any charset, which may have a mark of its own behind it.
	const first = hasUtf8Mark(bytes) ? 3 : 0;
	let mayBeMark = first === 0 || !/^(?:utf|cesu)-8/.test(encoding);
	for (let start = first; start < bytes.length; start += pieceLength) {
		const isLast = start + pieceLength >= bytes.length;
		const text = decode(bytes.subarray(start, start + pieceLength), isLast && isWhole);
		yield mayBeMark && text.startsWith('\ufeff') ? text.slice(1) : text;
		if (text !== '') mayBeMark = false;
	}
}
