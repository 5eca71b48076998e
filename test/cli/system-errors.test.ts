import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, openSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';
import {environmentIn, programPath, reader, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');
type Words = readonly [command: string, ...words: string[]];
const reading: readonly Words[] = [
	['info'],
	['scenes'],
	['print'],
	['search', 'words'],
	['place'],
	['bookmarks'],
	['open'],
];

describe('what cannot be read is named in one line, without a crash', () => {
	/** Calls every command that reads a story; gives what each says, where it ends with 1 and leaves no log. */
	const saidOf = async (path: string): Promise<ReadonlySet<string>> => {
		const home = temporaryFolder();
		const said = new Set<string>();
		for (const [command, ...words] of reading) {
			const {stderr, exitCode} = await answerOf([command, path, ...words], {home});
			expect(exitCode).toBe(1);
			said.add(stderr.trimEnd());
		}
		expect(existsSync(join(home, 'crash.log'))).toBe(false);
		return said;
	};

	it('a socket', async () => {
		const path = join(temporaryFolder(), 'socket');
		const server = createServer().listen(path);
		onTestFinished(() => void server.close());
		expect([...(await saidOf(path))]).toEqual([
			`reader: cannot read ${path}: it is a socket, or a device that does not exist.`,
		]);
	});

	// Its first page is never there: the kernel answers EIO.
	it.runIf(existsSync('/proc/self/mem'))('a file that cannot be read to its end', async () => {
		expect([...(await saidOf('/proc/self/mem'))]).toEqual([
			'reader: cannot read /proc/self/mem: the disk reports an error.',
		]);
	});

	it('a name that is too long', async () => {
		const name = 'x'.repeat(300);
		expect([...(await saidOf(name))]).toEqual([`reader: cannot read ${name}: its name is too long.`]);
	});

	it('a folder on standard input', () => {
		const home = temporaryFolder();
		const folder = openSync(home, 'r');
		const {stderr, status} = spawnSync(process.execPath, [programPath, 'info', '-'], {
			env: environmentIn(home),
			encoding: 'utf8',
			stdio: [folder, 'pipe', 'pipe'],
		});
		closeSync(folder);
		expect({stderr, status}).toEqual({
			stderr: 'reader: cannot read standard input: it is a folder. Pipe a story into it.\n',
			status: 1,
		});
	});
});

describe('in a folder that has been removed', () => {
	const relative = [...reading, ['forget', '--yes'] as const].map(
		([command, ...words]) => [command, [command, 'story.txt', ...words]] as const,
	);
	const run = (...words: readonly string[]) => {
		const home = temporaryFolder();
		const folder = join(home, 'gone');
		mkdirSync(folder);
		const script = `cd "${folder}" && rmdir "${folder}" && exec "$@"`;
		const {stdout, stderr, status} = spawnSync(
			'sh',
			['-c', script, 'sh', process.execPath, programPath, ...words],
			{env: environmentIn(home), encoding: 'utf8'},
		);
		expect(existsSync(join(home, 'crash.log'))).toBe(false);
		return {stdout, stderr, status};
	};

	it.each(relative)('%s of a relative path says so', (_, words) => {
		expect(run(...words)).toEqual({
			stdout: '',
			stderr:
				'reader: cannot read story.txt: the current folder no longer exists. Change to another one, or use the file’s full path.\n',
			status: 1,
		});
	});

	it.each([
		[],
		['--help'],
		['--version'],
		['list', '--json'],
		['info', '--help'],
		['info', salt],
		['print', salt],
	])('%s %s works', (...words) => {
		const {stdout, stderr, status} = run(...words);
		expect({stderr, status}).toEqual({stderr: '', status: 0});
		expect(stdout).not.toBe('');
	});
});

test('a home with too long a name is reported, and stories can be read without it', async () => {
	const home = join(temporaryFolder(), 'x'.repeat(300));
	const {stderr, exitCode} = await reader(['place', salt], {home});
	expect(stderr).toMatch(/^reader: \S+: that path is too long\. Set READER_HOME to another folder\.\n$/);
	expect(exitCode).toBe(1);
	expect(await reader(['info', salt], {home})).toMatchObject({stderr: '', exitCode: 0});
});
