import {compileFunction} from 'node:vm';
import {brotliDecompressSync} from 'node:zlib';
import {readAsset} from './read-asset.ts';

const loaded = new Map<string, unknown>();

/**
 * Stands in the executable for `source/load-lazily.ts`: a package that few stories need lies in it compressed.
 *
 * @param path As in the bundle: `../packages/NAME.cjs.br`.
 */
export const loadLazily = (path: string): unknown => {
	const known = loaded.get(path);
	if (known !== undefined) return known;
	const code = brotliDecompressSync(readAsset(path.replace('../', ''))).toString();
	const module = {exports: {}};
	const define = compileFunction(code, ['module', 'exports', 'require']) as (...values: unknown[]) => void;
	define(module, module.exports, (name: string) => process.getBuiltinModule(name));
	loaded.set(path, module.exports);
	return module.exports;
};
