import {globSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Plugin} from 'esbuild';
import {lightened} from './lighten-packages.ts';
import {root} from './root.ts';

/** What every page waits for. */
const page = ['source/cli/run.ts', 'source/cli/commands/reading.ts'].map(path => join(root, path));

/** What is loaded before, so that its compiled code is kept. */
const keeper = join(root, 'source/library/compiled-code.ts');

/** The modules of ours that others load when they need them. */
const loadedLater = (): readonly string[] =>
	globSync('source/**/*.{ts,tsx}', {cwd: root}).flatMap(path =>
		Array.from(readFileSync(join(root, path), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g), ([, name = '']) =>
			join(root, dirname(path), name),
		),
	);

/** What is loaded when the program needs it. */
const lateEntries = new Set([...page, ...loadedLater()]);
lateEntries.delete(keeper);

const importing = (paths: readonly string[]): string =>
	paths.map(path => `import ${JSON.stringify(path)};`).join('\n');

/** Imports of what every page waits for. */
export const pageImports = importing(page);

/** Imports of what keeps compiled code. */
export const keeperImports = importing([keeper]);

/** The text of a module that is joined to the page where it is loaded later. */
export const joined = (path: string, text: string): string =>
	lateEntries.has(path) ? `${text}\n${pageImports}\n` : text;

/**
 * Makes one chunk of all that every page waits for. A bundler makes a chunk for each set of entries that share code, which
 * were forty, and Node takes a third of a millisecond to find, read and link each. So each entry that is loaded later
 * imports the page: it is there already, and all of it then belongs to the same set.
 */
export const joinChunks: Plugin = {
	name: 'join-chunks',
	setup(build) {
		build.onLoad({filter: /\.tsx?$/}, async ({path}) =>
			lateEntries.has(path) ? {contents: joined(path, await lightened(path)), loader: 'default'} : undefined,
		);
	},
};
