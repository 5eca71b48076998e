/** Draws a first page and turns it, and writes what V8 has compiled of each other chunk beside it: to `NAME.cache`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import type {Script} from 'node:vm';
import {chunkHere, isHere} from './chunk-here.ts';
import {compileChunk, pathOf} from './compile-chunk.ts';
import type * as Entry from './entry.ts';
import {createLoader, type ChunkFactory} from './load-chunks.ts';
import {pretendTerminal} from './pretended-terminal.ts';

/** Time for Ink to come, and for an answer to a key, in milliseconds. */
const moment = 1000;

const scripts = new Map<string, Script>();

const compile = (name: string): ChunkFactory => {
	const script = compileChunk(name, readFileSync(pathOf(name)));
	scripts.set(name, script);
	return script.runInThisContext() as ChunkFactory;
};

const keepCode = async (): Promise<void> => {
	const terminal = pretendTerminal();
	const load = createLoader(name => (isHere(name) ? chunkHere(name) : compile(name)));
	void (load('./entry.js') as typeof Entry).start(JSON.parse(process.argv[2] ?? '[]') as string[]);
	await terminal.drawn;
	for (const key of ['', ' ', 'b', 't']) {
		terminal.press(key);
		await wait(moment);
	}
	for (const [name, script] of scripts) writeFileSync(`${pathOf(name)}.cache`, script.createCachedData());
	process.exit(0);
};

void keepCode();
