import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'esbuild';
import {root} from './root.ts';

/** What every page waits for. */
const page = ['source/cli/run.ts', 'source/cli/commands/reading.ts'].map(path => join(root, path));

/** What is loaded before, so that its compiled code is kept. */
const early = join(root, 'source/library/compiled-code.ts');

const isOwn = (path: string): boolean => path.startsWith(join(root, 'source')) && /\.tsx?$/.test(path);

/**
 * Makes one chunk of all that every page waits for. A bundler makes a chunk for each set of entries that share code, which
 * were forty, and Node takes a third of a millisecond to find, read and link each. So each entry that is loaded later
 * imports the page: it is there already, and all of it then belongs to the same set.
 */
export const joinChunks: Plugin = {
	name: 'join-chunks',
	setup(build) {
		const entries = new Set(page);
		build.onResolve({filter: /^\.{1,2}\//}, ({path, kind, resolveDir}) => {
			if (kind === 'dynamic-import') entries.add(join(resolveDir, path));
			return undefined;
		});
		build.onLoad({filter: /\.tsx?$/}, ({path}) => {
			if (!entries.has(path) || path === early || !isOwn(path)) return undefined;
			const imports = page.map(file => `import ${JSON.stringify(file)};`).join('\n');
			return {
				contents: `${readFileSync(path, 'utf8')}\n${imports}\n`,
				loader: path.endsWith('x') ? 'tsx' : 'ts',
			};
		});
	},
};
