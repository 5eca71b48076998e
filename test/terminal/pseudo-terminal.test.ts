import {constants} from 'node:os';
import {expect, test} from 'vitest';
import {startInTerminal, type TerminalOptions} from './pseudo-terminal.ts';
import {initialModes} from './terminal-modes.ts';

/** Runs a script that stays until it is told to end. */
const run = (script: string, options: Partial<TerminalOptions> = {}) =>
	startInTerminal(process.execPath, ['-e', script], {columns: 40, rows: 5, ...options});

const write = (text: string): string => `process.stdout.write(${JSON.stringify(text)});`;
const stay = 'process.stdin.resume();';
const rawKeys = 'process.stdin.setRawMode(true); process.stdin.setEncoding("utf8");';

test('shows what a program writes', async () => {
	await using terminal = run(write('one\ntwo  \n\u001B[1mthree\u001B[m'));
	expect(await terminal.exited).toEqual({exitCode: 0});
	expect(terminal.screen()).toEqual(['one', 'two', 'three', '', '']);
	expect(terminal.text()).toBe('one\ntwo\nthree\n\n');
	expect(terminal.bytes()).toBe('one\r\ntwo  \r\n\u001B[1mthree\u001B[m');
});

test('shows the end of a long output', async () => {
	await using terminal = run('for (let line = 1; line <= 20000; line++) console.log("line " + line);');
	await terminal.exited;
	expect(terminal.screen()).toEqual(['line 19997', 'line 19998', 'line 19999', 'line 20000', '']);
	expect(terminal.bytes()).toContain('line 1\r\n');
});

test('counts a grapheme cluster as one character unless told otherwise', async () => {
	const family = '👨‍👩‍👧';
	await using modern = run(write(`${family}|`));
	await using old = run(write(`${family}|`), {graphemes: false});
	await Promise.all([modern.exited, old.exited]);
	expect(modern.terminal.buffer.active.cursorX).toBe(3);
	expect(old.terminal.buffer.active.cursorX).toBe(4);
});

test('tells the modes that a program sets and whether it restores them', async () => {
	const set =
		'\u001B[22;2t\u001B]2;mine\u001B\\\u001B[?1049;25;7;1;1004;2004;1003;1006;2031h\u001B[?25l\u001B[?7lpage';
	const reset = '\u001B[23;2t\u001B[?1049;1;1004;2004;1003;1006;2031l\u001B[?25h\u001B[?7h';
	await using terminal = run(`${rawKeys} ${write(set)} process.stdin.once("data", () => {
		${write(reset)} process.exit();
	});`);
	await terminal.until('page');
	expect(terminal.inAlternateScreen()).toBe(true);
	expect(terminal.cursorHidden()).toBe(true);
	expect(terminal.modes()).toEqual({
		alternateScreen: true,
		cursorHidden: true,
		autowrap: false,
		applicationCursorKeys: true,
		bracketedPaste: true,
		focusReports: true,
		mouseTracking: 'any',
		synchronizedOutput: false,
		others: [1006, 2031],
		title: 'mine',
	});
	terminal.send('q');
	await terminal.exited;
	expect(terminal.modes()).toEqual(initialModes);
	expect(terminal.text().trim()).toBe('');
});

test.each(['\u001B[!p', '\u001Bc'])('knows that the reset %j shows the cursor', async reset => {
	await using terminal = run(write(`\u001B[?25l${reset}`));
	await terminal.exited;
	expect(terminal.cursorHidden()).toBe(false);
});

test('sends raw keys', async () => {
	await using terminal = run(`${rawKeys} process.stdin.on("data", keys => console.log(JSON.stringify(keys)));
		console.log("ready");`);
	await terminal.until('ready');
	terminal.send('\u001B[A');
	await terminal.until(String.raw`"\u001b[A"`);
	terminal.send('\u0003é');
	await terminal.until(/"\\u0003é"/);
});

test('answers a query', async () => {
	await using terminal = run(`${rawKeys} process.stdin.on("data", keys => console.log(JSON.stringify(keys)));
		${write('ab\u001B[6n')}`);
	await terminal.until(String.raw`ab"\u001b[1;3R"`);
});

test('tells the program of a new size', async () => {
	await using terminal = run(`
		const report = () => console.log(process.stdout.columns + "x" + process.stdout.rows);
		process.stdout.on("resize", report); report(); ${stay}`);
	await terminal.until('40x5');
	terminal.resize(60, 8);
	expect(terminal.screen()).toHaveLength(8);
	await terminal.until(screen => screen.includes('60x8'));
});

test('waits for the end of a synchronized update', async () => {
	await using terminal = run(`${rawKeys} process.stdin.on("data", key => {
		if (key === "1") ${write('\u001B[?2026h\rhalf\u001B[6n')}
		else { ${write(' whole\u001B[?2026l')} }
	}); ${write('ready')}`);
	await terminal.until('ready');
	terminal.send('1');
	// The program gets the emulator's answer as its second key: by then, the first half is parsed.
	await terminal.until('half');
	expect(terminal.screen()[0]).toBe('half whole');
});

test('gives a program a clean environment', async () => {
	await using terminal = run('console.log(Object.keys(process.env).sort().join())', {
		env: {HOME: '/elsewhere', EXTRA: '1'},
		columns: 80,
	});
	await terminal.exited;
	expect(terminal.screen()[0]).toBe('EXTRA,HOME,LANG,PATH,PWD,TERM,XDG_CACHE_HOME');
});

test('reports the code of an exit', async () => {
	await using terminal = run('process.exit(3)');
	expect(await terminal.exited).toEqual({exitCode: 3});
});

test('kills a program with a signal', async () => {
	await using terminal = run(`console.log("ready"); ${stay}`);
	await terminal.until('ready');
	terminal.kill();
	expect((await terminal.exited).signal).toBe(constants.signals.SIGTERM);
});

/** Ends with 7 at the first SIGHUP; a second one would find no listener and kill it. Its timer keeps it alive. */
const hangUpWitness = `process.once("SIGHUP", () => setImmediate(() => process.exit(7)));
	process.stdin.on("error", () => {}); ${stay} setInterval(() => {}, 1000); console.log("ready");`;

test('hangs up', async () => {
	await using terminal = run(hangUpWitness);
	await terminal.until('ready');
	terminal.hangUp();
	expect(await terminal.exited).toEqual({exitCode: 7});
	await expect(terminal.until('never')).rejects.toThrow('"exitCode":7');
	terminal.send('nobody reads this');
	terminal.resize(10, 2);
});

test('refuses to hang up what a later program holds open', async () => {
	await using terminal = run(hangUpWitness);
	await terminal.until('ready');
	await using later = run(`console.log("ready"); ${stay}`);
	await later.until('ready');
	expect(() => terminal.hangUp()).toThrow('programs started later');
	later.kill();
	await later.exited;
	terminal.hangUp();
	expect(await terminal.exited).toEqual({exitCode: 7});
});

test('says what it waited for when the program ends', async () => {
	await using terminal = run('console.log("last words"); process.exit(4)');
	await expect(terminal.until('a word')).rejects.toThrow(
		/no "a word": the program ended with \{"exitCode":4\}[^]*│ last words │/,
	);
});

test('says what it waited for when the program hangs', async () => {
	await using terminal = run(stay, {patience: 1});
	await expect(terminal.until(/never/, 'page')).rejects.toThrow('no page: 1 ms passed\n┌');
});

test('passes on what a condition throws', async () => {
	await using terminal = run(write('text'));
	const broken = terminal.until(screen => {
		if (screen[0] === 'text') throw new Error('broken condition');
		return false;
	});
	await expect(broken).rejects.toThrow('broken condition');
});
