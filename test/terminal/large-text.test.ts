import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {prose} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, status, type Options} from './open-reader.ts';
import type {PseudoTerminal} from './pseudo-terminal.ts';
import {seenAtTwoSizes} from './sizing-terminal.ts';

test('the model of a terminal erases a large character as a whole', () => {
	const size = {columns: 12, rows: 4};
	const large = '\u001b]66;s=2;ab\u001b\\';
	expect(seenAtTwoSizes(large, size).large).toEqual(['0:0 ab']);
	expect(seenAtTwoSizes(`${large}\r\n\u001b[2Cx`, size)).toEqual({
		rows: ['', '  x', '', ''],
		large: ['0:0 a'],
	});
	expect(seenAtTwoSizes(`${large}\r\n\u001b[4C\u001b[K`, size).large).toEqual(['0:0 ab']);
	expect(seenAtTwoSizes(`${large}\r\n\u001b[K`, size).large).toEqual([]);
});

const text = `# The Lamp\n\n${prose(12)}\n\n# A Title That Is Much Too Long To Stand There Twice As Large\n\n${prose(2)}\n`;
const question = '\u001b]66;s=2; \u001b\\';
const largeTitle = '\u001b]66;s=2;The Lamp\u001b\\';

/** The program with a story, in a terminal that draws text at twice its size, or only reads the question. */
const openStory = async (drawsLargeText: boolean, more: Options = {}): Promise<PseudoTerminal> => {
	const home = more.home ?? temporaryFolder();
	const path = join(home, 'story.md');
	writeFileSync(path, `---\ntitle: Two\n---\n\n${text}`);
	const terminal = open([path, '--no-title'], {...more, home, drawsLargeText});
	// The whole of it: Ink has drawn over what was painted first.
	await terminal.until(screen => status(screen).includes('page 1 of'), 'the page');
	return terminal;
};

const seen = (terminal: PseudoTerminal) => seenAtTwoSizes(terminal.bytes(), {columns: 80, rows: 24});

/** Waits until exactly these large texts are seen. */
const untilLarge = (terminal: PseudoTerminal, large: readonly string[]): Promise<void> =>
	expect.poll(() => seen(terminal).large, {timeout: 10_000}).toEqual(large);

const title = ['1:32 The Lamp'];

describe('the title of a chapter in a terminal that draws text at twice its size', () => {
	it('is twice as large, over two rows, and whole after everything that is done on the page', async () => {
		await using terminal = await openStory(true);
		await untilLarge(terminal, title);
		const {rows} = seen(terminal);
		expect(rows.slice(0, 4).join('')).toBe('');
		for (const [keys, answer] of [
			['m', 'Bookmark added'],
			['m', 'Bookmark removed'],
			['v', /\bwords?\b/],
			['\u001b', 'page 1 of'],
			['/the', 'Find: the'],
			['\u001b', 'page 1 of'],
		] as const) {
			terminal.send(keys);
			await terminal.until(answer);
			await untilLarge(terminal, title);
		}
		await leave(terminal);
	});

	it('leaves nothing behind on other pages and screens, and comes back', async () => {
		await using terminal = await openStory(true);
		await untilLarge(terminal, title);
		const {rows} = seen(terminal);
		for (const [there, back] of [
			[' ', 'b'],
			['t', '\u001b'],
			['?', '\u001b'],
		] as const) {
			terminal.send(there);
			await untilLarge(terminal, []);
			terminal.send(back);
			await untilLarge(terminal, title);
			await expect.poll(() => seen(terminal).rows.slice(0, 23), {timeout: 10_000}).toEqual(rows.slice(0, 23));
		}
		await leave(terminal);
	});

	it('comes back with the line that it was scrolled away with', async () => {
		await using terminal = await openStory(true);
		await untilLarge(terminal, title);
		for (const [keys, large] of [
			['j', []],
			['k', title],
		] as const) {
			terminal.send(keys);
			await untilLarge(terminal, large);
		}
		await leave(terminal);
	});

	it('stays as it is where it does not fit', async () => {
		await using terminal = await openStory(true);
		await untilLarge(terminal, title);
		terminal.send('}');
		await untilLarge(terminal, []);
		await expect.poll(() => seen(terminal).rows[1]).toContain('A Title That Is Much Too Long To Stand There');
		await leave(terminal);
	});

	it.each([
		['with plain preferences', '{"plain": true}', 24],
		['in a low window', '{}', 12],
	])('stays as it is %s', async (_, preferences, rows) => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'preferences.json'), preferences);
		await using terminal = await openStory(true, {home, rows});
		terminal.send(' b');
		await terminal.until('The Lamp');
		expect(terminal.bytes()).not.toContain(largeTitle);
		await leave(terminal);
	});
});

it.each<[string, Options, boolean]>([
	['in a terminal that only reads the question', {}, true],
	['in tmux', {environment: {TERM: 'tmux-256color', TMUX: '/tmp/x'}}, false],
	['in a Linux console', {environment: {TERM: 'linux'}}, false],
])('nothing is larger %s', async (_, options, isAsked) => {
	await using terminal = await openStory(false, options);
	terminal.send(' b');
	await terminal.until('The Lamp');
	expect(terminal.bytes().includes(question)).toBe(isAsked);
	expect(terminal.bytes()).not.toContain(largeTitle);
	await leave(terminal);
});
