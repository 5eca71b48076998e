import {basename, join} from 'node:path';
import {build, type Metafile, type Plugin} from 'esbuild';
import {requireBuiltins} from '../require-builtins.ts';
import {root} from '../root.ts';
import {chunkFactory} from './chunk-factory.ts';
import {lateEntryPoint, lateModules, type LateModules} from './late-modules.ts';
import {bundled, singleOptions} from './single-options.ts';

/** The texts of functions that make parts of the program (`bundled/load-chunks.ts`), by their names. */
export type Chunks = ReadonlyMap<string, string>;

export type Program = {
	/** What every page waits for. */
	readonly page: Chunks;
	/** What is loaded when it is needed. */
	readonly others: Chunks;
};

/** Chunks are named as others ask for them. */
const nameOf = (path: string): string => `./${basename(path)}`;

const pageEntry = /(?:single\/bundled\/entry|cli\/commands\/reading)\.ts$/;

/** The names of the chunks that are loaded with the entries of the page. */
const chunksOfPage = (outputs: Metafile['outputs']): ReadonlySet<string> => {
	const byName = new Map(Object.entries(outputs).map(([path, output]) => [nameOf(path), output] as const));
	const found = new Set(
		[...byName].filter(([, {entryPoint}]) => pageEntry.test(entryPoint ?? '')).map(([name]) => name),
	);
	for (const name of found)
		for (const {path, kind} of byName.get(name)?.imports ?? [])
			if (kind === 'import-statement') found.add(nameOf(path));
	return found;
};

/** Bundles the program. @param plugin Has `lateEntryPoint`, and says which modules are loaded late. */
const bundle = async (plugin: Plugin) => {
	const {outputFiles = [], metafile} = await build({
		...singleOptions,
		entryPoints: {entry: join(bundled, 'entry.ts'), late: lateEntryPoint},
		plugins: [plugin, ...(singleOptions.plugins ?? [])],
	});
	return {outputFiles, outputs: metafile.outputs, ofPage: chunksOfPage(metafile.outputs)};
};

/** Paths of the modules that every page waits for, from the root of the checkout. */
export const modulesOfPage = async (plugin: Plugin): Promise<readonly string[]> => {
	const {outputs, ofPage} = await bundle(plugin);
	return Object.entries(outputs)
		.filter(([path]) => ofPage.has(nameOf(path)))
		.flatMap(([, {inputs}]) => Object.keys(inputs));
};

/** Bundles the program in chunks. @param plugin As for `modulesOfPage`. */
export const bundleChunks = async (plugin: Plugin): Promise<Program> => {
	const {outputFiles, ofPage} = await bundle(plugin);
	const [page, others] = [new Map<string, string>(), new Map<string, string>()];
	for (const {path, text} of outputFiles)
		(ofPage.has(nameOf(path)) ? page : others).set(nameOf(path), await chunkFactory(text));
	return {page, others};
};

/** The program with modules put off. */
export const programWith = async (late: LateModules): Promise<Program> => {
	// What a late module alone imports is late, too, which is known only when it has been bundled.
	const modules = await modulesOfPage(lateModules(late, () => true));
	const early = new Set(modules.map(path => join(root, path)));
	return bundleChunks(lateModules(late, path => early.has(path)));
};

/** One file of CommonJS, with chunks and a script of `bundled` that has them run. */
export const scriptWith = async (chunks: Chunks, script: string): Promise<string> => {
	const {outputFiles = []} = await build({
		...singleOptions,
		...{splitting: false, format: 'cjs'},
		entryPoints: [join(bundled, script)],
		plugins: [requireBuiltins],
	});
	const all = Array.from(chunks, ([name, text]) => `${JSON.stringify(name)}: ${text}`).join(',\n');
	return `const chunks = {${all}};\n${outputFiles.map(({text}) => text).join('\n')}`;
};
