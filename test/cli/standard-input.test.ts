import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, constants, openSync, readFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {environmentIn, programPath, reader, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');
const story = readFileSync(salt);
const title = 'The Salt Clerk';

/** Runs a line of bash. */
const bash = (line: string): string => {
	const home = temporaryFolder();
	return execFileSync('bash', ['-c', line.replaceAll('reader', `"${process.execPath}" "${programPath}"`)], {
		cwd: home,
		env: {...environmentIn(home), STORY: salt},
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
};

describe('a story comes in', () => {
	it.each([
		'cat "$STORY" | reader info -',
		'cat "$STORY" | reader info /dev/stdin',
		'reader info /dev/stdin < "$STORY"',
		'cat "$STORY" | reader info /dev/fd/0',
		'reader info <(gzip -c "$STORY")',
		'reader info <(sleep 0.2; cat "$STORY")',
		'reader info /dev/fd/7 7< <(cat "$STORY")',
		'mkfifo pipe; { head -c 999 "$STORY"; sleep 0.2; tail -c +1000 "$STORY"; } > pipe & reader info pipe',
	])('%s', line => {
		expect(bash(line)).toContain(title);
	});

	it.each(['cat "$STORY" | reader', 'reader < "$STORY"', 'reader --no-save <<< "$(cat "$STORY")"'])(
		'and is read where nothing is named: %s',
		line => {
			expect(bash(line)).toContain('did not lock anything');
		},
	);

	it('through a pipe that does not block, from a writer that begins late and pauses', async () => {
		const folder = temporaryFolder();
		const pipe = join(folder, 'pipe');
		execFileSync('mkfifo', [pipe]);
		const from = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
		const into = openSync(pipe, constants.O_WRONLY);
		const child = spawn(process.execPath, [programPath, 'print', '-'], {
			env: environmentIn(folder),
			stdio: [from, 'pipe', 'inherit'],
		});
		closeSync(from);
		if (!child.stdout) throw new Error('The program has no output.');
		const printed = text(child.stdout);
		await once(child, 'spawn');
		for (const half of [story.subarray(0, 5000), story.subarray(5000)]) {
			writeSync(into, half);
			await new Promise(setImmediate);
		}
		closeSync(into);
		const {stdout} = await reader(['print', salt], {home: folder});
		expect(await printed).toBe(stdout);
	});
});

describe('where nothing comes in, a script does not hang', () => {
	it.each(['reader < /dev/null', 'true | reader', 'reader <&-'])('%s', line => {
		expect(bash(line)).toContain('reader FILE');
	});

	it('and a command that needs a story says so', async () => {
		const {stderr, exitCode} = await reader(['info', '-'], {home: temporaryFolder()});
		expect(stderr).toMatch(/^reader: cannot read standard input: it is empty\. [^\n]+\n$/);
		expect(exitCode).toBe(1);
	});
});
