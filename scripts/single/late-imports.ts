import {basename} from 'node:path';
import type {Plugin} from 'esbuild';
import {joined} from '../join-chunks.ts';
import {lightened} from '../lighten-packages.ts';
import {withoutEmptyTables} from './empty-tables.ts';

/** What Ink draws with is machine code, which a snapshot cannot hold: it is started right before Ink is loaded. */
const withYoga = (path: string): string =>
	`import('yoga-layout').then(({start}) => start()).then(() => import('${path}'))`;

/** A module as it stands in the executable. Every line stays where it was: errors are looked up by their lines. */
export const inOneFile = (text: string): string =>
	text.replaceAll(/\bimport\('([^']+)'\)/g, (whole, path: string) =>
		basename(path) === 'ink-display.tsx' ? withYoga(path) : whole,
	);

/** Has the executable start what it draws with, and hold all that every page waits for in one chunk. */
export const lateImports: Plugin = {
	name: 'late-imports',
	setup(build) {
		build.onLoad({filter: /[\\/]source[\\/].*\.tsx?$/}, async ({path}) => ({
			contents: joined(path, withoutEmptyTables(path, inOneFile(await lightened(path)))),
			loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
		}));
	},
};
