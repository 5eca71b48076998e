import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {open as openFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it, test} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, salt} from './open-reader.ts';
import {startInTerminal, type PseudoTerminal} from './pseudo-terminal.ts';

/** Runs a line of a shell in a terminal; `reader` in it is the built program. */
const inTerminal = (line: string, home = temporaryFolder()): PseudoTerminal =>
	startInTerminal('sh', ['-c', line.replaceAll('reader', `"${process.execPath}" "${programPath}"`)], {
		columns: 80,
		rows: 24,
		cwd: home,
		env: {READER_HOME: home, HOME: home, STORY: salt},
	});

/** Reads a few pages with the keyboard, and leaves. */
const read = async (terminal: PseudoTerminal): Promise<void> => {
	await terminal.until('Enter begins');
	terminal.send('\r');
	await terminal.until('scene 1 of 6 · page 1');
	terminal.send(']');
	await terminal.until('scene 2 of 6');
	await leave(terminal);
};

it.each([
	'cat "$STORY" | reader',
	'cat "$STORY" | reader -',
	'cat "$STORY" | reader open -',
	'cat "$STORY" | reader open /dev/stdin',
	'PAGER=\'reader\'; cat "$STORY" | eval "$PAGER"',
	'reader < "$STORY"',
	'mkfifo pipe; cat "$STORY" > pipe & reader pipe',
])('%s: the keyboard is the terminal’s', async line => {
	await using terminal = inTerminal(line);
	await read(terminal);
});

it('a writer that begins late, pauses and ends late is waited for', async () => {
	const home = temporaryFolder();
	const pipe = join(home, 'pipe');
	execFileSync('mkfifo', [pipe]);
	await using terminal = inTerminal('cat pipe | reader', home);
	const story = readFileSync(salt);
	// Opening it waits until `cat` does.
	const into = await openFile(pipe, 'w');
	for (const part of [story.subarray(0, 3000), story.subarray(3000, 9000), story.subarray(9000)]) {
		await into.write(part);
		await new Promise(setImmediate);
	}
	expect(terminal.bytes()).not.toContain('Enter begins');
	await into.close();
	await read(terminal);
});

test('the keyboard is no story', async () => {
	await using terminal = inTerminal('reader open -');
	await terminal.until('cannot read standard input: it is the keyboard.');
	expect(await terminal.exited).toMatchObject({exitCode: 1});
});

test('an empty pipe is told of where somebody waits for a story', async () => {
	await using terminal = inTerminal('true | reader');
	await terminal.until('cannot read standard input: it is empty.');
	expect(await terminal.exited).toMatchObject({exitCode: 1});
});

test('several files, and a folder of them, are a shelf that one comes back to', async () => {
	const home = temporaryFolder();
	const folder = join(home, 'stories');
	mkdirSync(folder);
	writeFileSync(join(folder, 'one.txt'), 'Title: Amber\nWarning: rain\n\nIt rained.\n');
	writeFileSync(join(folder, 'two.txt'), 'Title: Basalt\nAuthor: Me\n\nIt snowed.\n');
	for (const line of ['reader stories/*.txt', 'reader stories']) {
		await using terminal = inTerminal(line, home);
		await terminal.until('Basalt, Me');
		expect(terminal.text()).toContain('rain');
		terminal.send('j\r');
		await terminal.until('Enter begins');
		expect(terminal.text()).not.toContain('Amber');
		terminal.send('\u001b');
		await terminal.until('Amber');
		await leave(terminal);
	}
});

test.each(['reader print "$STORY"', 'reader help', 'reader info "$STORY"'])(
	'a terminal of no size has 80 columns: %s',
	async line => {
		await using terminal = inTerminal(`stty rows 0 cols 0; ${line}`);
		expect(await terminal.exited).toMatchObject({exitCode: 0});
		const widest = Math.max(
			...terminal
				.bytes()
				.split(/\r?\n/)
				.map(({length}) => length),
		);
		expect(widest).toBeGreaterThan(60);
		expect(widest).toBeLessThanOrEqual(80);
	},
);
