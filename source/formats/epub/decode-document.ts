import {byteOrderMarkOf} from '../../charset/byte-order-mark.ts';
import {canonicalCharset} from '../../charset/charset-names.ts';
import {decodePieces} from '../../charset/decode-pieces.ts';
import {findCharset} from '../../charset/find-charset.ts';
import {utf16WithoutMark} from '../../charset/utf-16.ts';
import type {Task} from '../../core/task/task.ts';

/** Bytes at a document's beginning among which it names its charset. */
const headLength = 1024;

const declaration = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const meta = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

const declaredIn = (bytes: Uint8Array): string | undefined => {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
	const name = declaration.exec(head)?.[1] ?? meta.exec(head)?.[1];
	return name === undefined ? undefined : canonicalCharset(name);
};

/** Bytes as valid UTF-8; undefined where they are none. The last sign of what is cut may be missing. */
const asUtf8 = (bytes: Uint8Array, isCut: boolean): string | undefined => {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: isCut});
	} catch {
		return undefined;
	}
};

/**
 * Decodes a document in XML or HTML: by its byte order mark; as UTF-8 wherever it is valid, for many files claim another
 * charset than they have; by what it declares; else by what is found out.
 */
export function* decodeDocument(bytes: Uint8Array, {isCut = false} = {}): Task<string> {
	const wide = byteOrderMarkOf(bytes) ?? utf16WithoutMark(bytes);
	if (wide === undefined || wide === 'utf-8') {
		const text = asUtf8(bytes, isCut);
		if (text !== undefined) return text;
	}
	const declared = wide ?? declaredIn(bytes);
	const named = declared === 'utf-8' ? undefined : declared;
	const encoding = named ?? (yield* findCharset(bytes)).encoding;
	let text = '';
	for (const piece of decodePieces(bytes, encoding, !isCut)) {
		text += piece;
		yield;
	}
	return text;
}
