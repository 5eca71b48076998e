import {mkdirSync, writeFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {transform, type Metafile, type OutputFile, type Plugin, type TransformOptions} from 'esbuild';
import {compress} from './compress.ts';

/** For files that ask where they are: one of CommonJS knows its path. */
const whereItIs = `const importMeta = {get url() {return require('node:url').pathToFileURL(__filename).href}};\n`;

/** How the entry, which remains a module, asks for the others. */
const load = `process.getBuiltinModule('node:module').createRequire(import.meta.url)`;

const options: TransformOptions = {
	format: 'cjs',
	platform: 'node',
	target: 'node22',
	minify: true,
	sourcemap: 'external',
	sourcesContent: false,
	define: {'import.meta': 'importMeta'},
	// They become calls of `require`.
	supported: {'dynamic-import': false, 'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
};

/** A chunk that has to be there at once: the call stands in a module for one of `require`, of which modules have none. */
const requiredNow = /\brequireNow\(import\(("[^"]+")\)\)/g;

const isChunk = (path: string): boolean => /[\\/]chunks[\\/]/.test(path);

/** What the entry and all pages wait for. */
const firstModules = ['source/cli.ts', 'source/library/compiled-code.ts', 'source/cli/run.ts'];

/** Chunks below this size in bytes are left as they are: they would hardly become smaller. */
const smallest = 4096;

/**
 * The chunks that are compressed: all that no page waits for. Loading the largest takes 3 ms more, and the package is half
 * a megabyte smaller.
 */
const packedOf = ({outputs}: Metafile): ReadonlySet<string> => {
	const first = new Set(
		Object.keys(outputs).filter(path => firstModules.some(name => name in (outputs[path]?.inputs ?? {}))),
	);
	// What they import is loaded with them.
	for (const path of first)
		for (const {path: imported, kind} of outputs[path]?.imports ?? [])
			if (kind === 'import-statement') first.add(imported);
	return new Set(
		Object.entries(outputs)
			.filter(([path, {bytes}]) => isChunk(path) && bytes >= smallest && !first.has(path))
			.map(([path]) => basename(path, '.js')),
	);
};

const scriptName = (path: string): string => path.replace(/\.js(?=$|\.map$)/, '.cjs');

/** Has a file ask for scripts where it asks for modules. */
const askingForScripts = (code: string, packed: ReadonlySet<string>): string =>
	code.replaceAll(
		/(["']\.\/(?:chunks\/)?)([\w-]+)\.js(?=["'])/g,
		(_, before: string, name: string) => `${before}${name}.cjs${packed.has(name) ? '.br' : ''}`,
	);

/** Files by their paths. */
type Files = readonly (readonly [path: string, contents: string | Uint8Array])[];

const entryOf = ({path, text}: OutputFile, map: string): Files => [
	[path, askingForScripts(text, new Set()).replaceAll(/\bimport(?=\("\.\/chunks\/)/g, load)],
	[`${path}.map`, map],
];

/** A chunk as a script, and the map of it; `map` is that of the chunk. */
const scriptOf = async (
	{path, text}: OutputFile,
	map: string,
	packed: ReadonlySet<string>,
): Promise<Files> => {
	const before = text.includes('import.meta') ? whereItIs : '';
	const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
	const script = await transform(`${text.replaceAll(requiredNow, 'require($1)')}\n${inline}`, {
		...options,
		...{sourcefile: basename(path), banner: before},
	});
	const name = scriptName(path);
	const code = askingForScripts(script.code, packed);
	const isPacked = packed.has(basename(path, '.js'));
	return [isPacked ? [`${name}.br`, compress(code)] : [name, code], [`${name}.map`, script.map]];
};

/**
 * Makes scripts of CommonJS of all files but the entry. The bundler makes chunks of modules alone; and the code of a script
 * can be kept with all that has been compiled in it (`source/library/compiled-code.ts`), for which modules have no way.
 */
export const asScripts: Plugin = {
	name: 'as-scripts',
	setup(build) {
		const {write = true} = build.initialOptions;
		build.initialOptions.write = false;
		build.onEnd(async ({outputFiles = [], metafile}) => {
			const packed = metafile ? packedOf(metafile) : new Set<string>();
			const files = new Map(outputFiles.map(file => [file.path, file]));
			const made = await Promise.all(
				outputFiles
					.filter(({path}) => path.endsWith('.js'))
					.map(async file => {
						const map = files.get(`${file.path}.map`)?.text ?? '';
						return isChunk(file.path) ? scriptOf(file, map, packed) : entryOf(file, map);
					}),
			);
			if (!write) return;
			for (const [path, contents] of made.flat()) {
				mkdirSync(dirname(path), {recursive: true});
				writeFileSync(path, contents);
			}
		});
	},
};
