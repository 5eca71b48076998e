import {execFileSync} from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {root} from '../../scripts/root.ts';
import {samplePath} from '../cli/reader.ts';
import {startInTerminal} from '../terminal/pseudo-terminal.ts';

// One executable for all tests: it takes up to two minutes to make where the machine is busy.
const workplace = mkdtempSync(join(tmpdir(), 'reader-single-test-'));
afterAll(() => rmSync(workplace, {recursive: true, force: true}));
/** A folder with the executable and nothing else, at first. */
const jail = join(workplace, 'jail');
const executable = join(jail, 'reader');
/** A folder in which nothing is. */
const elsewhere = join(workplace, 'elsewhere');
const environment = {PATH: '', HOME: elsewhere, READER_HOME: elsewhere, LANG: 'C.UTF-8'};

const reader = (...words: readonly string[]): string =>
	execFileSync(executable, words, {cwd: elsewhere, encoding: 'utf8', env: environment});

const write = (name: string, contents: string | Uint8Array): string => {
	writeFileSync(join(elsewhere, name), contents);
	return name;
};

beforeAll(() => {
	for (const folder of [jail, elsewhere]) mkdirSync(folder);
	execFileSync(process.execPath, [join(root, 'scripts', 'single', 'build-single.ts'), executable]);
}, 300_000);

describe('the executable, without anything else', () => {
	it('reads every sample', () => {
		const names = readdirSync(join(root, 'stories'));
		const told = reader('info', ...names.map(samplePath));
		for (const name of names) expect(told).toMatch(new RegExp(`${name}: Title `));
	});

	it('reads a story in a terminal, with pages that Ink draws', async () => {
		const words = ['open', samplePath('the-salt-clerk.txt'), '--no-title'];
		await using terminal = startInTerminal(executable, words, {
			...{columns: 80, rows: 24, cwd: elsewhere},
			env: {...environment, TERM: 'xterm-256color'},
		});
		await terminal.until('scene 1 of 6 · page 1');
		terminal.send(' ');
		await terminal.until('page 2');
		// What no first page needs is loaded for a key.
		for (const [key, shown] of [
			['?', 'Turning pages'],
			['\u001b', 'page 2'],
			['t', 'Contents'],
			['\u001b', 'page 2'],
		] as const) {
			terminal.send(key);
			await terminal.until(shown);
		}
		terminal.send('q');
		expect(await terminal.exited).toEqual({exitCode: 0});
		expect(reader('list')).toContain('The Salt Clerk');
	});

	it('goes on where the reader stopped, and gives no id twice', async () => {
		const story = samplePath('what-the-ferry-owed.txt');
		for (const page of [1, 2]) {
			await using terminal = startInTerminal(executable, ['open', story, '--no-title'], {
				...{columns: 80, rows: 24, cwd: elsewhere},
				env: {...environment, TERM: 'xterm-256color'},
			});
			await terminal.until(`page ${page} of`);
			terminal.send(' ');
			await terminal.until(`page ${page + 1} of`);
			terminal.send('m');
			await terminal.until('Bookmark added');
			terminal.send('q');
			expect(await terminal.exited).toEqual({exitCode: 0});
		}
		const ids = reader('bookmarks', '--annotations', story).match(/urn:uuid:[\da-f-]{36}/g);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(2);
	});

	it('has what few stories need: hyphens, YAML, TOML, HTML, old charsets, patterns of scenes', () => {
		const yaml = write('yaml.md', '---\ntitle: "A pier"\ntags:\n  - rain\n  - fog\n---\n\nOne.\n');
		expect(reader('info', yaml)).toMatch(/^Title +A pier$[^]*^Tags +rain, fog$/m);
		expect(reader('info', write('toml.md', '+++\ntitle = "A wharf"\n+++\n\nOne.\n'))).toContain('A wharf');
		expect(reader('info', write('page.html', '<title>A quay</title><p>One.</p>'))).toContain('A quay');
		const old = write(
			'old.txt',
			Buffer.from('\x93Late?\x94 she said, and went to caf\xe9s.\n'.repeat(9), 'latin1'),
		);
		expect(reader('print', old)).toContain('“Late?” she said, and went to cafés.');
		const scenes = reader(
			'scenes',
			'--scenes-at',
			String.raw`/~\d~/`,
			write('scenes.txt', 'One.\n\n~1~\n\nTwo.\n'),
		);
		expect(scenes).toMatch(/^Two\.\n +2\b/m);
		const english = samplePath('the-salt-clerk.txt');
		expect(reader('print', '--justified', '--width', '24', english)).toMatch(/\p{L}-\n/u);
	});

	it('prints the terms of all that it is made of', () => {
		const terms = reader('licenses');
		const files = ['LICENSE', 'dist/THIRD-PARTY-NOTICES.txt', 'dist/packages/patterns/NOTICES.txt'];
		for (const name of files) expect(terms).toContain(readFileSync(join(root, name), 'utf8'));
		expect(terms).toContain('Node.js is licensed for use as follows');
	});

	it('is nobody else’s: what is meant for Node is passed over', () => {
		const words = {encoding: 'utf8', env: {...environment, NODE_OPTIONS: '--no-such-flag'}} as const;
		expect(execFileSync(executable, ['--version'], words)).toMatch(/^\d+\.\d+\.\d+\n$/);
	});
});

/** The C libraries of the executable, and what loads them: paths. */
const librariesOf = (path: string): readonly string[] =>
	Array.from(
		execFileSync('ldd', [path], {encoding: 'utf8'}).matchAll(/(?:=> )?(\/\S+) \(0x/g),
		([, library = '']) => library,
	);

const canJail = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/sbin/chroot');

it.runIf(canJail)('reads a story where there is no Node, and nothing but C libraries', async () => {
	for (const library of librariesOf(executable)) {
		mkdirSync(join(jail, dirname(library)), {recursive: true});
		copyFileSync(library, join(jail, library));
	}
	copyFileSync(samplePath('the-salt-clerk.txt'), join(jail, 'story.txt'));
	await using terminal = startInTerminal('/usr/sbin/chroot', [jail, '/reader', '/story.txt', '--no-title'], {
		...{columns: 80, rows: 24},
		env: {PATH: '', HOME: '/', READER_HOME: '/kept', TERM: 'xterm-256color', LANG: 'C.UTF-8'},
	});
	await terminal.until('scene 1 of 6 · page 1');
	terminal.send('q');
	expect(await terminal.exited).toEqual({exitCode: 0});
});
