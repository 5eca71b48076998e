import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {cleanRule, noChoices, type ReadingChoices} from '../../source/core/story/reading-choices.ts';
import {libraryIn} from '../library/library-in.ts';
import {recallText} from '../library/recall-text.ts';
import {wrappedProse} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';

const text = `Title: Rain\nAuthor: Me\n\n${wrappedProse(4)}\n\n---\n\n${wrappedProse(4, 2)}\n\n---\n\n${wrappedProse(4, 3)}\n`;

/** A story in a folder of its own; where choices are given, they are remembered of it. */
const setUp = (choices?: Partial<ReadingChoices>): {home: string; file: string} => {
	const home = temporaryFolder();
	const file = join(home, 'rain.txt');
	writeFileSync(file, text);
	if (choices) {
		const library = libraryIn(home);
		const {record} = recallText(library, text, file);
		library.save({...record, choices: {...noChoices, ...choices}});
	}
	return {home, file};
};

const countScenes = async (words: readonly string[], home: string): Promise<number> => {
	const {stdout} = await answerOf(['scenes', ...words, '--json'], {home});
	return (JSON.parse(stdout) as unknown[]).length;
};

describe('flags say how a file is read, this once', () => {
	it('--raw prints the file’s own lines', async () => {
		const {home, file} = setUp();
		const {stdout} = await answerOf(['print', file, '--raw', '--width', '200'], {home});
		expect(stdout.split('\n').map(line => line.trim())).toEqual(
			expect.arrayContaining(text.trimEnd().split('\n')),
		);
		expect((await answerOf(['print', file, '--no-title'], {home})).stdout).not.toContain('Title: Rain');
	});

	it('--scenes-at makes other scenes, for every command that reads a story', async () => {
		const {home, file} = setUp();
		expect(await countScenes([file], home)).toBe(3);
		expect(await countScenes([file, '--scenes-at', '1'], home)).toBeGreaterThan(5);
		for (const flag of [['--scenes-at', '---'], ['--scenes-at=---'], ['--scenes-at', '- - -']]) {
			expect(await countScenes([file, ...flag], home)).toBe(flag[1] === '- - -' ? 1 : 3);
		}
		expect(await countScenes([file, '--scenes-at', '/^=+$/'], home)).toBe(1);
		const info = await answerOf(['info', file, '--scenes-at', '/^=+$/'], {home});
		expect(info.stdout).toMatch(/^Scenes +1$/m);
		expect(info.stdout).toMatch(/^Scenes at +\/\^=\+\$\/$/m);
		const search = await answerOf(['search', file, 'e', '--scenes-at', '/^=+$/', '--json'], {home});
		const hits = JSON.parse(search.stdout) as {scene: number}[];
		expect(new Set(hits.map(({scene}) => scene))).toEqual(new Set([1]));
		expect(readdirSync(home)).toEqual(['rain.txt']);
	});

	test.each([
		[['--scenes-at', '/(/'], '--scenes-at cannot be “/(/”: the pattern cannot be read (missing closing )).'],
		[['--scenes-at', '0'], 'a gap needs at least one blank line.'],
		[['--scenes-at', ''], 'it is empty.'],
		[['--scenes-at', `/${'a'.repeat(300)}/`], 'longer than 200 characters'],
		[['--encoding', ''], '--encoding must be the name of a charset'],
	])('%j is wrong usage', async (flags, message) => {
		const {home, file} = setUp();
		const {stdout, stderr, exitCode} = await answerOf(['info', file, ...flags], {home});
		expect([stdout, exitCode]).toEqual(['', 2]);
		expect(stderr).toContain(message);
	});
});

describe('what the reader has chosen for a story', () => {
	it('holds for every command, until flags say otherwise', async () => {
		const {home, file} = setUp({raw: true, split: cleanRule('/^=+$/')});
		expect(await countScenes([file], home)).toBe(1);
		// Once: the file's own lines hold its header.
		expect((await answerOf(['print', file], {home})).stdout.match(/^Title: Rain$/gm)).toHaveLength(1);
		expect(await countScenes([file, '--scenes-at', 'auto'], home)).toBe(3);
		expect((await answerOf(['print', file, '--no-raw', '--no-title'], {home})).stdout).not.toContain(
			'Title: Rain',
		);
		expect((await answerOf(['info', file], {home})).stdout).toContain('the file’s own, as you chose');
	});

	it('comes along with an edit, and not to another story at the same path', async () => {
		const {home, file} = setUp({split: cleanRule('/^=+$/')});
		writeFileSync(file, `${text}\nAnd more.\n`);
		expect(await countScenes([file], home)).toBe(1);
		const other = [7, 8, 9].map(seed => wrappedProse(4, seed)).join('\n\n---\n\n');
		writeFileSync(file, `Title: Rain\nAuthor: Me\n\n${other}\n`);
		expect(await countScenes([file], home)).toBe(3);
	});

	it('is as nothing where its record cannot be read, and the record is left alone', async () => {
		const {home, file} = setUp({split: cleanRule('/^=+$/')});
		const folder = join(home, 'stories');
		const [name = ''] = readdirSync(folder);
		writeFileSync(join(folder, name), '{');
		const {stderr, exitCode} = await answerOf(['info', file], {home});
		expect([stderr, exitCode]).toEqual(['', 0]);
		expect(await countScenes([file], home)).toBe(3);
		expect(readdirSync(folder)).toEqual([name]);
		expect(readFileSync(join(folder, name), 'utf8')).toBe('{');
	});
});
