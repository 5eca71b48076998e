import {compileFunction} from 'node:vm';
import {brotliDecompressSync} from 'node:zlib';
import {readAsset} from './read-asset.ts';

const loaded = new Map<string, unknown>();

const readCode = (path: string): string => {
	const bytes = readAsset(path.replace('../', ''));
	return Buffer.from(path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString();
};

/**
 * Stands in the executable for `source/load-lazily.ts`: a package that few stories need lies in it as it does in the npm
 * package.
 *
 * @param path As in the bundle: `../packages/NAME.cjs`, or `.cjs.br` where it is compressed.
 */
export const loadLazily = (path: string): unknown => {
	const known = loaded.get(path);
	if (known !== undefined) return known;
	const module = {exports: {}};
	const parameters = ['module', 'exports', 'require'];
	const define = compileFunction(readCode(path), parameters) as (...values: unknown[]) => void;
	define(module, module.exports, (name: string) => process.getBuiltinModule(name));
	loaded.set(path, module.exports);
	return module.exports;
};
