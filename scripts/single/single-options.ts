/** How the program is bundled for an executable, where that is other than for the npm package. */
import {join} from 'node:path';
import type {Plugin} from 'esbuild';
import {type BundleOptions, bundleOptions} from '../bundle.ts';
import {lightenPackages} from '../lighten-packages.ts';
import {usedParts} from '../package-entries.ts';
import {requireBuiltins} from '../require-builtins.ts';
import {root} from '../root.ts';
import {waitForNothing} from '../wait-for-nothing.ts';
import {lateImports} from './late-imports.ts';

/** The modules that stand in an executable alone. */
export const bundled = join('scripts', 'single', 'bundled');

/** Modules that look for files beside them, and what stands in their place in an executable, which has none. */
const fromAssets: readonly (readonly [module: RegExp, replacement: string])[] = [
	[/\/load-lazily\.ts$/, 'load-asset.ts'],
	[/\/read-patterns\.ts$/, 'read-patterns.ts'],
	[/\/read-notices\.ts$/, 'read-notices.ts'],
	[/\/start-thread\.ts$/, 'start-thread.ts'],
];

const readAssets: Plugin = {
	name: 'read-assets',
	setup(build) {
		for (const [filter, replacement] of fromAssets)
			build.onResolve({filter}, () => ({path: join(root, bundled, replacement)}));
	},
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
	// An asset has the notices.
	legalComments: 'none',
	plugins: [readAssets, usedParts, waitForNothing, lateImports, lightenPackages, requireBuiltins],
	write: false,
};
