import type * as Encoding from '@exodus/bytes/encoding.js';
import {decodeDos, isDosCodePage} from './dos-code-pages.ts';
import {loadLazily} from '../load-lazily.ts';

/**
 * Decodes a charset from before Unicode; what is not valid becomes U+FFFD.
 *
 * Node's own decoder is not asked: in several of its versions it reads 0x80–0x9F of Windows-1252 as controls (no curly
 * quotes), and it lacks half of Korean's EUC-KR and a quarter of Big5.
 *
 * @param encoding - A name of `charsetNames`, of none of the UTFs.
 * @throws {RangeError} for a name that stands for no charset.
 */
export const decodeLegacy = (bytes: Uint8Array, encoding: string): string => {
	if (isDosCodePage(encoding)) return decodeDos(bytes, encoding);
	const {TextDecoder: LegacyDecoder} = loadLazily('@exodus/bytes/encoding.js') as typeof Encoding;
	return new LegacyDecoder(encoding).decode(bytes);
};
