import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';

/** A home with a file of preferences, and how `reader config` is run in it. */
const homeWith = (written?: string) => {
	const home = temporaryFolder();
	const path = join(home, 'preferences.json');
	if (written !== undefined) writeFileSync(path, written);
	const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
		answerOf(['config', ...words], {home, environment});
	return {path, run, text: () => readFileSync(path, 'utf8')};
};

it('lists what holds, and names every mistake with its file and line', async () => {
	const {path, run} = homeWith(
		'{\n"theme": "nope",\n"measure": "wide",\n"palette": 1,\n"keys": {\n"leave": ["x"],\n"next-page": ["x"],\n"foo": ["y"],\n"start": ["ctrl-ü"]\n}\n}\n',
	);
	const {stdout, stderr, exitCode} = await run([]);
	expect(stdout).toMatch(/^theme +terminal {2}\(default\)$/m);
	const lines = stderr.trimEnd().split('\n');
	expect(lines.slice(0, -1).map(line => line.replace(path, 'FILE'))).toEqual([
		'reader: FILE, line 2: “theme” cannot be "nope": use "terminal", "light", "sepia", "dark", "hc-light", "hc-dark" or "auto".',
		'reader: FILE, line 3: “measure” cannot be "wide": use "auto" or a whole number from 20 to 200.',
		'reader: FILE, line 4: unknown preference “palette”: remove it.',
		'reader: FILE, line 7: the key "x" already means “leave”: choose another.',
		'reader: FILE, line 8: unknown command “foo”: remove it.',
		'reader: FILE, line 9: unknown key "ctrl-ü": did you mean "ctrl-a"?',
	]);
	expect(exitCode).toBe(1);
});

it('sets and gets, and keeps the rest of the file', async () => {
	const {run, text} = homeWith('{\n\t// mine\n\t"measure": 60, // narrow\n}\n');
	for (const words of [
		['set', 'measure', '64'],
		['set', 'theme', 'light'],
		['set', 'justified', 'true'],
		['set', 'keys', '{"leave": ["x"]}'],
	])
		expect(await run(words)).toEqual({stdout: '', stderr: '', exitCode: 0});
	expect(text()).toMatch(/^\{\n\t\/\/ mine\n\t"measure": 64, \/\/ narrow\n/);
	const values: string[] = [];
	for (const name of ['measure', 'theme', 'justified', 'keys'])
		values.push((await run(['get', name])).stdout);
	expect(values).toEqual(['64\n', 'light\n', 'true\n', '{"leave":["x"]}\n']);
});

it('sets and gets what is inside a preference by its name', async () => {
	const {run, text} = homeWith('{\n\t"dictionary": {"command": "dict %s"} // mine\n}\n');
	expect((await run(['get', 'dictionary.command'])).stdout).toBe('dict %s\n');
	expect((await run(['set', 'dictionary.command', '["sdcv", "-n", "%s"]'])).exitCode).toBe(0);
	expect(text()).toBe('{\n\t"dictionary": {"command":["sdcv","-n","%s"]} // mine\n}\n');
	expect((await run(['get', 'dictionary.command'])).stdout).toBe('["sdcv","-n","%s"]\n');
	const {stderr, exitCode} = await run(['set', 'dictionary.comand', 'x']);
	expect([stderr, exitCode]).toEqual([
		'reader: there is no preference “dictionary.comand”. Did you mean dictionary.command?\n',
		2,
	]);
});

describe('nothing that is wrong gets into the file', () => {
	it.each([
		[['set', 'theme', 'nope'], 1],
		[['set', 'measure', 'wide'], 1],
		[['set', 'measure', '7'], 1],
		[['set', 'justified', 'yes'], 1],
		[['set', 'them', 'sepia'], 1],
		[['set', 'keys', 'x'], 1],
		[['set', 'dictionary.command', '5'], 1],
		[['set', 'keys', '{"leave": []}'], 1],
		[['set', 'keys', '{"leave": ["x"], "next-page": ["x"]}'], 1],
		[['set', 'keys', '{"foo": ["x"], "start": ["ctrl-ü"]}'], 2],
		[['get', 'them'], 1],
		[['set', 'theme'], 1],
	])('%j', async (words, count) => {
		const {path, run} = homeWith();
		const {stdout, stderr, exitCode} = await run(words);
		expect([stdout, exitCode, existsSync(path)]).toEqual(['', 2, false]);
		const lines = stderr.trimEnd().split('\n');
		expect(lines).toHaveLength(count);
		for (const line of lines) expect(line).toMatch(/^reader: \S.*[.?]$/);
	});
});

test('a file with a mistake that makes a change unsafe is left alone', async () => {
	const written = '{"theme": "light" "measure": 70}\n';
	const {path, run, text} = homeWith(written);
	const {stderr, exitCode} = await run(['set', 'korean', 'words']);
	expect([stderr, exitCode]).toEqual([
		`reader: Not saved: ${path}, line 1: a comma is missing before "measure". Fix that first: reader config edit.\n`,
		1,
	]);
	expect(text()).toBe(written);
});

it('opens the editor on the file, and says what is wrong in it then', async () => {
	const {path, run, text} = homeWith();
	const good = await run(['edit'], {EDITOR: `sh -c 'printf "{\\"theme\\": \\"sepia\\"}" > "$1"' -`});
	expect(good).toEqual({stdout: '', stderr: '', exitCode: 0});
	expect(text()).toBe('{"theme": "sepia"}');
	const bad = await run(['edit'], {EDITOR: 'false', VISUAL: `sh -c 'echo "{}}" > "$1"' -`});
	expect(bad.stderr).toMatch(`reader: ${path}, line 1: `);
	expect(bad.exitCode).toBe(1);
	const none = await run(['edit'], {EDITOR: 'false'});
	expect(none.stderr).toBe(
		`reader: the editor “false” failed. Set EDITOR to another one, or edit ${path} yourself.\n`,
	);
});

it('tells the path', async () => {
	const {path, run} = homeWith();
	expect((await run(['path'])).stdout).toBe(`${path}\n`);
});
