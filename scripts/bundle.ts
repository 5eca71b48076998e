import type {BuildOptions} from 'esbuild';
import {asScripts} from './as-scripts.ts';
import {joinChunks} from './join-chunks.ts';
import {lightenDetector} from './lighten-detector.ts';
import {lightenPackages} from './lighten-packages.ts';
import {packageEntries, usedParts} from './package-entries.ts';
import {requireBuiltins} from './require-builtins.ts';
import {root} from './root.ts';
import {waitForNothing} from './wait-for-nothing.ts';

/** With a metafile: the notices of third parties are made from it. */
export type BundleOptions = BuildOptions & {readonly metafile: true};

/**
 * How the command is bundled: its entry and that of its other thread, and a chunk for each thing that is loaded when it is
 * first needed. Its maps stay in the checkout, where `read-stack.ts` finds with them where in the source an error comes
 * from.
 */
export const bundleOptions: BundleOptions = {
	absWorkingDir: root,
	entryPoints: ['source/cli.ts', 'source/other-thread.ts'],
	outdir: 'dist',
	chunkNames: 'chunks/[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	// Left as they are, they are compiled when they first meet a text; rewritten as calls of RegExp, at once.
	supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
	// The package's main file is UMD, in which a bundler cannot find its parts; we need the one with the parser.
	alias: {'jsonc-parser': 'jsonc-parser/lib/esm/impl/parser.js'},
	jsx: 'automatic',
	minify: true,
	sourcemap: 'external',
	sourcesContent: false,
	define: {'process.env.NODE_ENV': '"production"'},
	plugins: [usedParts, waitForNothing, joinChunks, lightenPackages, requireBuiltins, asScripts],
	metafile: true,
};

/**
 * Packages that are loaded by `require` when a story first needs them. Each becomes a file of its own in a form that every
 * Node 22 can load (before 22.12 `require` loads no ES modules), so that the program needs no package beside it;
 * `lighten-packages.ts` makes the bundle load these files.
 */
export const packageOptions: BundleOptions = {
	absWorkingDir: root,
	entryPoints: Object.fromEntries(Object.keys(packageEntries).map(name => [name, `used:${name}`])),
	outdir: 'dist/packages',
	outExtension: {'.js': '.cjs'},
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node22',
	minify: true,
	plugins: [usedParts, lightenPackages, lightenDetector],
	// hyphenopoly gives its folder to `load-hyphenator.ts`, which finds it by itself.
	define: {'import.meta.url': '"file:///"'},
	metafile: true,
};
