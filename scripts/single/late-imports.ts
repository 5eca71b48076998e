import type {Plugin} from 'esbuild';
import {lightened} from '../lighten-packages.ts';

/** A package that becomes a file of its own in the npm package, and is not compressed there. */
const plainPackage = /\bloadLazily\('\.\.\/packages\/([\w-]+)\.cjs'\)/g;

/** A module as it stands in the one file. Every line stays where it was: errors are looked up by their lines. */
export const inOneFile = (text: string): string => text.replaceAll(plainPackage, "require('used:$1')");

/** Has the one file hold what the npm package loads from others. */
export const lateImports: Plugin = {
	name: 'late-imports',
	setup(build) {
		build.onLoad({filter: /[\\/]source[\\/].*\.tsx?$/}, async ({path}) => ({
			contents: inOneFile(await lightened(path)),
			loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
		}));
	},
};
