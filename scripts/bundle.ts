import {fileURLToPath} from 'node:url';
import type {BuildOptions} from 'esbuild';
import {lightenPackages} from './lighten-packages.ts';
import {requireBuiltins} from './require-builtins.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** With a metafile: the notices of third parties are made from it. */
type BundleOptions = BuildOptions & {readonly metafile: true};

/**
 * How the command is bundled: an entry, and a chunk for each thing that is loaded when it is first needed. Names stay
 * readable in the stack of an error; there is no source map, for nobody is shown one.
 */
export const bundleOptions: BundleOptions = {
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
	define: {'process.env.NODE_ENV': '"production"'},
	plugins: [lightenPackages, requireBuiltins],
	// CommonJS packages ask for Node's own modules by `require`, which a module does not have.
	banner: {js: 'const require = process.getBuiltinModule;'},
	metafile: true,
};

/**
 * Packages that are loaded by `require` when a story first needs them. Each becomes a file of its own in a form that every
 * Node 22 can load (before 22.12 `require` loads no ES modules), so that the program needs no package beside it;
 * `lighten-packages.ts` makes the bundle load these files.
 */
export const packageOptions: BundleOptions = {
	absWorkingDir: root,
	entryPoints: {
		'exodus-bytes': '@exodus/bytes/encoding.js',
		hyphenopoly: 'hyphenopoly',
		// The parser alone: what the package's main file brings beside it, a tree and its tools, is as large again.
		htmlparser2: './node_modules/htmlparser2/dist/Parser.js',
		// The form in which it is loaded where nothing is bundled: what it exports is what `require` gives.
		'markdown-it': './node_modules/markdown-it/dist/markdown-it.cjs.js',
		jschardet: 'jschardet',
		re2js: 're2js',
		'smol-toml': 'smol-toml',
		yaml: 'yaml',
	},
	outdir: 'dist/packages',
	outExtension: {'.js': '.cjs'},
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node22',
	minify: true,
	// hyphenopoly gives its folder to `load-hyphenator.ts`, which finds it by itself.
	define: {'import.meta.url': '"file:///"'},
	metafile: true,
};
