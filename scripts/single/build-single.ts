/**
 * Makes one executable of the program for the system that it is made on, from the last build (`npm run build`):
 *
 *     node scripts/single/build-single.ts [FILE]
 *
 * FILE is `dist-single/reader` by default. `docs/packaging.md` says how it works.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {root} from '../root.ts';
import {inject} from './inject.ts';
import {singleBundle} from './single-bundle.ts';

const dist = join(root, 'dist');
const story = join(root, 'stories', 'the-salt-clerk.txt');
const name = process.platform === 'win32' ? 'reader.exe' : 'reader';
const target = resolve(process.argv[2] ?? join(root, 'dist-single', name));

/** The terms of Node, which lie beside it or above its folder. @throws where they do not: nothing is passed on without. */
const licenceOfNode = (): string => {
	const folder = dirname(process.execPath);
	const found = [join(folder, '..', 'LICENSE'), join(folder, 'LICENSE')].find(path => existsSync(path));
	if (found === undefined) throw new Error(`No LICENSE lies beside ${process.execPath}.`);
	return found;
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
	writeFileSync(join(workplace, main), await singleBundle());
	// Relative paths: that of the main file is what a stack trace names.
	const settings = {
		...{main, output, assets: assets()},
		...{useSnapshot: true, disableExperimentalSEAWarning: true},
		// NODE_OPTIONS are for programs that are scripts: this one is not known to be Node.
		execArgvExtension: 'none',
	};
	writeFileSync(join(workplace, config), JSON.stringify(settings));
	execFileSync(process.execPath, ['--experimental-sea-config', config], {
		cwd: workplace,
		env: {READER_WARMING: story, READER_HOME: home, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
		stdio: 'pipe',
	});
	const blob = join(workplace, output);
	if (!existsSync(blob))
		throw new Error('Node ended before the program was there: nothing can be made of it.');
	return blob;
};

const workplace = mkdtempSync(join(tmpdir(), 'reader-single-'));
try {
	mkdirSync(dirname(target), {recursive: true});
	inject(await prepare(workplace), target);
} finally {
	rmSync(workplace, {recursive: true, force: true});
}
