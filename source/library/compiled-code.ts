import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import Module from 'node:module';
import {basename, dirname, join} from 'node:path';
import {cachedDataVersionTag} from 'node:v8';
import {Script} from 'node:vm';
import {brotliDecompressSync} from 'node:zlib';
import {setEngineFlag} from '../engine-flag.ts';
import {underUsualFlags} from '../held-flags.ts';
import {findCodeFolder, sweepCode} from './code-folder.ts';

/**
 * The compiled code of the program's files, kept for the next start. Node has a cache of this kind, but takes the code of a
 * file before it runs, when V8 has compiled none of its functions yet: it compiles a function when it is first called, which
 * takes a third of the time to the first page. Here the code is taken after.
 */

/** How much of a file's functions have been called: none of those that answer keys, or most. */
const [started, used] = [1, 2];

/** A file of the program that was loaded, and how much of it is kept. */
type Loaded = {readonly script: Script; readonly path: string; readonly modified: number; kept: number};

/** When a file was last changed, in milliseconds since 1970, and how much of it is kept: two numbers of eight bytes. */
const headLength = 16;

/** The folder and the tag of this version of V8 with its flags: V8 accepts no code that was made with others. */
let folder: string | undefined;
let tag = 0;
const loaded: Loaded[] = [];

const keptPath = (path: string, place: string): string => join(place, `${basename(path)}.code`);

/** The code of a file that has not changed since; undefined where none is kept. */
const readKept = (path: string, modified: number): Buffer | undefined => {
	try {
		const bytes = readFileSync(path);
		return bytes.length > headLength && bytes.readDoubleLE(0) === modified ? bytes : undefined;
	} catch {
		return undefined;
	}
};

const before = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const after = Buffer.from('\n})');

/** What a file of CommonJS is called as. */
type Body = (...values: readonly unknown[]) => void;

/** Runs a file of the program as Node runs a file of CommonJS. */
const runScript = (module: NodeJS.Module, path: string, contents: Uint8Array): void => {
	const {mtimeMs: modified} = statSync(path);
	const kept = folder === undefined ? undefined : readKept(keptPath(path, folder), modified);
	// Joined as bytes: as text, it would be copied once more when it is compiled.
	const source = Buffer.concat([before, contents, after]).toString();
	const cached = kept && {cachedData: kept.subarray(headLength)};
	const options = {filename: path, columnOffset: -before.length, ...cached};
	const script = underUsualFlags(() => new Script(source, options));
	const isTaken = kept !== undefined && script.cachedDataRejected !== true;
	loaded.push({script, path, modified, kept: isTaken ? kept.readDoubleLE(8) : 0});
	const body = script.runInThisContext() as Body;
	Reflect.apply(body, module.exports, [
		module.exports,
		(name: string): unknown => module.require(name),
		module,
		path,
		dirname(path),
	]);
};

const write = ({script, path, modified}: Loaded, place: string, share: number): void => {
	const head = Buffer.alloc(headLength);
	head.writeDoubleLE(modified, 0);
	head.writeDoubleLE(share, 8);
	const kept = keptPath(path, place);
	const fresh = `${kept}.${process.pid}`;
	writeFileSync(fresh, Buffer.concat([head, script.createCachedData()]), {mode: 0o600});
	renameSync(fresh, kept);
};

/** Keeps the code of files of which less is kept. Flags may have been set meanwhile: a next start would take none of it. */
const saveNow = (share: number): void => {
	const worthIt = loaded.filter(({kept}) => kept < share);
	if (folder === undefined || worthIt.length === 0 || cachedDataVersionTag() !== tag) return;
	try {
		mkdirSync(folder, {recursive: true, mode: 0o700});
		for (const file of worthIt) {
			write(file, folder, share);
			file.kept = share;
		}
		sweepCode(dirname(folder));
	} catch {
		// Without room there is no cache.
	}
};

const save = (share: number): void => underUsualFlags(() => saveNow(share));

/** When most functions that a reader needs have been called, in milliseconds after the first keys. */
const untilUsed = 5000;

/**
 * Saves what has been compiled as soon as keys are answered, because the program may be killed, and again some seconds later.
 *
 * @param then - Called when that is done, at once on most starts: what sets flags of V8 has to wait for it.
 */
export const saveCompiledCode = (then: () => void): void => {
	save(started);
	if (folder === undefined || loaded.every(({kept}) => kept === used)) {
		then();
		return;
	}
	setTimeout(() => {
		save(used);
		then();
	}, untilUsed).unref();
};

/**
 * Has V8 compile each pattern to machine code when it is first used. It would first make bytecode, and machine code at
 * the second use, which takes three times as long for patterns as large as those of headings.
 */
export const compilePatternsOnce = (): void => void setEngineFlag('--no-regexp-tier-up');

type Extensions = Record<string, (module: NodeJS.Module, path: string) => void>;

/**
 * Has Node load the program's files with their compiled code from now on, also those that are compressed
 * (`scripts/package-entries.ts`). Where none is kept, V8 compiles anew.
 */
export const useCompiledCode = (): void => {
	try {
		// V8 looks for damage in what it is given only if it is told to.
		const place = setEngineFlag('--verify-snapshot-checksum') ? findCodeFolder() : undefined;
		tag = underUsualFlags(cachedDataVersionTag);
		folder = place && join(place, tag.toString(16));
	} catch {
		// Without a home there is no cache.
	}
	const {_extensions: extensions} = Module as typeof Module & {readonly _extensions: Extensions};
	extensions['.cjs'] = (module, path) => runScript(module, path, readFileSync(path));
	extensions['.br'] = (module, path) => runScript(module, path, brotliDecompressSync(readFileSync(path)));
};

/** The same, and keeps what has been compiled for the next start, where that can be. */
export const keepCompiledCode = (): void => {
	useCompiledCode();
	process.once('exit', () => save(started));
};
