import {byteOrderMarkOf} from '../../charset/byte-order-mark.ts';
import {canonicalCharset} from '../../charset/charset-names.ts';
import {decodePieces} from '../../charset/decode-pieces.ts';
import {findCharset} from '../../charset/find-charset.ts';
import {isValidUtf8} from '../../charset/utf-8.ts';
import type {Task} from '../../core/task/task.ts';

/** Bytes at the beginning that a page says its charset in: browsers look at the first 1,024, Word writes more before. */
const declarationLength = 8192;

const declarations = [
	/<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
	/^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i,
];

/** The charset that a page says it is in; undefined where it says none, or one that its words could not be read in. */
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

/** The charset of a page. What it says counts, unless its bytes are UTF-8: pages are saved in that whatever they say. */
function* charsetOf(bytes: Uint8Array, chosen: string | null): Task<string> {
	const declared = chosen === null && !byteOrderMarkOf(bytes) ? declaredCharset(bytes) : undefined;
	if (declared === undefined || declared === 'utf-8') return (yield* findCharset(bytes, chosen)).encoding;
	const isForeign = bytes.some(byte => byte >= 0x80);
	return isForeign && (yield* isValidUtf8(bytes)) ? 'utf-8' : declared;
}

/**
 * Decodes a page: by its byte order mark, by what it says itself, or as a text is.
 *
 * @throws {UnreadableStory} where `chosen` is no charset known here.
 */
export function* decodePage(
	bytes: Uint8Array,
	chosen: string | null,
): Task<{readonly text: string; readonly encoding: string}> {
	const encoding = yield* charsetOf(bytes, chosen);
	const pieces: string[] = [];
	for (const piece of decodePieces(bytes, encoding)) {
		pieces.push(piece);
		yield;
	}
	return {text: pieces.join(''), encoding};
}
