import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {reader} from '../cli/reader.ts';
import {createDesk, type Desk, scenes, wordsAt} from '../library/desk.ts';
import {leave, open, status} from './open-reader.ts';

const older = scenes(1, 2, 3, 4);
const newer = `${older}\n\n\n* * *\n\n\n${scenes(5, 6)}`;
const latest = `${newer}\n\n\n* * *\n\n\n${scenes(7)}`;
const titled = (title: string, text: string): string => `Title: ${title}\n\n${text}`;

let desk: Desk;
let path: string;
let known: readonly [StoryRecord, StoryRecord];

/** Two versions of a story were read as two; both files are gone, and a third comes under another name. */
beforeEach(() => {
	desk = createDesk();
	known = [
		desk.read('a.txt', titled('Old Lamp', older), 0.5, 1),
		desk.read('b.txt', titled('Lamp', newer), 0.9, 2),
	];
	for (const name of ['a.txt', 'b.txt']) rmSync(desk.pathOf(name));
	path = desk.write('c.txt', titled('New Lamp', latest));
});

const placeOf = async (file: string): Promise<{quote: {highlight: string}} | null> => {
	const {stdout} = await reader(['place', file, '--json'], {home: desk.kept});
	return JSON.parse(stdout) as {quote: {highlight: string}} | null;
};

describe('a story that may be one of two', () => {
	it('is asked about, one after the other, and goes on where that one was left', async () => {
		await using terminal = open([path], {home: desk.kept});
		await terminal.until('Is “New Lamp” your “Lamp” (b.txt, 90%)? y yes');
		terminal.send('n');
		await terminal.until('Is “New Lamp” your “Old Lamp” (a.txt, 50%)? y yes');
		terminal.send('y');
		await terminal.until('edited: your place and 1 of 1 bookmarks found');
		await terminal.until('You are in scene ');
		await leave(terminal);
		const place = await placeOf(path);
		expect(place && wordsAt(place)).toBe(known[0].place && wordsAt(known[0].place));
		desk.restart();
		expect(desk.library().list()).toHaveLength(2);
		expect(desk.library().read(known[1].id)).toEqual(known[1]);
	});

	it('is asked about in words where it is read in lines', async () => {
		await using terminal = open([path], {
			home: desk.kept,
			columns: 200,
			environment: {INK_SCREEN_READER: 'true'},
		});
		await terminal.until('Is “New Lamp” your “Lamp” (b.txt, 90 percent)? Type yes or no.');
		terminal.send('no\r');
		await terminal.until('Is “New Lamp” your “Old Lamp” (a.txt, 50 percent)? Type yes or no.');
		terminal.send('yes\r');
		await terminal.until('your place and 1 of 1 bookmarks found.');
		terminal.send('yes\r');
		await terminal.until('There is no question to answer.');
		terminal.send('quit\r');
		expect(await terminal.exited).toEqual({exitCode: 0});
		const place = await placeOf(path);
		expect(place && wordsAt(place)).toBe(known[0].place && wordsAt(known[0].place));
	});

	it('is asked about again when the reader has only looked, of which nothing is kept', async () => {
		const before = readdirSync(join(desk.kept, 'stories'));
		for (let time = 0; time < 2; time++) {
			await using terminal = open([path], {home: desk.kept});
			await terminal.until('Is “New Lamp” your “Lamp”');
			await leave(terminal);
		}
		expect(readdirSync(join(desk.kept, 'stories'))).toEqual(before);
	});

	it('keeps what was read without an answer, and joins it to the record that it turns out to be', async () => {
		{
			await using terminal = open([path, '--no-title'], {home: desk.kept});
			await terminal.until('Is “New Lamp” your “Lamp”');
			terminal.send(' ');
			await terminal.until(screen => status(screen).includes('scene 1 of 7 · page 2'));
			terminal.send('m');
			await terminal.until('Bookmark');
			await leave(terminal);
		}
		expect(desk.library().list()).toHaveLength(3);
		await using terminal = open([path], {home: desk.kept});
		await terminal.until('Is “New Lamp” your “Lamp”');
		terminal.send('y');
		await terminal.until('edited: your place');
		await leave(terminal);
		desk.restart();
		expect(desk.library().list()).toHaveLength(2);
		expect(desk.library().read(known[1].id)?.bookmarks).toHaveLength(known[1].bookmarks.length + 1);
	});

	it('is not taken for either by commands, which say so; forgetting it touches neither', async () => {
		const place = await reader(['place', path, '--json'], {home: desk.kept});
		expect(place.stdout).toBe('null\n');
		expect(place.stderr.split('\n')).toEqual([
			'reader: “New Lamp” may be your “Lamp” (b.txt): open it to answer.',
			'reader: “New Lamp” may be your “Old Lamp” (a.txt): open it to answer.',
			'',
		]);
		expect((await reader(['forget', path, '--yes'], {home: desk.kept})).exitCode).toBe(1);
		expect(desk.library().list()).toHaveLength(2);
	});
});
