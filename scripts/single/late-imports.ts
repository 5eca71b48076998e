import type {Plugin} from 'esbuild';
import {joined} from '../join-chunks.ts';
import {lightened} from '../lighten-packages.ts';
import {withoutEmptyTables} from './empty-tables.ts';

/** Has the executable hold all that every page waits for in one chunk. */
export const lateImports: Plugin = {
	name: 'late-imports',
	setup(build) {
		build.onLoad({filter: /[\\/]source[\\/].*\.tsx?$/}, async ({path}) => ({
			contents: joined(path, withoutEmptyTables(path, await lightened(path))),
			loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
		}));
	},
};
