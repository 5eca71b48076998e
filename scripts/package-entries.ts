import type {Plugin} from 'esbuild';
import {root} from './root.ts';

/** Packages that become files of their own, by the names of the files: what is used of each; all else is left out. */
export const packageEntries: Readonly<Record<string, string>> = {
	'exodus-bytes': `export {TextDecoder} from '@exodus/bytes/encoding.js';`,
	hyphenopoly: `export {default} from 'hyphenopoly';`,
	// The parser alone: what the package's main file brings beside it, a tree and its tools, is as large again.
	htmlparser2: `export {Parser} from './node_modules/htmlparser2/dist/Parser.js';`,
	// Where nothing is bundled, `require` gives the function itself, too.
	'markdown-it': `module.exports = require('./node_modules/markdown-it/dist/markdown-it.mjs').default;`,
	jschardet: `export {detectAll} from 'jschardet';`,
	re2js: `export {RE2JS, RE2JSException} from 're2js';`,
	'smol-toml': `export {parse} from 'smol-toml';`,
	// The form for browsers, of which a bundler can leave parts out.
	yaml: [
		`export {parseDocument} from './node_modules/yaml/browser/dist/public-api.js';`,
		`export {isCollection} from './node_modules/yaml/browser/dist/nodes/identity.js';`,
		`export {Scalar} from './node_modules/yaml/browser/dist/nodes/Scalar.js';`,
		`export {visit} from './node_modules/yaml/browser/dist/visit.js';`,
	].join('\n'),
};

/** Where the bundle finds the file of a package, relative to its chunks. Each is compressed. */
export const packageFile = (name: string): string => `../packages/${name}.cjs.br`;

/** Has `used:NAME` stand for an entry of the table, and the program load these files in their place. */
export const usedParts: Plugin = {
	name: 'used-parts',
	setup(build) {
		build.onResolve({filter: /^used:/}, ({path}) => ({path: path.replace('used:', ''), namespace: 'used'}));
		build.onLoad({filter: /./, namespace: 'used'}, ({path}) => ({
			contents: packageEntries[path] ?? '',
			resolveDir: root,
		}));
	},
};
