import type {ChunkFactory} from './load-chunks.ts';
import {readAsset} from './read-asset.ts';

/** A chunk that lies in the executable beside the snapshot, by its name. Its text is ASCII. */
export const readChunk = (name: string): ChunkFactory => {
	const path = name.replace('./', 'chunks/');
	const text = Buffer.from(readAsset(path)).toString('latin1');
	const {Script} = process.getBuiltinModule('node:vm');
	return new Script(text, {filename: path}).runInThisContext() as ChunkFactory;
};
