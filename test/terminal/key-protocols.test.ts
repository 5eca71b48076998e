import {describe, expect, it, test} from 'vitest';
import {initialModes} from './terminal-modes.ts';
import {leave, open, salt, status} from './open-reader.ts';
import type {PseudoTerminal} from './pseudo-terminal.ts';

const readSecondPage = async (terminal: PseudoTerminal): Promise<void> => {
	await terminal.until('scene 1 of 6 · page 1');
	terminal.send(' ');
	await terminal.until('scene 1 of 6 · page 2');
};

/** A key in the forms of other protocols. */
const kitty = (code: number, modifiers = 1): string =>
	`\u001b[${code};${modifiers}:1u\u001b[${code};${modifiers}:3u`;
const other = (code: number, modifiers: number): string => `\u001b[27;${modifiers};${code}~`;

describe('in a terminal that another program has left in another protocol', () => {
	test.each([
		['q of kitty’s', kitty(113)],
		['Ctrl-C of kitty’s', kitty(99, 5)],
		['Ctrl-C of modifyOtherKeys', other(99, 5)],
		['Ctrl-C in the short form', '\u001b[99;5u'],
		['Ctrl-C let go twice', `${kitty(99, 5)}\u001b[99;5:3u`],
	])('%s leaves', async (_, keys) => {
		await using terminal = open([salt, '--no-title']);
		await readSecondPage(terminal);
		await leave(terminal, keys);
	});

	test.each([
		['Space', kitty(32), 'scene 1 of 6 · page 3'],
		['Shift-Space', kitty(32, 2), 'scene 1 of 6 · page 3'],
		['Ctrl-F', other(102, 5), 'scene 1 of 6 · page 3'],
		['PgUp', '\u001b[5;1:1~\u001b[5;1:3~', 'scene 1 of 6 · page 1'],
		['b held', '\u001b[98;1:1u\u001b[98;1:2u\u001b[98;1:3u', 'scene 1 of 6 · page 1'],
		[']', kitty(93), 'scene 2 of 6'],
		['Shift-B', kitty(98, 2), 'No bookmarks yet'],
		['?', kitty(47, 2), 'Turning pages'],
		['F1', '\u001b[P', 'Turning pages'],
		[
			'a search',
			`${kitty(47)}${kitty(115)}${kitty(97)}${kitty(108)}${kitty(116)}${kitty(13)}`,
			'matches for “salt”',
		],
	])('%s does what it does otherwise', async (_, keys, expected) => {
		await using terminal = open([salt, '--no-title']);
		await readSecondPage(terminal);
		terminal.send(keys);
		await terminal.until(expected);
		await leave(terminal);
	});

	it('Esc, Tab and Backspace do in a prompt and on the page what they do otherwise', async () => {
		await using terminal = open([salt, '--no-title']);
		await readSecondPage(terminal);
		terminal.send(`/ab${kitty(127)}`);
		await terminal.until(screen => status(screen).startsWith('Find: a '));
		terminal.send(kitty(27));
		await terminal.until('scene 1 of 6 · page 2');
		terminal.send(']');
		await terminal.until('scene 2 of 6 · page 3');
		terminal.send(kitty(127));
		await terminal.until('scene 1 of 6 · page 2');
		terminal.send(kitty(9));
		await terminal.until('scene 2 of 6 · page 3');
		await leave(terminal);
	});

	it('Ctrl-C goes before all keys that wait', async () => {
		await using terminal = open([salt, '--no-title']);
		await readSecondPage(terminal);
		await terminal.paste(`${kitty(109)}${kitty(114)}`.repeat(3000));
		await leave(terminal, kitty(99, 5));
	});

	it('Ctrl-Z stops the program and brings the page back', async () => {
		await using terminal = open([salt, '--no-title']);
		await readSecondPage(terminal);
		terminal.send(kitty(122, 5));
		await terminal.until(() => terminal.bytes().includes('\u001b[?1049l'), 'leaving');
		await terminal.until('scene 1 of 6 · page 2');
		await leave(terminal);
		expect(terminal.modes()).toEqual(initialModes);
	});

	it('a key may come in pieces', async () => {
		await using terminal = open([salt, '--no-title']);
		await terminal.until('scene 1 of 6');
		for (const key of [kitty(93), other(93, 1)]) {
			for (let cut = 1; cut < key.length; cut++) {
				terminal.send(key.slice(0, cut));
				terminal.send(key.slice(cut));
				await terminal.until('scene 2 of 6');
				terminal.send('[');
				await terminal.until('scene 1 of 6');
			}
		}
		await leave(terminal);
	});
});

test('a Russian letter, in its own bytes and as kitty sends it, works by its place', async () => {
	await using terminal = open([salt, '--no-title']);
	await terminal.until('scene 1 of 6');
	terminal.send('е');
	await terminal.until('6 scenes');
	terminal.send('\u001b');
	await terminal.until('scene 1 of 6');
	terminal.send('/йод\u001bbа');
	await terminal.until('Find: айод');
	terminal.send('\u001b');
	await terminal.until('scene 1 of 6');
	await leave(terminal, kitty(1081));
});
