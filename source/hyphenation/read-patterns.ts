import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const {resolve} = createRequire(import.meta.url);

/**
 * A file of patterns. They stand beside the package, or beside the file that the build makes of it.
 *
 * @throws {Error} where it is not installed.
 */
export const readPatterns = (file: string): Uint8Array =>
	readFileSync(join(dirname(resolve('hyphenopoly')), 'patterns', file));
