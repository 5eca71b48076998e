/** Builds the programs that the reader is held against. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** Paths of the built programs; each takes the path of a text. */
export type Floors = {
	/** Nothing but Node. */
	readonly raw: string;
	/** The same with a second thread that is busy. */
	readonly busy: string;
	/** A minimal page on Ink, started as quickly as bundling and a compile cache make it. */
	readonly ink: string;
};

const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** CommonJS inside the bundle asks for Node's modules by `require`. */
const requireBanner =
	"import {createRequire as _createRequire} from 'node:module'; const require = _createRequire(import.meta.url);";

const bundle = async (entry: string, outfile: string, folder: string): Promise<void> => {
	const stub = join(folder, 'devtools-stub.mjs');
	writeFileSync(stub, 'export default {initialize() {}, connectToDevTools() {}};\n');
	await build({
		entryPoints: [source(entry)],
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		alias: {'react-devtools-core': stub},
		banner: {js: requireBanner},
		logLevel: 'warning',
	});
};

/** Builds the floors into a folder, which then holds their compile cache, too. */
export const buildFloors = async (folder: string): Promise<Floors> => {
	const raw = join(folder, 'raw-page.mjs');
	const busy = join(folder, 'busy-page.mjs');
	const ink = join(folder, 'ink-floor.mjs');
	await bundle('raw-page.ts', raw, folder);
	await bundle('busy-page.ts', busy, folder);
	await bundle('ink-page.tsx', join(folder, 'ink-page.mjs'), folder);
	const cache = JSON.stringify(join(folder, 'compile-cache'));
	writeFileSync(
		ink,
		`import {enableCompileCache} from 'node:module';\nenableCompileCache(${cache});\nawait import('./ink-page.mjs');\n`,
	);
	return {raw, busy, ink};
};
