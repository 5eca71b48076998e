import {appendFileSync, copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {samplePath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {open, recordIn, salt} from './open-reader.ts';
import type {PseudoTerminal} from './pseudo-terminal.ts';

const voice = {INK_SCREEN_READER: 'true'};

/** What the program has written so far, as a voice would read it. */
const told = ({bytes}: PseudoTerminal): string => bytes().replaceAll('\r\n', '\n');

/** Waits for a prompt, types a line, waits for the next prompt or the end, and gives what was told in between. */
const type = async (terminal: PseudoTerminal, line: string): Promise<string> => {
	const before = told(terminal).length;
	terminal.send(`${line}\r`);
	await Promise.race([
		terminal.until(() =>
			told(terminal)
				.slice(before + line.length)
				.endsWith('\n> '),
		),
		terminal.exited,
	]);
	return told(terminal).slice(before);
};

/** A story in lines, ready for the first word. */
const openLines = async (
	words: readonly string[],
	home = temporaryFolder(),
	environment: Readonly<Record<string, string>> = voice,
): Promise<PseudoTerminal> => {
	const terminal = open(words, {home, rows: 200, columns: 2000, environment});
	await terminal.until(() => /(?:^|\n)> $/.test(told(terminal)));
	return terminal;
};

const paragraphs = (from: number, to: number): string =>
	`${readFileSync(salt, 'utf8').split(/\n\n+/).slice(from, to).join('\n')}\n`;

describe('a story in lines', () => {
	it('is read without sight: title to the third scene, a bookmark, quit, and back at the same sentence', async () => {
		const home = temporaryFolder();
		await using first = await openLines([salt], home);
		expect(told(first)).toBe(
			`The Salt Clerk, by Anneke Rudd.
Warning: a drowning. Warning: grief. Warning: an old man’s last illness.
Rated Teen. Complete. 6 scenes, 11 minutes. You are in scene 1.
Enter reads on. Type help for the words you can use.
> `,
		);
		expect(await type(first, '')).toBe(`\nScene 1 of 6.\n${paragraphs(1, 6)}> `);
		expect(await type(first, 'next')).toBe(`next\nScene 2 of 6.\n${paragraphs(10, 15)}> `);
		expect(await type(first, 'where')).toBe(
			'where\nScene 2 of 6, first paragraph, 18 percent, 9 minutes left.\n> ',
		);
		expect(await type(first, 'bookmark')).toBe(
			'bookmark\nBookmark added: Weigh-day was every second Friday.\n> ',
		);
		expect(await type(first, 'nxt')).toBe('nxt\nI do not know “nxt”. Did you mean next?\n> ');
		expect(await type(first, 'scene 3')).toBe(`scene 3\nScene 3 of 6.\n${paragraphs(20, 25)}> `);
		expect(await type(first, '')).toBe(`\n${paragraphs(25, 30)}> `);
		expect(await type(first, 'quit')).toBe('quit\nYour place is saved.\n');
		expect(await first.exited).toEqual({exitCode: 0});

		await using second = await openLines([salt], home);
		expect(told(second)).toContain('You are in scene 3.\nEnter reads on.');
		expect(await type(second, '')).toBe(`\n${paragraphs(25, 30)}> `);
		expect(await type(second, 'bookmarks')).toBe(
			'bookmarks\nBookmark 1, scene 2, 18 percent: Weigh-day was every second Friday.\nType bookmark and a number to go there.\n> ',
		);
		expect(await type(second, 'q')).toBe('q\nYour place is saved.\n');
		expect(recordIn(home)).toMatchObject({place: {scene: 3}, bookmarks: [{locator: {scene: 2}}]});
	});

	it('goes on in pages at the same sentence, and the other way round', async () => {
		const home = temporaryFolder();
		await using lines = await openLines([salt], home);
		await type(lines, 'scene 3');
		await type(lines, '');
		await type(lines, 'quit');
		await using pages = open([salt, '--no-title'], {home});
		await pages.until('scene 3 of 6');
		expect(
			pages
				.screen()
				.find(row => row !== '')
				?.trim(),
		).toMatch(/^“It was a dry summer,” I said\./);
		pages.send(']  b');
		await pages.until('scene 4 of 6 · page 9');
		pages.send('q');
		await pages.exited;
		const place = recordIn(home)?.place?.quote.highlight ?? '';
		await using again = await openLines([salt], home);
		const read = await type(again, '');
		expect(read.slice(0, 600).replaceAll('\n', ' ')).toContain(place.slice(0, 40).replaceAll('\n', ' '));
		await type(again, 'quit');
	});

	it('writes nothing but text on a dumb terminal and for a screen reader', async () => {
		for (const environment of [{TERM: 'dumb'}, voice]) {
			await using terminal = await openLines(
				[samplePath('the-wheel-at-pell-mill.epub')],
				undefined,
				environment,
			);
			await type(terminal, '');
			await type(terminal, 'contents');
			await type(terminal, 'quit');
			// oxlint-disable-next-line no-control-regex -- controls are what is looked for
			expect(told(terminal)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
		}
	});

	it('saves and leaves on Ctrl-C, at the end of input, on signals and when the terminal is closed', async () => {
		const ways: readonly (readonly [(terminal: PseudoTerminal) => void, object, string])[] = [
			[({send}) => send('\u0003'), {exitCode: 0}, '\nYour place is saved.\n'],
			[({send}) => send('\u0004'), {exitCode: 0}, '\nYour place is saved.\n'],
			[({kill}) => kill('SIGTERM'), {signal: 15}, '> '],
			[({hangUp}) => hangUp(), {}, '> '],
		];
		for (const [end, exit, last] of ways) {
			const home = temporaryFolder();
			await using terminal = await openLines([salt], home);
			await type(terminal, 'scene 4');
			end(terminal);
			expect(await terminal.exited).toMatchObject(exit);
			expect(told(terminal).endsWith(last)).toBe(true);
			expect(recordIn(home)).toMatchObject({place: {scene: 4}});
		}
	});

	it('obeys lines that come at once, and leaves what follows to the shell', async () => {
		const home = temporaryFolder();
		await using terminal = await openLines([salt], home);
		terminal.send('next\rnext\rnote good\rquit\rnext\r');
		expect(await terminal.exited).toEqual({exitCode: 0});
		expect(recordIn(home)).toMatchObject({
			place: {scene: 3},
			bookmarks: [{note: 'good', locator: {scene: 3}}],
		});
	});

	it('begins where flags say, reads at once without a title, and saves nothing where nothing is to be saved', async () => {
		const home = temporaryFolder();
		await using kept = await openLines([salt, '--at', '60%'], home);
		expect(told(kept)).toContain('You are in scene 4.');
		await type(kept, '');
		await type(kept, 'quit');
		await using scene = await openLines([salt, '--scene', '2', '--no-title', '--no-save'], home);
		expect(told(scene)).toBe(`Scene 2 of 6.\n${paragraphs(10, 15)}> `);
		expect(await type(scene, 'quit')).toBe('quit\nYour place is not saved.\n');
		expect(recordIn(home)).toMatchObject({place: {scene: 4}});
		await using start = await openLines([salt, '--from-start', '--no-title'], home);
		expect(told(start)).toBe(`Scene 1 of 6.\n${paragraphs(1, 6)}> `);
		await type(start, 'quit');
	});

	it('follows a file that is edited, and says so at the next prompt', async () => {
		const home = temporaryFolder();
		const file = join(home, 'tale.txt');
		copyFileSync(salt, file);
		await using terminal = await openLines([file], home);
		await type(terminal, 'scene 2');
		appendFileSync(file, '\n\n\nOne more scene, and it is quite short.\n');
		for (;;) {
			const where = await type(terminal, 'where');
			if (!where.includes('of 7')) continue;
			expect(told(terminal)).toMatch(/your place found\.\n/);
			expect(where).toContain('Scene 2 of 7, first paragraph');
			break;
		}
		await type(terminal, 'quit');
	});

	it('reads the number of paragraphs that is preferred', async () => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'preferences.json'), '{"passage": 2}');
		await using terminal = await openLines([salt], home);
		expect(await type(terminal, '')).toBe(`\nScene 1 of 6.\n${paragraphs(1, 3)}> `);
		await type(terminal, 'quit');
	});
});
