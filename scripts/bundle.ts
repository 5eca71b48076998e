import {fileURLToPath} from 'node:url';
import type {BuildOptions} from 'esbuild';
import {lightenPackages} from './lighten-packages.ts';
import {requireBuiltins} from './require-builtins.ts';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How the command is bundled: an entry, and a chunk for each thing that is loaded when it is first needed. Names stay
 * readable in the stack of an error; there is no source map, for nobody is shown one.
 */
export const bundleOptions: BuildOptions = {
	absWorkingDir: root,
	entryPoints: ['source/cli.ts'],
	outdir: 'dist',
	chunkNames: 'chunks/[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	// Left as they are, they are compiled when they first meet a text; rewritten as calls of RegExp, at once.
	supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
	// The package's main file is UMD: a bundler cannot find its parts.
	alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
	jsx: 'automatic',
	minifySyntax: true,
	minifyWhitespace: true,
	define: {
		'process.env.NODE_ENV': '"production"',
		// A reader asks nothing of the network; where `fetch` is only mentioned, Node loads all of its client.
		fetch: 'undefined',
	},
	plugins: [lightenPackages, requireBuiltins],
	// CommonJS packages ask for Node's own modules by `require`, which a module does not have.
	banner: {js: 'const require = process.getBuiltinModule;'},
	metafile: true,
};
