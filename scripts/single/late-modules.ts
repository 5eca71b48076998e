import {dirname, join} from 'node:path';
import type {Plugin, PluginBuild} from 'esbuild';
import {root} from '../root.ts';

/** Modules that can be loaded when one of their functions is first called: those functions, by the paths of the modules. */
export type LateModules = ReadonlyMap<string, readonly string[]>;

/** The entry of the chunk of all late modules. */
export const lateEntryPoint = 'late:modules';

const giveEntry = (build: PluginBuild, contents: string): void => {
	build.onResolve({filter: /^late:modules$/}, ({path}) => ({path, namespace: 'late-entry'}));
	build.onLoad({filter: /./, namespace: 'late-entry'}, () => ({contents, resolveDir: root}));
};

const lateEntry = (modules: LateModules): string => {
	const all = [...modules];
	return [
		...all.map(([path], index) => `import * as m${index} from ${JSON.stringify(path)};`),
		'export const parts = [',
		...all.map(([, names], index) => `{${names.map(name => `${name}: m${index}.${name}`).join(', ')}},`),
		'];',
	].join('\n');
};

/** Has others import something else in the place of modules. */
const replaceModules = (
	build: PluginBuild,
	modules: LateModules,
	isReplacedFor: (importer: string) => boolean,
	replacement: (path: string, index: number, names: readonly string[]) => string,
): void => {
	const order = [...modules.keys()];
	build.onResolve({filter: /^\..*\.tsx?$/}, ({path, importer, namespace}) => {
		const target = join(dirname(importer), path);
		return namespace === 'file' && modules.has(target) && isReplacedFor(importer)
			? {path: target, namespace: 'late', sideEffects: false}
			: undefined;
	});
	build.onLoad({filter: /./, namespace: 'late'}, ({path}) => ({
		contents: replacement(path, order.indexOf(path), modules.get(path) ?? []),
		resolveDir: root,
	}));
};

/**
 * Puts modules off: what is loaded before them finds functions in their place that load them (`latePart` in
 * `bundled/load-chunks.ts`). Among themselves they stay as they are.
 *
 * @param isEarly Whether a module, by its path, is loaded before.
 */
export const lateModules = (modules: LateModules, isEarly: (path: string) => boolean): Plugin => ({
	name: 'late-modules',
	setup(build) {
		giveEntry(build, lateEntry(modules));
		replaceModules(
			build,
			modules,
			importer => !modules.has(importer) && isEarly(importer),
			(_, index, names) =>
				names
					.map(name => `export const ${name} = (...values) => latePart(${index}).${name}(...values);`)
					.join('\n'),
		);
	},
});

/** Puts nothing off, but has each use of the modules told, by the same function. */
export const tracedModules = (modules: LateModules): Plugin => ({
	name: 'traced-modules',
	setup(build) {
		giveEntry(build, 'export const parts = [];');
		replaceModules(
			build,
			modules,
			() => true,
			(path, index, names) => {
				const traced = names.map(
					name => `export const ${name} = (...values) => (latePart(${index}), real.${name}(...values));`,
				);
				return [`import * as real from ${JSON.stringify(path)};`, ...traced].join('\n');
			},
		);
	},
});
