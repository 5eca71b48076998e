import {build, type Plugin} from 'esbuild';
import {bundleOptions} from '../bundle.ts';
import {root} from '../root.ts';

/** Leaves out what is loaded when the program needs it. */
const withoutLater: Plugin = {
	name: 'without-later',
	setup: build =>
		build.onResolve({filter: /./}, ({kind}) => (kind === 'dynamic-import' ? {external: true} : undefined)),
};

/**
 * The modules that are loaded with others, our own and those of packages.
 *
 * @param imports Statements that import these.
 * @param plugins May put other modules in the place of some.
 * @returns Their paths from the root of the checkout.
 */
export const modulesLoadedBy = async (
	imports: string,
	plugins: readonly Plugin[] = [],
): Promise<readonly string[]> => {
	const {metafile} = await build({
		...bundleOptions,
		entryPoints: [],
		stdin: {contents: imports, resolveDir: root},
		...{splitting: false, minify: false, sourcemap: false, write: false},
		plugins: [...plugins, withoutLater, ...(bundleOptions.plugins ?? [])],
	});
	return Object.values(metafile.outputs).flatMap(({inputs}) => Object.keys(inputs));
};
