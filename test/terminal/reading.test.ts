import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {identityOf} from '../../source/library/identity.ts';
import {parseRecord, type StoryRecord} from '../../source/library/story-record.ts';
import {programPath, samplePath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {startInTerminal, type PseudoTerminal} from './pseudo-terminal.ts';
import {initialModes} from './terminal-modes.ts';

const salt = samplePath('the-salt-clerk.txt');

type Options = {
	readonly home?: string;
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: Readonly<Record<string, string>>;
};

/** The built program, reading in a terminal of its own. */
const open = (
	words: readonly string[],
	{home = temporaryFolder(), columns = 80, rows = 24, environment = {}}: Options = {},
): PseudoTerminal =>
	startInTerminal(process.execPath, [programPath, 'open', ...words], {
		columns,
		rows,
		env: {READER_HOME: home, HOME: home, ...environment},
	});

const status = (screen: readonly string[]): string => screen.at(-1)?.trim() ?? '';
const firstWord = (screen: readonly string[]): string =>
	screen
		.find(row => row !== '')
		?.trim()
		.split(' ')[0] ?? '';

const recordIn = (home: string): StoryRecord | undefined => {
	const [name = ''] = readdirSync(join(home, 'stories'));
	return parseRecord(JSON.parse(readFileSync(join(home, 'stories', name), 'utf8')));
};

/** Leaves, and sees that nothing is left behind. */
const leave = async (terminal: PseudoTerminal, keys = 'q'): Promise<void> => {
	terminal.send(keys);
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(terminal.modes()).toEqual(initialModes);
};

describe('reading in a terminal', () => {
	it('opens on the title screen, turns, jumps, marks, leaves, and opens again at the same words', async () => {
		const home = temporaryFolder();
		await using first = open([salt], {home});
		await first.until('Enter begins');
		expect(first.inAlternateScreen()).toBe(true);
		expect(first.text()).toMatch(/⚠ Warning: \S/);
		first.send('\r');
		await first.until('scene 1 of 6 · page 1');
		expect(first.text()).toContain('The key to the weigh-house');
		first.send(' ');
		await first.until('page 2 of');
		first.send(']]]');
		await first.until('scene 4 of 6 · page 1');
		first.send(' m');
		await first.until('Bookmark put here');
		first.send('B');
		await first.until('1 bookmark');
		first.send('egood\r');
		await first.until('good');
		first.send('\u001b');
		await first.until('scene 4 of 6 · page 2');
		const words = first.screen().slice(0, -1);
		await leave(first);
		expect(recordIn(home)).toMatchObject({
			place: {scene: 4},
			bookmarks: [{note: 'good', locator: {scene: 4}}],
		});

		await using second = open([salt], {home});
		await second.until(/You stopped at scene 4 of 6, \d+ %/);
		second.send('\r');
		await second.until('scene 4 of 6 · page 2');
		expect(second.screen().slice(0, -1)).toEqual(words);
		await leave(second);

		await using anew = open([salt, '--from-start', '--no-title'], {home});
		await anew.until('scene 1 of 6 · page 1');
		await leave(anew);
	});

	it('obeys forty keys in one burst', async () => {
		const home = temporaryFolder();
		await using terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(`]]]mg${']['.repeat(5)}${' '.repeat(4)}${'b'.repeat(4)}]]]]]gmB`);
		await terminal.until('2 bookmarks');
		await leave(terminal);
		expect(recordIn(home)?.bookmarks.map(({locator}) => locator.scene)).toEqual([1, 4]);
	});

	it('types into the prompt what comes in one burst with the key that opens it', async () => {
		await using terminal = open([salt, '--no-title']);
		await terminal.until('scene 1 of 6');
		terminal.send('/not lock\r');
		await terminal.until('hit for “not lock”');
		terminal.send('\r');
		await terminal.until('scene 1 of 6');
		terminal.send('/sall\u007ft');
		await terminal.until(screen => status(screen) === '/salt');
		terminal.send('\u001b[D\u001b[D');
		terminal.send('X');
		await terminal.until(screen => /^\/sa?X?/.test(status(screen)) && status(screen).includes('X'));
		terminal.send('\u0015');
		await terminal.until(screen => status(screen) === '/');
		await leave(terminal, '\u0003');
	});

	it('shows the same first word after two hundred resizes, and every line inside the window', async () => {
		await using terminal = open([salt, '--no-title']);
		await terminal.until('scene 1 of 6 · page 1');
		terminal.send(']  ');
		await terminal.until('scene 2 of 6 · page 3');
		const before = terminal.screen();
		let state = 42;
		const random = (below: number): number =>
			(state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
		for (let count = 0; count < 200; count++) terminal.resize(20 + random(231), 5 + random(66));
		terminal.resize(80, 24);
		await terminal.until(screen => screen.join('\n') === before.join('\n'), 'the first page again');
		expect(firstWord(terminal.screen())).toBe(firstWord(before));
		await leave(terminal);
	});

	test.each([
		[40, 12],
		[200, 50],
		[20, 5],
	])('fills a window of %i by %i', async (columns, rows) => {
		await using terminal = open([salt, '--no-title'], {columns, rows});
		await terminal.until(screen => status(screen).includes('%'));
		expect(terminal.screen()).toHaveLength(rows);
		await leave(terminal);
	});

	it('says so where the window is too small, and comes back', async () => {
		await using terminal = open([salt, '--no-title'], {columns: 12, rows: 3});
		await terminal.until('Too small');
		terminal.resize(80, 24);
		await terminal.until('scene 1 of 6');
		await leave(terminal);
	});

	it('draws on a terminal where CI is set, and without colours where they are unwanted', async () => {
		await using terminal = open([salt], {environment: {CI: '1', NO_COLOR: '1'}});
		await terminal.until('Enter begins');
		// eslint-disable-next-line no-control-regex -- colours are what is looked for
		expect(terminal.bytes()).not.toMatch(/\u001b\[(?:3[0-7]|9[0-7]|38;)/);
		await leave(terminal);
	});

	it('prints plain lines on a dumb terminal and for a screen reader', async () => {
		for (const environment of [{TERM: 'dumb'}, {INK_SCREEN_READER: 'true'}]) {
			await using terminal = open([salt], {environment, rows: 500});
			expect(await terminal.exited).toMatchObject({exitCode: 0});
			expect(terminal.bytes()).toContain('The key to the weigh-house');
			expect(terminal.bytes()).not.toContain('\u001b');
		}
	});

	it('reads on where the place cannot be kept, and says so', async () => {
		for (const hinder of ['a file', 'a folder in the place of the record']) {
			const home = join(temporaryFolder(), 'home');
			if (hinder === 'a file') writeFileSync(home, '');
			else
				mkdirSync(join(home, 'stories', `${identityOf(readFileSync(salt), salt).content}.json`), {
					recursive: true,
				});
			await using terminal = open([salt, '--no-title'], {home});
			await terminal.until('Your place is not kept');
			terminal.send(' ');
			await terminal.until('page 2 of');
			await leave(terminal);
		}
	});

	it('remembers nothing with --no-save', async () => {
		const home = join(temporaryFolder(), 'none');
		mkdirSync(home);
		await using terminal = open([salt, '--no-title', '--no-save'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(']m');
		await terminal.until('Bookmark put here');
		await leave(terminal);
		expect(readdirSync(home)).toEqual([]);
	});
});

describe('every way out keeps the place and gives the terminal back', () => {
	/** Reads to the third scene, so that there is something to keep. */
	const readOn = async (home: string): Promise<PseudoTerminal> => {
		const terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(']] ');
		await terminal.until('scene 3 of 6 · page 2');
		return terminal;
	};

	test.each([
		['q', 'q'],
		['Ctrl-C', '\u0003'],
	])('%s', async (_, key) => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		await leave(terminal, key);
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	test.each([
		['SIGTERM', 15],
		['SIGHUP', 1],
		['SIGINT', 2],
		['SIGQUIT', 3],
	] as const)('%s', async (signal, number) => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		terminal.kill(signal);
		expect(await terminal.exited).toMatchObject({signal: number});
		expect(terminal.modes()).toEqual(initialModes);
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	it('a closed window', async () => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		terminal.hangUp();
		await terminal.exited;
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	it('Ctrl-Z where no shell can bring it back: the page is drawn again', async () => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		const before = terminal.text();
		terminal.send('\u001a');
		const leftAndBack = (): boolean => {
			const left = terminal.bytes().indexOf('\u001b[?1049l');
			return left !== -1 && terminal.bytes().includes('\u001b[?1049h', left);
		};
		await terminal.until(leftAndBack, 'leaving and coming back');
		await terminal.until(() => terminal.text() === before, 'the page again');
		expect(recordIn(home)?.place?.scene).toBe(3);
		await leave(terminal);
	});

	it('Ctrl-Z and fg in a shell, the window resized in between', async () => {
		await using terminal = startInTerminal('bash', ['--norc', '-i'], {
			columns: 80,
			rows: 24,
			env: {READER_HOME: temporaryFolder(), PS1: 'shell>'},
		});
		await terminal.until('shell>');
		terminal.send(`'${process.execPath}' '${programPath}' open '${salt}' --no-title\r`);
		await terminal.until('scene 1 of 6');
		terminal.send(']');
		await terminal.until('scene 2 of 6');
		terminal.send('\u001a');
		await terminal.until('Stopped');
		expect({...terminal.modes(), bracketedPaste: false}).toEqual(initialModes);
		terminal.resize(60, 20);
		terminal.send('fg\r');
		await terminal.until(screen => status(screen).startsWith('scene 2 of 6'));
		for (const row of terminal.screen()) expect(row.length).toBeLessThanOrEqual(60);
		terminal.send(']q');
		await terminal.until(/\nshell>\n*$/);
		terminal.send('exit\r');
		await terminal.exited;
	});
});
