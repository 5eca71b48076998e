import type {Plugin} from 'esbuild';
import {root} from './root.ts';

/** What is used of a package that is loaded by `require`: all else of it is left out. */
type UsedPart = {
	readonly contents: string;
	/** Whether its file is compressed: few stories need it, and it is large. Loading takes a millisecond or two more. */
	readonly isPacked?: true;
};

/** Packages that become files of their own, by the names of the files. */
export const packageEntries: Readonly<Record<string, UsedPart>> = {
	'exodus-bytes': {contents: `export {TextDecoder} from '@exodus/bytes/encoding.js';`, isPacked: true},
	hyphenopoly: {contents: `export {default} from 'hyphenopoly';`},
	// The parser alone: what the package's main file brings beside it, a tree and its tools, is as large again.
	htmlparser2: {contents: `export {Parser} from './node_modules/htmlparser2/dist/Parser.js';`},
	// Where nothing is bundled, `require` gives the function itself, too.
	'markdown-it': {
		contents: `module.exports = require('./node_modules/markdown-it/dist/markdown-it.mjs').default;`,
		isPacked: true,
	},
	jschardet: {contents: `export {detectAll} from 'jschardet';`, isPacked: true},
	re2js: {contents: `export {RE2JS, RE2JSException} from 're2js';`, isPacked: true},
	'smol-toml': {contents: `export {parse} from 'smol-toml';`},
	// The form for browsers, of which a bundler can leave parts out.
	yaml: {
		contents: [
			`export {parseDocument} from './node_modules/yaml/browser/dist/public-api.js';`,
			`export {isCollection} from './node_modules/yaml/browser/dist/nodes/identity.js';`,
			`export {Scalar} from './node_modules/yaml/browser/dist/nodes/Scalar.js';`,
			`export {visit} from './node_modules/yaml/browser/dist/visit.js';`,
		].join('\n'),
		isPacked: true,
	},
};

/** Where the bundle finds the file of a package, relative to its chunks. */
export const packageFile = (name: string): string =>
	`../packages/${name}.cjs${packageEntries[name]?.isPacked ? '.br' : ''}`;

/** Has `used:NAME` stand for an entry of the table, and the program load these files in their place. */
export const usedParts: Plugin = {
	name: 'used-parts',
	setup(build) {
		build.onResolve({filter: /^used:/}, ({path}) => ({path: path.replace('used:', ''), namespace: 'used'}));
		build.onLoad({filter: /./, namespace: 'used'}, ({path}) => ({
			contents: packageEntries[path]?.contents ?? '',
			resolveDir: root,
		}));
	},
};
