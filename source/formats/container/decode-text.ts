import {decodePieces} from '../../charset/decode-pieces.ts';
import {findCharset} from '../../charset/find-charset.ts';
import type {FoundCharset} from '../../charset/found-charset.ts';
import {withoutPadding} from '../../charset/padding.ts';
import type {Task} from '../../core/task/task.ts';
import {notAStory} from '../story-format.ts';

/** Whether what was decoded is text: in none are controls common, but for those of line ends and escapes. */
const isText = (text: string, encoding: string): boolean => {
	const controls = text.length - text.replaceAll(/[\u0000-\u0006\u000e-\u0019\u001c-\u001f]/g, '').length; // oxlint-disable-line no-control-regex
	// Any bytes at all pass for Windows-1252; the other charsets have said more for themselves.
	return controls <= text.length * (encoding === 'windows-1252' ? 0.05 : 0.2);
};

/**
 * Finds the charset of a text, once its beginning has shown that it is one.
 *
 * @param chosen - The charset as the reader says it is; null to find it.
 * @throws {UnreadableStory} where it is no text, and for a charset that nobody knows.
 */
export function* charsetOf(bytes: Uint8Array, chosen: string | null): Task<FoundCharset> {
	const charset = yield* findCharset(bytes, chosen);
	const sample = [...decodePieces(withoutPadding(bytes), charset.encoding)].join('');
	if (chosen === null && !isText(sample, charset.encoding)) throw notAStory('not a text file');
	return charset;
}

/** A text that is read whole, decoded. */
export type DecodedText = {readonly text: string; readonly charset: FoundCharset};

/** Decodes a text, in steps. @throws {UnreadableStory} as {@link charsetOf}. */
export function* decodeText(bytes: Uint8Array, chosen: string | null): Task<DecodedText> {
	const charset = yield* charsetOf(bytes, chosen);
	const pieces: string[] = [];
	for (const piece of decodePieces(bytes, charset.encoding)) {
		pieces.push(piece);
		yield;
	}
	return {text: pieces.join(''), charset};
}
