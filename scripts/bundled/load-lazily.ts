import {readFileSync} from 'node:fs';
import Module, {createRequire} from 'node:module';
import {brotliDecompressSync} from 'node:zlib';

/** A module as Node makes it, with a function that its types lack. */
type Compiling = Module & {readonly _compile: (code: string, path: string) => void};

const load = createRequire(import.meta.url);

/** Loads what is compressed. Compiled as Node compiles its own modules, its code is kept for the next start. */
const unpack = (path: string): unknown => {
	const known = load.cache[path];
	if (known) return known.exports;
	const module = new Module(path) as Compiling;
	module._compile(brotliDecompressSync(readFileSync(path)).toString(), path);
	load.cache[path] = module;
	return module.exports;
};

/** Stands in the bundle for `source/load-lazily.ts`: some of its packages are compressed (`scripts/package-entries.ts`). */
export const loadLazily = (path: string): unknown =>
	path.endsWith('.br') ? unpack(load.resolve(path)) : load(path);
