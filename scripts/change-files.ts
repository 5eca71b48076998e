import type {PluginBuild} from 'esbuild';

/** A change to the file whose path ends so: `from` must be in it, else the build ends. */
export type Change = {
	readonly file: string;
	readonly from: string | RegExp;
	readonly to: string | ((found: string) => string);
};

/** The paths, of whatever system, that end so. */
const endingIn = (file: string): RegExp =>
	new RegExp(String.raw`[\\/]${file.replaceAll('.', String.raw`\.`).replaceAll('/', String.raw`[\\/]`)}$`);

/** The contents of a file with the changes to it. @throws {Error} where one of them finds nothing to change. */
export const changed = (changes: readonly Change[], path: string, contents: string): string =>
	changes
		.filter(({file}) => endingIn(file).test(path))
		.reduce((text, {from, to}) => {
			const result = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
			if (result === text)
				throw new Error(`${path} has no ${String(from)} any more: see what has become of it.`);
			return result;
		}, contents);

/** Has a build load the files that are changed as `read` gives them. */
export const loadChanged = (
	build: PluginBuild,
	changes: readonly Change[],
	read: (path: string) => Promise<string>,
): void => {
	for (const file of new Set(changes.map(change => change.file)))
		build.onLoad({filter: endingIn(file)}, async ({path}) => ({
			contents: await read(path),
			loader: 'default',
		}));
};
