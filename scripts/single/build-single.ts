/**
 * Makes one executable of the program for the system that it is made on, from the last build (`npm run build`):
 *
 *     node scripts/single/build-single.ts [FILE]
 *
 * FILE is `dist-single/reader` by default. `docs/packaging.md` says how it works.
 */
import {execFileSync} from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {putOffLateModules} from '../late/late-modules.ts';
import {root} from '../root.ts';
import {pathOf} from './bundled/compile-chunk.ts';
import {compileChunks} from './compile-chunks.ts';
import {bundleChunks, type Chunks, loadPart, scriptWith} from './chunks.ts';
import {inject} from './inject.ts';
import {readPrepared, withoutCodeCache, writePrepared} from './prepared.ts';

const dist = join(root, 'dist');
const story = (file: string): string => join(root, 'stories', file);
const name = process.platform === 'win32' ? 'reader.exe' : 'reader';
const target = resolve(process.argv[2] ?? join(root, 'dist-single', name));

/** The terms of Node, which lie beside it or above its folder. @throws where they do not: nothing is passed on without. */
const licenceOfNode = (): string => {
	const folder = dirname(process.execPath);
	const found = [join(folder, '..', 'LICENSE'), join(folder, 'LICENSE')].find(path => existsSync(path));
	if (found === undefined) throw new Error(`No LICENSE lies beside ${process.execPath}.`);
	return found;
};

/** First pages, of stories that are new and of one that was opened before: what they run is quick to start. */
const calls: readonly (readonly string[])[] = [
	['open', story('the-salt-clerk.txt'), '--no-title'],
	['open', story('the-salt-clerk.txt'), '--no-title'],
	['open', story('nine-bridges-before-midnight.txt'), '--no-title', '--no-save'],
	['open', story('the-lighthouse-post.txt'), '--no-save'],
	['open', story('a-small-museum-of-weather.txt'), '--no-save'],
];

/** Writes chunks. Returns their paths by the names under which `bundled/read-chunk.ts` finds them. */
const writeChunks = (chunks: Chunks, folder: string): Readonly<Record<string, string>> => {
	mkdirSync(join(folder, 'chunks'));
	const paths = Array.from(chunks, ([name, text]) => {
		const path = pathOf(name);
		writeFileSync(join(folder, path), text);
		return path;
	});
	return Object.fromEntries(paths.map(path => [path, path]));
};

/** The files in the executable, by the names under which `bundled/read-asset.ts` finds them. */
const assets = (): Readonly<Record<string, string>> => ({
	...Object.fromEntries(
		readdirSync(join(dist, 'packages'), {recursive: true, encoding: 'utf8'})
			.map(path => join('packages', path))
			.filter(path => statSync(join(dist, path)).isFile())
			.map(path => [path.replaceAll('\\', '/'), join(dist, path)]),
	),
	'THIRD-PARTY-NOTICES.txt': join(dist, 'THIRD-PARTY-NOTICES.txt'),
	LICENSE: join(root, 'LICENSE'),
	'NODE-LICENSE.txt': licenceOfNode(),
});

/** Has Node run the program until it can be kept as a snapshot. Nothing of the user's is read or written. */
const prepare = async (workplace: string): Promise<string> => {
	const [main, output, config] = ['reader.cjs', 'reader.blob', 'sea.json'];
	const home = join(workplace, 'home');
	mkdirSync(home);
	const environment = {READER_HOME: home, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8'};
	const program = await bundleChunks(await putOffLateModules(loadPart));
	writeFileSync(join(workplace, main), await scriptWith(program.page, 'boot.ts'));
	const chunks = writeChunks(program.others, workplace);
	// Relative paths: that of the main file is what a stack trace names.
	const settings = {
		...{main, output, assets: {...assets(), ...chunks}},
		...{useSnapshot: true, disableExperimentalSEAWarning: true},
		// NODE_OPTIONS are for programs that are scripts: this one is not known to be Node.
		execArgvExtension: 'none',
	};
	writeFileSync(join(workplace, config), JSON.stringify(settings));
	// A warning would be written to a terminal that is only pretended, and Node would keep that, and all that listens to it.
	execFileSync(process.execPath, ['--no-warnings', '--experimental-sea-config', config], {
		cwd: workplace,
		env: {...environment, READER_CALLS: JSON.stringify(calls)},
		stdio: 'pipe',
	});
	const blob = join(workplace, output);
	if (!existsSync(blob))
		throw new Error('Node ended before the program was there: nothing can be made of it.');
	const {head, snapshot: whole, assets: files} = readPrepared(readFileSync(blob));
	const snapshot = withoutCodeCache(whole);
	const compiled = await compileChunks(snapshot, workplace, calls[0] ?? [], environment);
	writeFileSync(blob, writePrepared({head, snapshot, assets: new Map([...files, ...compiled])}));
	return blob;
};

const workplace = mkdtempSync(join(tmpdir(), 'reader-single-'));
try {
	mkdirSync(dirname(target), {recursive: true});
	inject(await prepare(workplace), target);
} finally {
	rmSync(workplace, {recursive: true, force: true});
}
