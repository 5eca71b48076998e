import type * as Encoding from '@exodus/bytes/encoding.js';
import {decodeDos, isDosCodePage} from './dos-code-pages.ts';
import {loadLazily} from '../load-lazily.ts';

/** Decodes bytes that come piece by piece; a character cut short waits for its rest, unless they are the last. */
export type Decode = (bytes: Uint8Array, isLast: boolean) => string;

/**
 * A decoder for a charset from before Unicode; what is not valid becomes U+FFFD.
 *
 * Node's own decoder is not asked: in several of its versions it reads 0x80–0x9F of Windows-1252 as controls (no curly
 * quotes), and it lacks half of Korean's EUC-KR and a quarter of Big5.
 *
 * @param encoding - A name of `charsetNames`, of none of the UTFs.
 * @throws {RangeError} for a name that stands for no charset.
 */
export const legacyDecoder = (encoding: string): Decode => {
	if (isDosCodePage(encoding)) return bytes => decodeDos(bytes, encoding);
	const {TextDecoder: LegacyDecoder} = loadLazily('@exodus/bytes/encoding.js') as typeof Encoding;
	const decoder = new LegacyDecoder(encoding);
	return (bytes, isLast) => decoder.decode(bytes, {stream: !isLast});
};

export const decodeLegacy = (sample: Uint8Array, encoding: string): string =>
	legacyDecoder(encoding)(sample, true);
