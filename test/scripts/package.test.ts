import {execFileSync} from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {isBuiltin} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it, test} from 'vitest';
import {root} from '../../scripts/root.ts';
import {patternNames} from '../../scripts/hyphenation/patterns.ts';

type Packed = {
	readonly filename: string;
	readonly files: readonly {readonly path: string; readonly size: number}[];
};

/** What the checkout has that `npm pack` needs; a copy, for packing changes the package.json while it lasts. */
const needed = ['dist', 'scripts', 'docs', 'README.md', 'LICENSE', 'CHANGELOG.md'];

const workplace = mkdtempSync(join(tmpdir(), 'reader-package-'));
afterAll(() => rmSync(workplace, {recursive: true, force: true}));
const checkout = join(workplace, 'checkout');
const prefix = join(workplace, 'prefix');
/** A folder that no package is installed in or above. */
const elsewhere = join(workplace, 'elsewhere');
const installed = join(prefix, 'lib', 'node_modules');

const npm = (...words: readonly string[]): string =>
	execFileSync('npm', words, {cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

const reader = (...words: readonly string[]): string =>
	execFileSync(process.execPath, [join(prefix, 'bin', 'reader'), ...words], {
		cwd: elsewhere,
		encoding: 'utf8',
		env: {PATH: process.env['PATH'], HOME: elsewhere, READER_HOME: elsewhere, XDG_CACHE_HOME: elsewhere},
	});

const write = (name: string, contents: string | Uint8Array): string => {
	writeFileSync(join(elsewhere, name), contents);
	return name;
};

/** What a file of the program says, also where it is compressed. */
const codeOf = (path: string): string => {
	const bytes = readFileSync(path);
	return (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString();
};

let packed: Packed;
let own: Readonly<Record<string, unknown>>;
/** The package.json of the copy: what is packed has been built already. */
let manifest: string;
let folder: string;

beforeAll(() => {
	for (const made of [checkout, prefix, elsewhere]) mkdirSync(made);
	for (const name of needed) cpSync(join(root, name), join(checkout, name), {recursive: true});
	symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
	own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as typeof own;
	manifest = JSON.stringify({...own, scripts: {...(own['scripts'] as object), build: 'exit 0'}});
	writeFileSync(join(checkout, 'package.json'), manifest);
	[packed] = JSON.parse(npm('pack', '--json', '--silent')) as [Packed];
	npm('install', '--global', '--offline', '--prefix', prefix, join(checkout, packed.filename));
	folder = join(installed, String(own['name']));
});

describe('the package', () => {
	it('installs nothing but itself', () => {
		expect(readdirSync(installed).filter(name => !name.startsWith('.'))).toEqual([own['name']]);
		expect(existsSync(join(folder, 'node_modules'))).toBe(false);
	});

	it('asks for no package and runs no script; all else of its package.json stays', () => {
		const {scripts, allowScripts, dependencies, devDependencies, ...rest} = own;
		expect([scripts, allowScripts, dependencies, devDependencies]).not.toContain(undefined);
		expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual(rest);
	});

	it('leaves the checkout’s package.json as it was', () => {
		expect(readFileSync(join(checkout, 'package.json'), 'utf8')).toBe(manifest);
		expect(existsSync(join(checkout, 'package.json.kept'))).toBe(false);
	});

	it('puts the package.json back after packing was broken off', () => {
		const script = join(checkout, 'scripts', 'packed-manifest.ts');
		for (const words of [[], [], ['restore'], ['restore']])
			execFileSync(process.execPath, [script, ...words], {stdio: 'pipe'});
		expect(readFileSync(join(checkout, 'package.json'), 'utf8')).toBe(manifest);
	});

	it('holds the program, its texts and the terms of all that is in it', () => {
		const paths = packed.files.map(({path}) => path);
		const texts = ['CHANGELOG.md', 'LICENSE', 'README.md', 'docs/reader.1', 'package.json'];
		expect(own['scripts']).toHaveProperty('prepack', expect.stringContaining('npm run build && '));
		expect(paths.filter(path => !path.startsWith('dist/')).sort()).toEqual(texts);
		const inDist = paths.filter(path => /^dist\/[^/]+$/.test(path)).sort();
		expect(inDist).toEqual(['dist/THIRD-PARTY-NOTICES.txt', 'dist/cli.js', 'dist/other-thread.js']);
		const patterns = readdirSync(join(folder, 'dist', 'packages', 'patterns'));
		expect(patterns.sort()).toEqual(['NOTICES.txt', ...patternNames.map(name => `${name}.wasm`)].sort());
	});

	it('is less than 1.5 MB when it is installed, without the patterns', () => {
		const others = packed.files.filter(({path}) => !path.startsWith('dist/packages/patterns/'));
		expect(others.length).toBeLessThan(packed.files.length);
		expect(others.reduce((sum, {size}) => sum + size, 0)).toBeLessThan(1_500_000);
	});

	it('holds no map: those stay in the checkout', () => {
		expect(packed.files.filter(({path}) => path.endsWith('.map'))).toEqual([]);
		expect(existsSync(join(checkout, 'dist', 'cli.js.map'))).toBe(true);
	});

	it('asks for no package by its name, and for files that it has', () => {
		const dist = join(folder, 'dist');
		const code = readdirSync(dist, {recursive: true, encoding: 'utf8'})
			.filter(name => /\.c?js(?:\.br)?$/.test(name) && statSync(join(dist, name)).isFile())
			.map(name => codeOf(join(dist, name)))
			.join('\n');
		const found = (pattern: RegExp): readonly string[] => [
			...new Set([...code.matchAll(pattern)].map(([, name = '']) => name)),
		];
		const imported = found(/\b(?:require|import)\(\s*["'`]([@\w./:-]+)["'`]\s*\)/g).concat(
			found(/\bfrom\s*["']([@\w./:-]+)["']/g),
		);
		expect(imported.filter(name => !name.startsWith('.') && !isBuiltin(name))).toEqual([]);
		// What else loads has any name by now.
		const called = found(/[\w$)]\(["'`]([@\w./-]+)["'`]\)/g);
		const packages = Object.keys(own['dependencies'] as object);
		expect(called.filter(name => packages.includes(name.replace(/\/\w+\.js$/, '')))).toEqual([]);
		const files = called.filter(name => name.startsWith('../packages/'));
		expect(files.length).toBeGreaterThan(7);
		expect(files.filter(name => !existsSync(join(dist, 'chunks', name)))).toEqual([]);
	});
});

describe('the installed program', () => {
	it('tells its version', () => expect(reader('--version')).toBe(`${String(own['version'])}\n`));

	it('has its page where `man` looks', () =>
		expect(existsSync(join(prefix, 'share', 'man', 'man1', 'reader.1'))).toBe(true));

	it('prints the terms of all that is in it', () => {
		const terms = reader('licenses');
		for (const name of ['LICENSE', 'dist/THIRD-PARTY-NOTICES.txt', 'dist/packages/patterns/NOTICES.txt'])
			expect(terms).toContain(readFileSync(join(folder, name), 'utf8'));
	});

	const books = readdirSync(join(root, 'stories'))
		.filter(name => name.endsWith('.epub'))
		.slice(0, 1);
	test.each(books)('opens %s', name =>
		expect(reader('info', join(root, 'stories', name))).toMatch(/^Title /),
	);

	it('hyphenates', () => {
		const story = write(
			'czech.txt',
			'Title: Vítr\nLanguage: Czech\n\nVítr se už před hodinou utišil, kormidelníkem nebyl nikdo.\n',
		);
		expect(reader('print', '--justified', '--width', '20', story)).toMatch(/\p{L}-\n/u);
	});

	it('reads what few stories need: YAML, TOML, old charsets, rules for scenes', () => {
		// Without its parser these lines are read as labels, which have no lists of this kind.
		const yaml = write('yaml.md', '---\ntitle: "A pier"\ntags:\n  - rain\n  - fog\n---\n\nOne.\n');
		expect(reader('info', yaml)).toMatch(/^Title +A pier$[^]*^Tags +rain, fog$/m);
		expect(reader('info', write('toml.md', '+++\ntitle = "A wharf"\n+++\n\nOne.\n'))).toContain('A wharf');
		const quotes = Buffer.from(
			'It was late. \x93Who is there?\x94 she said, and went to caf\xe9s.\n'.repeat(9),
			'latin1',
		);
		expect(reader('print', write('old.txt', quotes))).toContain(
			'“Who is there?” she said, and went to cafés.',
		);
		const story = write('scenes.txt', 'One.\n\n~1~\n\nTwo.\n');
		expect(
			reader('scenes', '--scenes-at', String.raw`/~\d~/`, story)
				.trim()
				.split('\n').length,
		).toBeGreaterThan(1);
	});
});
