import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {type BundleOptions, bundleOptions} from '../bundle.ts';
import {lightenPackages} from '../lighten-packages.ts';
import {usedParts} from '../package-entries.ts';
import {requireBuiltins} from '../require-builtins.ts';
import {root} from '../root.ts';
import {waitForNothing} from '../wait-for-nothing.ts';
import {lateImports} from './late-imports.ts';

const bundled = join('scripts', 'single', 'bundled');

/** Modules that look for files beside them, and what stands in their place in an executable, which has none. */
const fromAssets: readonly (readonly [module: RegExp, replacement: string])[] = [
	[/\/load-lazily\.ts$/, 'load-asset.ts'],
	[/\/read-patterns\.ts$/, 'read-patterns.ts'],
	[/\/read-notices\.ts$/, 'read-notices.ts'],
];

const readAssets: Plugin = {
	name: 'read-assets',
	setup(build) {
		for (const [filter, replacement] of fromAssets)
			build.onResolve({filter}, () => ({path: join(root, bundled, replacement)}));
	},
};

const options: BundleOptions = {
	...bundleOptions,
	outdir: 'dist-single',
	splitting: false,
	format: 'cjs',
	sourcemap: false,
	// Meow asks where the program is.
	define: {...bundleOptions.define, 'import.meta': 'importMeta'},
	plugins: [readAssets, usedParts, waitForNothing, lateImports, lightenPackages, requireBuiltins],
	write: false,
};

const bundle = async (entry: string): Promise<string> => {
	const {outputFiles = []} = await build({...options, entryPoints: [join(bundled, entry)]});
	return outputFiles.map(({text}) => text).join('\n');
};

/** Asked for when it is needed: the executable may be moved. */
const importMeta = `{get url() { return process.getBuiltinModule('node:url').pathToFileURL(process.execPath).href; }}`;

/**
 * The whole program as one file of CommonJS, which is what an executable can hold: a function that makes the program, and
 * what calls it (`bundled/boot.ts`).
 */
export const singleBundle = async (): Promise<string> => `const makeReader = () => {
const [module, require, importMeta] = [{exports: {}}, process.getBuiltinModule, ${importMeta}];
${await bundle('entry.ts')}
return module.exports;
};
${await bundle('boot.ts')}`;
