import {basename, join} from 'node:path';
import {build, type Metafile, type Plugin} from 'esbuild';
import {lateEntryPoint, type LoadPart} from '../late/late-modules.ts';
import {requireBuiltins} from '../require-builtins.ts';
import {chunkFactory} from './chunk-factory.ts';
import {bundled, singleOptions} from './single-options.ts';

/** The texts of functions that make parts of the program (`bundled/load-chunks.ts`), by their names. */
export type Chunks = ReadonlyMap<string, string>;

export type Program = {
	/** What every page waits for. */
	readonly page: Chunks;
	/** What is loaded when it is needed. */
	readonly others: Chunks;
};

/** `bundled/load-chunks.ts` gives it to each chunk. */
export const loadPart: LoadPart = 'latePart(index)';

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

/** Bundles the program in chunks. @param plugin Has `lateEntryPoint`, and says which modules are loaded late. */
export const bundleChunks = async (plugin: Plugin): Promise<Program> => {
	const {outputFiles = [], metafile} = await build({
		...singleOptions,
		entryPoints: {entry: join(bundled, 'entry.ts'), late: lateEntryPoint},
		plugins: [plugin, ...(singleOptions.plugins ?? [])],
	});
	const ofPage = chunksOfPage(metafile.outputs);
	const [page, others] = [new Map<string, string>(), new Map<string, string>()];
	for (const {path, text} of outputFiles)
		(ofPage.has(nameOf(path)) ? page : others).set(nameOf(path), await chunkFactory(text));
	return {page, others};
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
