import {finish} from '../../source/core/task/task.ts';
import {decodePieces} from '../../source/charset/decode-pieces.ts';
import {findCharset} from '../../source/charset/find-charset.ts';
import type {FoundCharset} from '../../source/charset/found-charset.ts';

/** A whole text and the charset that it was found to be in, or was said to be in. */
export const decodeText = (
	bytes: Uint8Array,
	chosen: string | null = null,
): FoundCharset & {readonly text: string} => {
	const charset = finish(findCharset(bytes, chosen));
	return {text: [...decodePieces(bytes, charset.encoding)].join(''), ...charset};
};
