import type {ChunkFactory} from './load-chunks.ts';

/** What stands before a script of this folder in the same file (`scriptWith` in `chunks.ts`). */
declare const chunks: Readonly<Record<string, ChunkFactory>>;

/** Whether a chunk is in the same file. */
export const isHere = (name: string): boolean => Object.hasOwn(chunks, name);

/** Gives a chunk of the same file by its name. */
export const chunkHere = (name: string): ChunkFactory => {
	const chunk = chunks[name];
	if (!chunk) throw new Error(`There is no ${name} here.`);
	return chunk;
};
