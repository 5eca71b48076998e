import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {visible} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from './answer-of.ts';
import {reader, samplePath} from './reader.ts';

const salt = samplePath('the-salt-clerk.txt');

describe('reader print', () => {
	it('prints the whole prose, no line too wide', async () => {
		const {stdout} = await answerOf(['print', salt, '--width', '50'], {home: temporaryFolder()});
		for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
		expect(visible(stdout)).toContain(visible('it did not lock anything.'));
	});

	it('begins with title, authors and every warning, unless they are left out or a part is asked for', async () => {
		const home = temporaryFolder();
		const print = async (...flags: readonly string[]): Promise<string> =>
			(await answerOf(['print', salt, '--width', '40', ...flags], {home})).stdout;
		const header = [
			'Title: The Salt Clerk',
			'Author: Anneke Rudd',
			'Warning: a drowning',
			'Warning: grief',
			'Warning: an old man’s last illness',
		];
		const prose = await print('--no-title');
		expect(prose).toMatch(/^The key to the weigh-house/);
		expect(await print()).toBe(`${header.join('\n')}\n\n${prose}`);
		for (const part of [
			['--scene', '1'],
			['--page', '1'],
		])
			expect(await print(...part)).toMatch(/^The key to the weigh-house/);
		expect((await answerOf(['open', salt, '--no-title', '--width', '40'], {home})).stdout).toBe(prose);
	});

	it('heads a story so that it is read again as the same one', async () => {
		const home = temporaryFolder();
		const printed = await answerOf(['print', salt], {home});
		const {stdout} = await reader(['info', '-', '--json'], {home, input: printed.stdout});
		expect(JSON.parse(stdout)).toMatchObject({
			title: 'The Salt Clerk',
			authors: ['Anneke Rudd'],
			warnings: ['a drowning', 'grief', 'an old man’s last illness'],
		});
	});

	it('sets long warnings in lines, and has no header for a story that says nothing', async () => {
		const home = temporaryFolder();
		const file = join(home, 'untitled.txt');
		writeFileSync(
			file,
			`Author: A. Writer\nWarning: ${'a long and winding warning '.repeat(5)}\n\nIt was late.\n\nVery late.\n`,
		);
		const {stdout} = await answerOf(['print', file, '--width', '40'], {home});
		expect(stdout).toMatch(/^Author: A\. Writer\nWarning: a long/);
		for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
		const silent = await reader(['print', '-'], {home, input: 'It was late.\n\nVery late.\n'});
		expect(silent.stdout).toBe('It was late.\n\nVery late.\n');
	});

	it('prints a blank line where a scene ends', async () => {
		const home = temporaryFolder();
		const {stdout} = await answerOf(['print', salt, '--no-title'], {home});
		const {stdout: first} = await answerOf(['print', salt, '--scene', '1'], {home});
		const {stdout: second} = await answerOf(['print', salt, '--scene', '2'], {home});
		expect(stdout.startsWith(first)).toBe(true);
		expect(stdout.slice(first.length)).toMatch(/^\n/);
		expect(stdout).toContain(`\n\n${second}`);
	});

	it('prints a scene or a page', async () => {
		const home = temporaryFolder();
		const scene = await answerOf(['print', salt, '--scene', '2'], {home});
		const page = await answerOf(['print', salt, '--scene', '2', '--page', '1'], {home});
		expect(scene.stdout.startsWith(page.stdout.trimEnd())).toBe(true);
		expect(page.stdout.split('\n').length).toBeLessThan(24);
	});

	it('says what there is not', async () => {
		const {stdout, stderr, exitCode} = await answerOf(['print', salt, '--scene', '9'], {
			home: temporaryFolder(),
		});
		expect([stdout, exitCode]).toEqual(['', 2]);
		expect(stderr).toBe('reader: there is no scene 9: the last one is 6.\n');
	});
});
