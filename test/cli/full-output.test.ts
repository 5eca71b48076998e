import {execFileSync, spawn, spawnSync, type SpawnSyncReturns} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, constants, existsSync, openSync, statSync, writeFileSync} from 'node:fs';
import {Socket} from 'node:net';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, expect, it, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {environmentIn, programPath, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');

/** Calls that answer with something, each by another way to standard output. */
const calls: readonly (readonly string[])[] = [
	['--help'],
	['--version'],
	['print', '--help'],
	['info', '--version'],
	['info', salt],
	['scenes', salt, '--json'],
	['print', salt],
	['search', salt, 'the'],
	['place', salt, '--json'],
	['help', 'open'],
	['version'],
	['config'],
	['doctor'],
	['completions', 'zsh'],
	[salt, salt],
	['bookmarks', '--json'],
	['open', salt],
	[],
];

const environment = (): NodeJS.ProcessEnv => environmentIn(temporaryFolder());

/** Runs the reader with standard output, and standard error where it is given, led to a file. */
const runInto = (
	words: readonly string[],
	output: number,
	errors: number | 'pipe' = 'pipe',
): SpawnSyncReturns<string> =>
	spawnSync(process.execPath, [programPath, ...words], {
		env: environment(),
		encoding: 'utf8',
		stdio: ['ignore', output, errors],
	});

describe.skipIf(!existsSync('/dev/full'))('on a full disk', () => {
	it.each(calls.map(words => [words.join(' '), words] as const))(
		'“reader %s” says so in one line',
		(_, words) => {
			const full = openSync('/dev/full', 'w');
			const {stderr, status} = runInto(words, full);
			closeSync(full);
			expect({stderr, status}).toEqual({
				stderr: 'reader: cannot write to standard output: the disk is full.\n',
				status: 1,
			});
		},
	);

	it('the exit code says so where nothing else can', () => {
		for (const words of [['--help'], ['info', salt]]) {
			const full = openSync('/dev/full', 'w');
			expect(runInto(words, full, full).status).toBe(1);
			closeSync(full);
		}
	});
});

test('standard output that is open only for reading is reported in one line', () => {
	const file = openSync(salt, 'r');
	const {stderr, status} = runInto(['info', salt], file);
	closeSync(file);
	expect({stderr, status}).toEqual({
		stderr: 'reader: cannot write to standard output: it is not open for writing.\n',
		status: 1,
	});
});

test('an answer that was cut short is reported', () => {
	const path = join(temporaryFolder(), 'output');
	const blocks = 8;
	const script = `ulimit -f ${blocks}; exec "$@" > "${path}"`;
	const {stderr, status} = spawnSync(
		'sh',
		['-c', script, 'sh', process.execPath, programPath, 'print', salt],
		{env: environment(), encoding: 'utf8'},
	);
	expect(statSync(path).size).toBeLessThanOrEqual(blocks * 1024);
	expect(stderr).toBe(
		'reader: cannot write to standard output: the file would be larger than the system allows.\n',
	);
	expect(status).toBe(1);
});

test('a long answer reaches a pipe that does not block', async () => {
	const folder = temporaryFolder();
	const story = join(folder, 'story.txt');
	const paragraph = 'The lamp was lit before anybody asked for it.';
	writeFileSync(story, `${paragraph}\n\n`.repeat(10_000));
	const pipe = join(folder, 'pipe');
	execFileSync('mkfifo', [pipe]);
	const out = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
	const into = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
	const child = spawn(process.execPath, [programPath, 'print', story], {
		env: environment(),
		stdio: ['ignore', into, 'inherit'],
	});
	closeSync(into);
	const ended = once(child, 'close');
	const printed = await text(new Socket({fd: out}));
	expect(printed.split(paragraph)).toHaveLength(10_001);
	expect(await ended).toEqual([0, null]);
});
