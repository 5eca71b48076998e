import {describe, expect, test} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {forbiddenIn} from './allowed-bytes.ts';
import {leave, open, salt, status} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';

describe('forbiddenIn', () => {
	test.each([
		['a title with an icon’s', '\u001b]0;title\u001b\\'],
		['a title that a bell closes', '\u001b]2;title\u0007'],
		['a title with a sequence inside', '\u001b]2;a\u001b[31mb\u001b\\'],
		['a title that is reversed', '\u001b]2;a\u202eb\u001b\\'],
		['a title without an end', `\u001b]2;${'a'.repeat(300)}\u001b\\`],
		['a question for the title', '\u001b[21t'],
		['a title pushed with the icon’s', '\u001b[22;0t'],
		['the clipboard', '\u001b]52;c;AAAA\u001b\\'],
		['a link', '\u001b]8;;http://example.org\u0007'],
		['a device control string', '\u001bP+q544e\u001b\\'],
		['an application command', '\u001b_Ga=T;AAAA\u001b\\'],
		['a reset', '\u001bc'],
		['a character set', '\u001b(0'],
		['the scrollback', '\u001b[3J'],
		['a scroll region', '\u001b[2;5r'],
		['a move of our own elsewhere', '\u001b[5;1H'],
		['dim text', '\u001b[2m'],
		['a colour whose shade is the user’s', '\u001b[33m'],
		['hidden text', '\u001b[8m'],
		['blinking text', '\u001b[1;5m'],
		['a colour by number', '\u001b[38;5;1m'],
		['mouse reports', '\u001b[?1003h'],
		['a query of the terminal’s kind', '\u001b[c'],
		['a move to the next row', '\u001b[E'],
		['a move to a column', '\u001b[5G'],
		['a bell', '\u0007'],
		['a tab', '\t'],
		['a backspace', '\b'],
		['a deletion', '\u007f'],
		['an eight-bit introducer', '\u009b31m'],
		['a reversal', '\u202e'],
		['a lone escape', '\u001b'],
	])('finds %s', (_, forbidden) => {
		expect(forbiddenIn(`before\r\n\u001b[1m${forbidden} after all that was said\u001b[22m`)).not.toEqual([]);
	});

	test('lets text and our own sequences be', () => {
		expect(
			forbiddenIn(
				'\u001b[22;2t\u001b]2;Rain – reader\u001b\\\u001b[?1049h\u001b[?25l\u001b[1;38;5;88;48;2;1;20;255mé 雨\u001b[22;39;49m\r\n\u001b[23A\u001b[K\u001b]2;\u001b\\\u001b[23;2t',
			),
		).toEqual([]);
	});

	test('lets a copy be where the reader has asked for one', () => {
		const copy = '\u001b]52;c;c2FsdA==\u001b\\';
		expect(forbiddenIn(copy, 'vy')).toEqual([]);
		expect(forbiddenIn(copy, 'v')).not.toEqual([]);
		expect(forbiddenIn(copy.replace('\u001b\\', '\u0007'), 'vy')).not.toEqual([]);
	});

	test('lets the beginning of a sequence be at the end, where a program was killed', () => {
		expect(forbiddenIn('page\u001b[?20')).toEqual([]);
		expect(forbiddenIn('page\u001b]')).toEqual([String.raw`"\u001b]"`]);
	});

	test('writes what it finds so that it can be shown', () => {
		expect(forbiddenIn('a\u009d0;b')).toEqual([String.raw`"\u009d0;b"`]);
	});
});

describe('a terminal in a test', () => {
	const script = `process.stdout.write('\\u001b]0;title\\u0007')`;
	const run = async (checked: boolean | undefined, words: readonly string[] = []): Promise<void> => {
		await using terminal = startInTerminal(process.execPath, ['-e', script, ...words], {
			columns: 40,
			rows: 5,
			...(checked !== undefined && {checked}),
		});
		await terminal.exited;
	};

	test('fails in the end if our program wrote what it must not', async () => {
		await expect(run(undefined, [programPath])).rejects.toThrow(String.raw`2 times: "\u001b]0;title\u0007"`);
		await expect(run(true)).rejects.toThrow('wrote what no terminal may get');
	});

	test('does not ask that of other programs', async () => {
		await run(undefined);
		await run(false, [programPath]);
	});
});

test('a reader who looks at everything gets text and our own sequences', async () => {
	await using terminal = open([salt], {home: temporaryFolder()});
	await terminal.until('Enter begins');
	const steps: readonly (readonly [keys: string, shown: string | RegExp])[] = [
		['\r', 'scene 1 of 6'],
		['m', 'Bookmark'],
		['Bea note\r', 'a note'],
		['\r', 'scene 1 of 6'],
		['t', 'Contents'],
		['\u001b', 'scene 1 of 6'],
		['/the\r', 'matches'],
		['\u001b', 'scene 1 of 6'],
		['?', 'Turning pages'],
		['\u001b', 'scene 1 of 6'],
		['c-J]', 'scene 2 of 6'],
	];
	for (const [keys, shown] of steps) {
		terminal.send(keys);
		await terminal.until(shown);
	}
	terminal.resize(50, 18);
	await terminal.until(screen => screen.length === 18 && status(screen).includes('scene 2'));
	await leave(terminal);
});
