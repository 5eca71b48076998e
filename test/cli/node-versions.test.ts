import {execFile} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {transform} from 'esbuild';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {programPath, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');

/** Runs the reader after a line of code that has Node look like another version. */
const runAs = async (disguise: string, ...words: readonly string[]) => {
	const home = temporaryFolder();
	const args = ['--import', `data:text/javascript,${disguise}`, programPath, ...words];
	const env = {PATH: process.env['PATH'], HOME: home, READER_HOME: home};
	return promisify(execFile)(process.execPath, args, {env}).then(
		({stdout, stderr}) => ({stdout, stderr, exitCode: 0}),
		(error: unknown) => {
			const {stdout, stderr, code} = error as {stdout: string; stderr: string; code: number};
			return {stdout, stderr, exitCode: code};
		},
	);
};

const calledVersion = (version: string): string =>
	`Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

describe('the version of Node', () => {
	it.each(['12.22.12', '18.20.8', '20.20.2', '21.7.3'])('%s is refused in one sentence', async version => {
		for (const words of [['--version'], ['info', salt], []]) {
			expect(await runAs(calledVersion(version), ...words)).toEqual({
				stdout: '',
				stderr: `reader needs Node 22 or later; this is ${version}.\n`,
				exitCode: 1,
			});
		}
	});

	it.each(['22.0.0', '26.0.0', '100.0.0'])('%s will do', async version => {
		expect(await runAs(calledVersion(version), '--help')).toMatchObject({stderr: '', exitCode: 0});
	});

	it('may be 22.0, which lacks what the bundle asks for Node’s own modules by', async () => {
		const missing = 'delete process.getBuiltinModule';
		expect(await runAs(missing, 'info', salt)).toMatchObject({stderr: '', exitCode: 0});
	});

	it('may be one whose `require` cannot load modules', async () => {
		const path = join(temporaryFolder(), 'story.txt');
		writeFileSync(path, Buffer.from('cfe8f1fcece02e0a', 'hex'));
		const run = promisify(execFile);
		const program = ['--no-experimental-require-module', programPath];
		const home = temporaryFolder();
		const env = {PATH: process.env['PATH'], HOME: home, READER_HOME: home};
		const legacy = await run(process.execPath, [...program, 'print', path, '--encoding', 'windows-1251'], {
			env,
		});
		expect(legacy.stdout).toBe('Письма.\n');
		const narrow = ['--justified', '--width', '24'];
		const hyphenated = await run(process.execPath, [...program, 'print', salt, ...narrow], {env});
		expect(hyphenated.stdout).toMatch(/[a-z]-\n/);
	});
});

it('the entry is written in syntax that an old Node can read', async () => {
	const entry = readFileSync(programPath, 'utf8');
	const written = async (target: string): Promise<string> =>
		(await transform(entry, {target, format: 'esm'})).code;
	expect(await written('node12.20')).toBe(await written('esnext'));
});
