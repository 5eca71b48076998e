import {spawnSync} from 'node:child_process';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it, test} from 'vitest';

// That the rule holds is what the linter and `npm run layers` say; this shows that breaking it fails the build.

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports that break the rule: why, the folder of the file that has one, and its line. */
const broken = [
	['core may not touch Node', 'source/core/text', "import 'node:fs';"],
	['core may not know Ink', 'source/core/text', "import 'ink';"],
	['core may not reach into the library', 'source/core/text', "import '../../library/library.ts';"],
	['formats may not read files', 'source/formats', "import 'node:fs';"],
	['formats may not know the screens', 'source/formats', "import '../ui/rows.ts';"],
	['the library may not parse', 'source/library', "import '../formats/open-story.ts';"],
	['the screens may not touch Node', 'source/ui', "import 'node:fs';"],
	['the screens may not know conf', 'source/ui', "import 'conf';"],
] as const;

type Report = {readonly diagnostics: readonly {readonly filename: string; readonly code: string}[]};

/** What the linter says of files that stand in a project with our rules: their paths and the rules that each breaks. */
const complaints = (files: Readonly<Record<string, string>>): readonly string[] => {
	const folder = mkdtempSync(join(tmpdir(), 'reader-linted-'));
	for (const name of ['oxlint.config.ts', 'layers.config.ts', 'package.json', 'tsconfig.json'])
		copyFileSync(join(root, name), join(folder, name));
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	for (const [path, code] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(path)), {recursive: true});
		writeFileSync(join(folder, path), code);
	}
	const linter = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
	const {stdout} = spawnSync(process.execPath, [linter, '--format=json', 'source'], {
		cwd: folder,
		encoding: 'utf8',
	});
	rmSync(folder, {recursive: true});
	const {diagnostics} = JSON.parse(stdout) as Report;
	return diagnostics.map(({filename, code}) => `${filename} ${code}`);
};

describe('the rule of imports', () => {
	const files = broken.map(
		([, folder, line], index) => [`${folder}/broken-${index}.ts`, `${line}\n`] as const,
	);
	let found: readonly string[];
	beforeAll(() => {
		found = complaints({...Object.fromEntries(files), 'source/core/text/kept.ts': "import './range.ts';\n"});
	});

	test.each(broken.map(([why], index) => [why, files[index]?.[0]]))(
		'fails the build when broken: %s',
		(_, path) => expect(found).toContain(`${path} eslint(no-restricted-imports)`),
	);

	it('says nothing where it is kept', () =>
		expect(found.filter(one => one.includes('no-restricted-imports'))).toHaveLength(broken.length));
});

const sourceFiles = (): string[] =>
	readdirSync(`${root}source`, {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/.test(name));

describe('a file of the source', () => {
	it('is one idea: 300 lines at most', () => {
		for (const name of sourceFiles()) {
			expect(readFileSync(`${root}source/${name}`, 'utf8').split('\n').length, name).toBeLessThanOrEqual(300);
		}
	});

	it('is no bag', () => {
		for (const name of sourceFiles()) expect(name).not.toMatch(/util|helper|manager|misc/i);
	});

	it('writes nothing to the console', () => {
		for (const name of sourceFiles())
			expect(readFileSync(`${root}source/${name}`, 'utf8'), name).not.toMatch(/console\./);
	});
});
