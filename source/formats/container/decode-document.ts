import {isAscii} from 'node:buffer';
import {byteOrderMarkOf} from '../../charset/byte-order-mark.ts';
import {canonicalCharset} from '../../charset/charset-names.ts';
import {decodePieces} from '../../charset/decode-pieces.ts';
import {findCharset} from '../../charset/find-charset.ts';
import {findUtf8} from '../../charset/find-utf-8.ts';
import {utf16WithoutMark} from '../../charset/utf-16.ts';
import type {Task} from '../../core/task/task.ts';

/** Bytes at the beginning in which a document says its charset: browsers look at 1,024, Word writes more before. */
const declarationLength = 8192;

const declarations = [
	/<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i,
	/^[^<]{0,8}<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i,
];

/** The charset that a document says it is in; undefined where it says none, or one that its words could not be read in. */
const declaredCharset = (bytes: Uint8Array): string | undefined => {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationLength));
	for (const pattern of declarations) {
		const name = pattern.exec(head)?.[1];
		const charset = name === undefined ? undefined : canonicalCharset(name);
		// Who can read the declaration as ASCII does not read UTF-16.
		if (charset !== undefined && !/^utf-(?:16|32)/.test(charset)) return charset;
	}
	return undefined;
};

/** Charsets of seven bits change their letters with it. */
const escape = 0x1b;

/** How a document is to be decoded. */
export type DecodingOptions = {
	/** The charset as the reader says it is; null to find it. */
	readonly chosen?: string | null;
	/** Whether it is only the beginning of a document: its last character may be cut. */
	readonly isCut?: boolean;
};

/** The brackets of markup have a zero beside them in UTF-16, whatever the script of the text. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined =>
	bytes.subarray(0, declarationLength).includes(0) ? utf16WithoutMark(bytes) : undefined;

function* charsetOf(bytes: Uint8Array, {chosen = null}: DecodingOptions): Task<string> {
	if (chosen !== null) return (yield* findCharset(bytes, chosen)).encoding;
	const wide = byteOrderMarkOf(bytes) ?? unmarkedUtf16(bytes);
	if (wide === 'utf-8') return (yield* findCharset(bytes)).encoding;
	if (wide !== undefined) return wide;
	const isPlain = isAscii(bytes);
	// Documents are saved in it whatever they say.
	const found = isPlain ? undefined : yield* findUtf8(bytes);
	if (found) return found.encoding;
	const declared = declaredCharset(bytes);
	if (declared !== undefined && declared !== 'utf-8') return declared;
	return isPlain && !bytes.includes(escape) ? 'utf-8' : (yield* findCharset(bytes)).encoding;
}

/**
 * Decodes a document in XML or HTML. A byte order mark decides first. Valid UTF-8 is read as UTF-8, because many documents
 * declare a charset that they do not use. Then the document's own declaration decides, and detection last.
 *
 * @throws {UnreadableStory} where `chosen` is no charset known here.
 */
export function* decodeDocument(
	bytes: Uint8Array,
	options: DecodingOptions = {},
): Task<{readonly text: string; readonly encoding: string}> {
	const encoding = yield* charsetOf(bytes, options);
	const pieces: string[] = [];
	for (const piece of decodePieces(bytes, encoding, options.isCut !== true)) {
		pieces.push(piece);
		yield;
	}
	return {text: pieces.join(''), encoding};
}
