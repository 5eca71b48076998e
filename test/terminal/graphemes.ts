import {createRequire} from 'node:module';
import type * as Graphemes from '@xterm/addon-unicode-graphemes';

const load = createRequire(import.meta.url);

/**
 * Loads what counts columns by grapheme clusters. It looks for the head of its tables at the beginning of the buffer that they
 * lie in, which is theirs only while Node puts nothing else there. In a buffer that small ones share, it would read a length
 * of somebody else's bytes: most are too large and do no harm, and with others it fails, hangs, or counts emoji wrongly.
 */
export const loadGraphemes = (): typeof Graphemes => {
	const {poolSize} = Buffer;
	Buffer.poolSize = 0;
	try {
		return load('@xterm/addon-unicode-graphemes') as typeof Graphemes;
	} finally {
		Buffer.poolSize = poolSize;
	}
};
