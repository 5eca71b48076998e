/**
 * Runs while the executable is made (`build-single.ts`). What is there in the end is kept as a snapshot, and the executable
 * goes on from it.
 */
import {readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {setFlagsFromString, startupSnapshot} from 'node:v8';
import {chunkHere, isHere} from './chunk-here.ts';
import {pathOf} from './compile-chunk.ts';
import type * as Entry from './entry.ts';
import {keepCode, readFromFolder} from './keep-code.ts';
import {type ChangeTable, createLoader, type ChunkFactory, type LoaderOptions} from './load-chunks.ts';
import {pretendTerminal} from './pretended-terminal.ts';
import {readChunk} from './read-chunk.ts';

const makeProgram = (find: (name: string) => ChunkFactory, options?: LoaderOptions): typeof Entry =>
	createLoader(name => (isHere(name) ? chunkHere(name) : find(name)), options)('./entry.js') as typeof Entry;

/** Reads a chunk while the snapshot is made, which can hold no script of Node's. */
const readForSnapshot = (name: string): ChunkFactory =>
	// oxlint-disable-next-line no-eval -- The files are the program's own.
	(0, eval)(`(${readFileSync(pathOf(name), 'latin1')})`) as ChunkFactory;

/** Time for what comes right behind a page, in milliseconds. */
const moment = 50;

/**
 * Has V8 compile what a page needs, by programs that are let go afterwards with all that they came to know. V8 compiles a
 * function when it is first called, which takes most of the time to the first page, and a snapshot keeps what is compiled.
 */
const warmUp = async (words: readonly string[]): Promise<void> => {
	const terminal = pretendTerminal();
	// Ink draws with machine code, which Node has none of while a snapshot is made.
	void makeProgram(readForSnapshot, {mayImport: isHere}).start(words);
	await terminal.drawn;
	await wait(moment);
	terminal.end();
};

/** Whether the snapshot runs by itself, before it is part of an executable. `isSea` of Node would say that it is already. */
const isByItself = (): boolean => process.execArgv.includes('--snapshot-blob');

const boot = async (): Promise<void> => {
	// V8 lets go of what has not been called for a while.
	setFlagsFromString('--no-flush-bytecode');
	for (const words of JSON.parse(process.env['READER_CALLS'] ?? '[]') as string[][]) await warmUp(words);
	setFlagsFromString('--flush-bytecode');
	const tables: ChangeTable[] = [];
	const read = (name: string): ChunkFactory => (isByItself() ? readFromFolder(name) : readChunk(name));
	const program = makeProgram(name => program.underUsualFlags(() => read(name)), {
		keepTable: change => tables.push(change),
	});
	const {prepare, start} = program;
	await prepare();
	for (const change of tables) change(false);
	startupSnapshot.setDeserializeMainFunction(() => {
		for (const change of tables) change(true);
		if (isByItself()) process.once('exit', keepCode);
		void start(process.argv.slice(2));
	});
};

void boot();
