import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {hasWindowTitle, titled} from '../../source/terminal/window-title.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {forbiddenIn} from './allowed-bytes.ts';
import {leave, open, salt} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';
import {anyCharacter} from '../any-character.ts';

describe('a terminal has a window title', () => {
	test.each([
		[{TERM: 'xterm'}, true],
		[{TERM: 'xterm-256color'}, true],
		[{TERM: 'xterm-kitty'}, true],
		[{TERM: 'tmux-256color', TMUX: '/tmp/tmux'}, true],
		[{TERM: 'screen-256color', TMUX: '/tmp/tmux'}, true],
		[{TERM: 'rxvt-unicode-256color'}, true],
		[{TERM: 'alacritty'}, true],
		[{TERM: 'foot-extra'}, true],
		[{TERM: 'st-256color'}, true],
		[{TERM: 'screen'}, false],
		[{TERM: 'screen.xterm-256color', STY: '1.tty'}, false],
		[{TERM: 'xterm-256color', STY: '1.tty'}, false],
		[{TERM: 'screen', STY: '1.tty', TMUX: '/tmp/tmux'}, false],
		[{TERM: 'linux'}, false],
		[{TERM: 'vt100'}, false],
		[{TERM: 'vt220-8bit'}, false],
		[{TERM: 'eterm-color'}, false],
		[{TERM: 'dumb'}, false],
		[{TERM: 'ansi'}, false],
		[{TERM: 'stv52'}, false],
		[{TERM: 'nobody-knows'}, false],
		[{TERM: ''}, false],
		[{}, false],
	])('%j: %j', (environment, expected) => expect(hasWindowTitle(environment)).toBe(expected));
});

test('no title holds anything but text', () => {
	fc.assert(
		fc.property(fc.string({unit: anyCharacter, maxLength: 80}), text => {
			expect(forbiddenIn(`${titled(cleanLine(text))}behind it`)).toEqual([]);
		}),
	);
});

/** The title that the story of a file gives the window. */
const titleOf = async (header: string): Promise<string> => {
	const home = temporaryFolder();
	const file = join(home, 'story.txt');
	writeFileSync(file, `${header}\n\nIt rained.\n`);
	await using terminal = open([file], {home});
	await terminal.until('Enter begins');
	const {title} = terminal.modes();
	await leave(terminal);
	return title;
};

describe('the window is called', () => {
	it('by the story that is open, by the program on the shelf, and as before in the end', async () => {
		const home = temporaryFolder();
		await using terminal = open([salt], {home});
		await terminal.until('Enter begins');
		expect(terminal.modes().title).toBe('The Salt Clerk – reader');
		terminal.send('\r');
		await terminal.until('scene 1 of 6');
		terminal.send('\u001b\u001b');
		await terminal.until('Shelf');
		expect(terminal.modes().title).toBe('reader');
		terminal.send('\r');
		await terminal.until('Enter continue');
		expect(terminal.modes().title).toBe('The Salt Clerk – reader');
		await leave(terminal);
	});

	it('by a title without anything that a terminal obeys', async () => {
		expect(await titleOf('Title: Ra\u001b]2;in\u001b\\ a\u001b[31mnd\u0007 “snow” \u202eЛ')).toMatch(
			/^Ra.* “snow” Л – reader$/,
		);
	});

	it('by as much of a long title as a bar shows', async () => {
		const title = await titleOf(`Title: ${'Rain and snow '.repeat(6)}`);
		expect(title).toMatch(/^Rain and snow Rain .*… – reader$/);
		expect(title.length).toBeLessThan(100);
	});
});

const shell = (options: {readonly savesTitle?: boolean; readonly term?: string} = {}) =>
	startInTerminal('bash', ['--norc', '-i'], {
		columns: 80,
		rows: 24,
		savesTitle: options.savesTitle ?? true,
		env: {READER_HOME: temporaryFolder(), PS1: 'shell>', TERM: options.term ?? 'xterm-256color'},
	});

const openStory = `'${process.execPath}' '${programPath}' open '${salt}' --no-title\r`;
const named = `printf '\\033]2;mine\\033\\\\'\r`;

describe('the title that was there', () => {
	it('comes back when the program ends or is stopped, and goes again with fg', async () => {
		await using terminal = shell();
		await terminal.until('shell>');
		terminal.send(named);
		await terminal.until(() => terminal.modes().title === 'mine', 'a title');
		terminal.send(openStory);
		await terminal.until('scene 1 of 6');
		expect(terminal.modes().title).toBe('The Salt Clerk – reader');
		terminal.send('\u001a');
		await terminal.until('Stopped');
		expect(terminal.modes().title).toBe('mine');
		terminal.send('fg\r');
		await terminal.until('scene 1 of 6');
		expect(terminal.modes().title).toBe('The Salt Clerk – reader');
		terminal.send('\u001a');
		await terminal.until('Stopped');
		terminal.send('fg\r');
		await terminal.until('scene 1 of 6');
		terminal.send('q');
		await terminal.until(/\nshell>\n*$/);
		expect(terminal.modes().title).toBe('mine');
		terminal.send('exit\r');
		await terminal.exited;
	});

	it('is left empty by a terminal that saves none', async () => {
		await using terminal = shell({savesTitle: false});
		await terminal.until('shell>');
		terminal.send(named + openStory);
		await terminal.until('scene 1 of 6');
		terminal.send('q');
		await terminal.until(/\nshell>\n*$/);
		expect(terminal.modes().title).toBe('');
		terminal.send('exit\r');
		await terminal.exited;
	});
});

describe('nothing is said of a title', () => {
	const titles = /\u001b(?:\][02]|\[2[123];\d)/; // oxlint-disable-line no-control-regex

	test.each(['linux', 'vt100', 'eterm-color', 'screen', 'nobody-knows'])('TERM=%s', async TERM => {
		await using terminal = open([salt, '--no-title'], {environment: {TERM}});
		await terminal.until('scene 1 of 6');
		await leave(terminal);
		expect(terminal.bytes()).not.toMatch(titles);
	});

	it('where the reader does not want it', async () => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'preferences.json'), '{"windowTitle": false}');
		await using terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6');
		await leave(terminal);
		expect(terminal.bytes()).not.toMatch(titles);
	});
});
