import {compileChunk, pathOf} from './compile-chunk.ts';
import type {ChunkFactory} from './load-chunks.ts';
import {hasAsset, readAsset} from './read-asset.ts';

/** A chunk that lies in the executable beside the snapshot, by its name. */
export const readChunk = (name: string): ChunkFactory => {
	const [path, cache] = [pathOf(name), `${pathOf(name)}.cache`];
	const script = compileChunk(name, readAsset(path), hasAsset(cache) ? readAsset(cache) : undefined);
	return script.runInThisContext() as ChunkFactory;
};
