import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';

const titled = (title: string, warning = ''): string =>
	`Title: ${title}\nAuthor: Me\n${warning}\nIt rained on ${title}.\n\n***\n\nIt snowed.\n`;

/** A folder of two stories, and how a command is run in it. */
const twoStories = () => {
	const home = temporaryFolder();
	const folder = join(home, 'stories');
	mkdirSync(folder);
	writeFileSync(join(folder, 'one.txt'), titled('Amber', 'Warning: rain\n'));
	writeFileSync(join(folder, 'two.txt'), titled('Basalt'));
	return {folder, run: (...words: readonly string[]) => answerOf(words, {home, cwd: folder})};
};

const paths = (answer: string): readonly unknown[] =>
	(JSON.parse(answer) as readonly {path: unknown}[]).map(({path}) => path);

describe('several files', () => {
	it('are one list of JSON, and each item says its file', async () => {
		const {folder, run} = twoStories();
		const [one, two] = [join(folder, 'one.txt'), join(folder, 'two.txt')];
		expect(paths((await run('info', 'one.txt', 'two.txt', '--json')).stdout)).toEqual([one, two]);
		expect(paths((await run('scenes', 'one.txt', 'two.txt', '--json')).stdout)).toEqual([one, one, two, two]);
		expect(paths((await run('search', 'one.txt', 'two.txt', 'it', 'rained', '--json')).stdout)).toEqual([
			one,
			two,
		]);
		expect((await run('contents', 'one.txt', 'two.txt', '--json')).stdout).toBe('[]\n');
	});

	it('are told apart in lines', async () => {
		const {run} = twoStories();
		expect((await run('search', 'one.txt', 'two.txt', 'rained')).stdout).toBe(
			'one.txt: scene 1, 10%: It rained on Amber.\ntwo.txt: scene 1, 10%: It rained on Basalt.\n',
		);
		expect((await run('info', 'one.txt', 'two.txt')).stdout).toMatch(/^two\.txt: Title +Basalt$/m);
		expect((await run('search', 'one.txt', 'rained')).stdout).toBe('scene 1, 10%: It rained on Amber.\n');
	});

	it('are answered although one cannot be read', async () => {
		const {run} = twoStories();
		const {stdout, stderr, exitCode} = await run('info', 'nothere.txt', 'two.txt');
		expect(stdout).toContain('Basalt');
		expect(stderr).toMatch(/^reader: cannot read nothere\.txt: [^\n]+\n$/);
		expect(exitCode).toBe(1);
	});

	it('a phrase may be the name of a file, or hold words that name none', async () => {
		const {run} = twoStories();
		expect((await run('search', 'one.txt', 'two.txt')).stderr).toBe('reader: no match for “two.txt”.\n');
		expect((await run('search', 'one.txt', 'It', 'rained', 'on')).exitCode).toBe(0);
	});
});

const shelf = ['one.txt: Amber by Me (! rain)', 'two.txt: Basalt by Me'];

test('reader FILE FILE, reader FOLDER and reader open FOLDER list them where there is no terminal', async () => {
	const {run} = twoStories();
	for (const words of [['one.txt', 'two.txt'], ['open', 'one.txt', 'two.txt'], ['.']])
		expect((await run(...words)).stdout).toBe(`${shelf.join('\n')}\n`);
});

test('a folder that is one story is read, one without any is refused', async () => {
	const {folder, run} = twoStories();
	mkdirSync(join(folder, 'book'));
	for (const part of [1, 2])
		writeFileSync(join(folder, 'book', `chapter ${part}.txt`), `Words of part ${part}.`);
	expect((await run('book')).stdout).toContain('Words of part 2.');
	mkdirSync(join(folder, 'empty'));
	expect(await run('empty')).toMatchObject({exitCode: 1, stdout: ''});
});
