/** How the program is bundled for an executable, where that is other than for the npm package. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin} from 'esbuild';
import {type BundleOptions, bundleOptions} from '../bundle.ts';
import {changed, loadChanged, type Change} from '../change-files.ts';
import {lightenPackages} from '../lighten-packages.ts';
import {usedParts} from '../package-entries.ts';
import {requireBuiltins} from '../require-builtins.ts';
import {root} from '../root.ts';
import {lateImports} from './late-imports.ts';

/** The modules that stand in an executable alone. */
export const bundled = join('scripts', 'single', 'bundled');

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

/** What waits for something while it is imported, which a file of CommonJS cannot, and what it does instead. */
const waiting: readonly Change[] = [
	{
		file: 'yoga-layout/dist/src/index.js',
		from: 'const Yoga = wrapAssembly(await loadYoga());',
		to: `import enums from './generated/YGEnums.js';
			const Yoga = {...enums};
			let starting;
			export const start = () => starting ??= loadYoga().then(code => Object.assign(Yoga, wrapAssembly(code)));`,
	},
	// Ink's tools for development, for `DEV=true` alone.
	{file: 'ink/build/reconciler.js', from: "await import('./devtools.js');", to: ''},
	{file: 'ink/build/reconciler.js', from: 'await loadPackageJson()', to: '{}'},
];

const waitForNothing: Plugin = {
	name: 'wait-for-nothing',
	setup: build =>
		loadChanged(build, waiting, async path => changed(waiting, path, await readFile(path, 'utf8'))),
};

export const singleOptions: BundleOptions = {
	...bundleOptions,
	outdir: 'dist-single',
	chunkNames: '[name]-[hash]',
	sourcemap: false,
	define: {
		...bundleOptions.define,
		// Meow asks where the program is.
		'import.meta': 'importMeta',
		// Node loads a dozen modules for `performance`, for which a snapshot takes 3 ms longer to read.
		'performance.now': 'readNow',
	},
	banner: {},
	// An asset has the notices.
	legalComments: 'none',
	plugins: [readAssets, usedParts, waitForNothing, lateImports, lightenPackages, requireBuiltins],
	write: false,
};
