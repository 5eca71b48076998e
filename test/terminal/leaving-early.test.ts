import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {reader} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open} from './open-reader.ts';
import type {PseudoTerminal} from './pseudo-terminal.ts';

/** So long that it is not there whole while a few keys are pressed, and without words that come twice. */
const long = `Title: Lamps\n\n${Array.from(
	{length: 300_000},
	(_, index) => `The ${index}th lamp was lit at ${index * 7} minutes past. Nobody had asked for it.`,
).join('\n\n')}`;

let file = '';

beforeEach(() => {
	file = join(temporaryFolder(), 'lamps.txt');
	writeFileSync(file, long);
});

const words = (screen: readonly string[]): string => screen.slice(0, -1).join('\n');

/** Opens the text at its page, and turns it. Gives the new page. */
const turn = async (terminal: PseudoTerminal): Promise<string> => {
	await terminal.until(screen => words(screen).includes('lamp was lit'), 'the page');
	const before = words(terminal.screen());
	terminal.send(' ');
	await terminal.until(
		screen => words(screen) !== before && words(screen).includes('lamp was lit'),
		'a page',
	);
	return words(terminal.screen());
};

/** How many records lie in a folder; one that is being written is none yet. */
const kept = (home: string, folder: string): number =>
	existsSync(join(home, folder))
		? readdirSync(join(home, folder)).filter(name => /^[0-9a-f]{32}\.json$/.test(name)).length
		: 0;

describe('a text that is left before all of it is read', () => {
	it('lets its reader go, and opens where it was left', async () => {
		const home = temporaryFolder();
		await using first = open([file, '--no-title'], {home});
		const page = await turn(first);
		await leave(first);
		// Nobody has waited for the rest.
		expect([kept(home, 'early'), kept(home, 'stories')]).toEqual([1, 0]);
		expect((await reader(['list'], {home})).stdout).toContain('Lamps');
		await using again = open([file, '--no-title'], {home});
		await again.until(screen => words(screen) === page, 'the page that was left');
		await leave(again);
	});

	it('has its place after a kill', async () => {
		const home = temporaryFolder();
		await using first = open([file, '--no-title'], {home});
		const page = await turn(first);
		await expect.poll(() => kept(home, 'early')).toBe(1);
		first.kill('SIGKILL');
		await first.exited;
		await using again = open([file, '--no-title'], {home});
		await again.until(screen => words(screen) === page, 'the page that was left');
		await leave(again);
	});

	it('is forgotten with its early place', async () => {
		const home = temporaryFolder();
		await using first = open([file, '--no-title'], {home});
		await turn(first);
		await leave(first);
		expect((await reader(['forget', file, '--yes'], {home})).stdout).toBe('forgotten: Lamps\n');
		expect(kept(home, 'early')).toBe(0);
	});
});
