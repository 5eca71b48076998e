import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Plugin, PluginBuild} from 'esbuild';
import {pageImports} from '../join-chunks.ts';
import {root} from '../root.ts';
import {exportedFunctions} from './exported-functions.ts';
import list from './modules.json' with {type: 'json'};
import {modulesLoadedBy} from './loaded-modules.ts';

/** Modules that can be loaded when one of their functions is first called: those functions, by the paths of the modules. */
export type LateModules = ReadonlyMap<string, readonly string[]>;

/** The entry of the chunk of all late modules. */
export const lateEntryPoint = 'late:modules';

/**
 * How a bundle loads the parts of that chunk, one for each module: an expression of JavaScript that gives the part with the
 * number `index`.
 */
export type LoadPart = string;

/** Has `late:modules` stand for the entry, and `late:part` for what loads a part of it. */
const giveEntry = (build: PluginBuild, entry: string, loadPart: LoadPart): void => {
	const contents: Readonly<Record<string, string>> = {
		[lateEntryPoint]: entry,
		'late:part': `export const partAt = index => ${loadPart};`,
	};
	build.onResolve({filter: /^late:/}, ({path}) => ({path, namespace: 'late-entry', sideEffects: false}));
	build.onLoad({filter: /./, namespace: 'late-entry'}, ({path}) => ({
		contents: contents[path] ?? '',
		resolveDir: root,
	}));
};

const importPart = `import {partAt} from 'late:part';`;

const lateEntry = (modules: LateModules): string => {
	const all = [...modules];
	return [
		pageImports,
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
 * Puts modules off: what is loaded before them finds functions in their place that load them. Among themselves
 * they stay as they are.
 *
 * @param isEarly Whether a module, by its path, is loaded before.
 */
const lateModules = (
	modules: LateModules,
	loadPart: LoadPart,
	isEarly: (path: string) => boolean,
): Plugin => ({
	name: 'late-modules',
	setup(build) {
		giveEntry(build, lateEntry(modules), loadPart);
		replaceModules(
			build,
			modules,
			importer => !modules.has(importer) && isEarly(importer),
			(_, index, names) =>
				[
					importPart,
					...names.map(name => `export const ${name} = (...values) => partAt(${index}).${name}(...values);`),
				].join('\n'),
		);
	},
});

/** Puts nothing off, but has each use of the modules told, by the same function. */
export const tracedModules = (modules: LateModules, loadPart: LoadPart): Plugin => ({
	name: 'traced-modules',
	setup(build) {
		giveEntry(build, 'export const parts = [];', loadPart);
		replaceModules(
			build,
			modules,
			() => true,
			(path, index, names) => {
				const traced = names.map(
					name => `export const ${name} = (...values) => (partAt(${index}), real.${name}(...values));`,
				);
				return [importPart, `import * as real from ${JSON.stringify(path)};`, ...traced].join('\n');
			},
		);
	},
});

/**
 * Of modules, those that can be loaded late: they give others nothing but functions.
 *
 * @param paths From the root of the checkout. What is no longer there is passed over.
 */
export const lateOnes = (paths: readonly string[]): LateModules =>
	new Map(
		paths.flatMap(path => {
			if (!existsSync(join(root, path))) return [];
			const names = exportedFunctions(path, readFileSync(join(root, path), 'utf8'));
			return names ? [[join(root, path), names] as const] : [];
		}),
	);

/** Puts off the modules of the list that `find-late-modules.ts` writes. */
export const putOffLateModules = async (loadPart: LoadPart): Promise<Plugin> => {
	const late = lateOnes(list);
	// What a late module alone imports is late, too, which is known only when the rest has been bundled.
	const paths = await modulesLoadedBy(pageImports, [lateModules(late, loadPart, () => true)]);
	const early = new Set(paths.map(path => join(root, path)));
	return lateModules(late, loadPart, path => early.has(path));
};
