import {readAsset} from './read-asset.ts';

/** Stands in the executable for `source/hyphenation/read-patterns.ts`. */
export const readPatterns = (file: string): Uint8Array => readAsset(`packages/patterns/${file}`);
