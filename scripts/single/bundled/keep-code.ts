/**
 * Keeps what V8 compiles of the chunks that lie beside the snapshot. V8 takes compiled code only where the snapshot is the one
 * that it was made with: so the finished snapshot runs once before it becomes part of the executable (`compile-chunks.ts`).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import type {Script} from 'node:vm';
import {compileChunk, pathOf} from './compile-chunk.ts';
import type {ChunkFactory} from './load-chunks.ts';

const scripts = new Map<string, Script>();

/** Reads a chunk where no executable is there yet that has it. */
export const readFromFolder = (name: string): ChunkFactory => {
	const script = compileChunk(name, readFileSync(pathOf(name)));
	scripts.set(name, script);
	return script.runInThisContext() as ChunkFactory;
};

/** Writes the code of each chunk that was read beside it: to `NAME.cache`. */
export const keepCode = (): void => {
	for (const [name, script] of scripts) writeFileSync(`${pathOf(name)}.cache`, script.createCachedData());
};
