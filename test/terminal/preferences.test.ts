import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {programPath, reader} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, salt} from './open-reader.ts';
import {startInTerminal, type PseudoTerminal} from './pseudo-terminal.ts';

const write = (home: string, text: string): void => writeFileSync(join(home, 'preferences.json'), text);
const read = (home: string): string => readFileSync(join(home, 'preferences.json'), 'utf8');

/** What a message of two rows says. */
const message = (screen: readonly string[]): string =>
	screen
		.slice(-2)
		.map(row => row.trim())
		.join(' ');

/** A new home with these preferences. */
const homeWith = (text: string): string => {
	const home = temporaryFolder();
	write(home, text);
	return home;
};

const openShelf = (home: string): PseudoTerminal =>
	startInTerminal(process.execPath, [programPath], {columns: 80, rows: 24, env: {READER_HOME: home}});

describe('preferences with a mistake', () => {
	const text = '{\n\t"measure": "60", // wide\n\t"theme": "sepia",\n\t"kyes": {},\n}\n';
	const notice = '! preferences.json, line 2: “measure” cannot be "60"';

	it('are told of above the story and on the shelf, used as far as they go, and never moved', async () => {
		const home = homeWith(text);
		await using terminal = open([salt], {home});
		await terminal.until(
			screen => message(screen).startsWith(notice) && message(screen).endsWith('(1 more)'),
		);
		terminal.send('\r');
		await terminal.until('scene 1 of 6');
		terminal.send('c');
		await terminal.until('Theme: dark');
		await leave(terminal);
		expect(read(home)).toBe(text.replace('sepia', 'dark'));

		await using shelf = openShelf(home);
		await shelf.until(screen => message(screen).startsWith(notice));
		shelf.send('k');
		await shelf.until('Enter open');
		await leave(shelf);
		expect(read(home)).toBe(text.replace('sepia', 'dark'));
		expect(readdirSync(home).filter(name => name.includes('preferences'))).toEqual(['preferences.json']);
	});

	it('are no matter for scripts', async () => {
		const home = homeWith(text);
		for (const words of [['info', salt], ['list', '--json'], ['print', '--page', '1', salt], []])
			expect(await reader(words, {home})).toMatchObject({stderr: '', exitCode: 0});
	});

	it('that stands in the way of a change are left as they are, and the reader is told once', async () => {
		const broken = '{\n  "theme": "light,\n  "korean": "words"\n}\n';
		const home = homeWith(broken);
		await using terminal = open([salt, '--no-title'], {home});
		await terminal.until('! preferences.json, line 2: a closing quote');
		terminal.send('c');
		await terminal.until('! Not saved: preferences.json, line 2: a closing quote is missing');
		terminal.send('c');
		await terminal.until('Theme: ');
		terminal.send('J');
		await terminal.until('Justified');
		await leave(terminal);
		expect(read(home)).toBe(broken);
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
		'are names of all kinds: %s',
		async name => {
			const home = homeWith(
				`{"theme": "${name}", "keys": {"help": ["${name}"], "${name}": ["x"]}, "${name}": 1}`,
			);
			await using terminal = open([salt, '--no-title'], {home});
			await terminal.until(`“theme” cannot be "${name}"`);
			terminal.send('?');
			await terminal.until('Turning pages');
			expect(terminal.text()).not.toContain('function');
			await leave(terminal, 'q');
		},
	);
});

describe('Ctrl-C leaves', () => {
	const ofReadme = '{"keys": {"next-page": ["space", "x"], "leave": ["q", "Q"]}}';
	const withoutLeaving = '{"keys": {"leave": []}}';
	const takenAway = '{"keys": {"theme": ["ctrl-c", "q"], "leave": ["spce"], "list-down": ["ctrl-c", "q"]}}';

	test.each([
		['the page', '', 'The key to', ofReadme],
		['the page without another key for it', '', 'The key to', takenAway],
		['a list', 't', 'Contents', takenAway],
		['a prompt', '/whale', 'Find: whale', withoutLeaving],
		['a note', 'mBe', 'Note:', takenAway],
	])('%s', async (_, keys, shown, table) => {
		await using terminal = open([salt, '--no-title'], {home: homeWith(table)});
		await terminal.until('The key to');
		terminal.send(keys);
		await terminal.until(shown);
		await leave(terminal, '\u0003');
	});

	it('the shelf, and so does q', async () => {
		const home = homeWith(takenAway);
		await using terminal = open([salt], {home});
		await terminal.until('! preferences.json');
		await leave(terminal);
		for (const key of ['\u0003', 'q']) {
			await using shelf = openShelf(home);
			await shelf.until('1 story');
			await leave(shelf, key);
		}
	});
});

describe('what changes the preferences', () => {
	it('are two windows and a hand: the changes of all stay', async () => {
		const home = homeWith('{\n  // mine\n  "measure": 60,\n}\n');
		await using one = open([salt, '--no-title'], {home});
		await using other = open([salt, '--no-title'], {home});
		for (const terminal of [one, other]) await terminal.until('scene 1 of 6');
		one.send('J');
		await one.until('Justified');
		other.send('c');
		await other.until('Theme: light');
		write(home, read(home).replace('"measure": 60', '"measure": 50, "korean": "words"'));
		for (const shown of ['Ragged right', 'Justified']) {
			one.send('J');
			await one.until(shown);
		}
		await leave(one);
		await leave(other);
		expect(read(home)).toBe(
			'{\n  // mine\n  "measure": 50, "korean": "words",\n  "justified": true,\n  "theme": "light",\n}\n',
		);
	});

	it('is no reading that is not to be saved', async () => {
		const home = homeWith('{"theme": "sepia"}');
		await using terminal = open([salt, '--no-title', '--no-save'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send('c');
		await terminal.until('Theme: dark');
		await leave(terminal);
		expect(read(home)).toBe('{"theme": "sepia"}');
	});

	it('is no width that is asked for once, until a key changes it', async () => {
		const home = homeWith('{"measure": 60}');
		await using terminal = open([salt, '--no-title', '--width', '40'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send('J');
		await terminal.until('Justified');
		await leave(terminal);
		expect(read(home)).toBe('{"measure": 60, "justified": true}');
		await using again = open([salt, '--no-title', '--width', '40'], {home});
		await again.until('scene 1 of 6');
		again.send('-');
		await again.until('Measure: 38');
		await leave(again);
		expect(read(home)).toBe('{"measure": 38, "justified": true}');
	});
});
