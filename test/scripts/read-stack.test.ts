import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {readStack} from '../../scripts/read-stack.ts';
import {root} from '../../scripts/root.ts';
import {temporaryFolder} from '../temporary-folder.ts';

/** Has the built program crash: what it asks the time with is broken. */
const crashLog = (): string => {
	const home = temporaryFolder();
	const broken = 'data:text/javascript,performance.now = () => { throw new TypeError("no time") }';
	const story = join(root, 'stories', 'the-salt-clerk.txt');
	const words = ['--import', broken, join(root, 'dist', 'cli.js'), 'scenes', '--scenes-at', '/~/', story];
	spawnSync(process.execPath, words, {env: {PATH: process.env['PATH'], HOME: home, READER_HOME: home}});
	return readFileSync(join(home, 'crash.log'), 'utf8');
};

it('the places of a crash are found in the source', () => {
	const log = crashLog();
	expect(log).toMatch(/dist\/chunks\/[\w-]+\.cjs:\d+:\d+/);
	const read = readStack(log);
	expect(read).not.toMatch(/dist\/chunks/);
	const [, path = '', line = ''] = /\b(source\/[\w/-]+\.ts):(\d+):\d+/.exec(read) ?? [];
	expect(readFileSync(join(root, path), 'utf8').split('\n')[Number(line) - 1]).toContain('performance.now()');
});

it('so are those in a file that is compressed', () => {
	// All of this one is ours.
	const [packed = ''] = readdirSync(join(root, 'dist', 'chunks')).filter(name =>
		/^look-up-\w+\.cjs\.br$/.test(name),
	);
	expect(readStack(`    at a (/lib/reader-tui/dist/chunks/${packed}:1:5000)\n`)).toMatch(
		/^ {4}at a \(source\/[\w/-]+\.ts:\d+:\d+\)\n$/,
	);
});

it('what no map knows stays as it is', () => {
	const stack =
		'Error: no\n    at a (file:///lib/reader-tui/dist/chunks/gone-AAAA.cjs:1:20)\n    at node:fs:12:3\n';
	expect(readStack(stack)).toBe(stack);
});
