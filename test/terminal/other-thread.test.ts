import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {prose} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, status} from './open-reader.ts';

/** Seventeen megabytes in thirty chapters: so much is read by another thread. */
const long = `Title: Lamps\n\n${Array.from({length: 30}, (_, index) => `Chapter ${index + 1}\n\n${prose(16, index + 1).repeat(120)}`).join('\n\n\n')}\n\nThe last lamp was lit.\n`;

/** The threads of a process on Linux: the number of each, and how far below others its priority is. */
const prioritiesOf = (pid: number): ReadonlyMap<number, number> =>
	new Map(
		readdirSync(`/proc/${pid}/task`).map(thread => {
			// The 19th field; the second may hold spaces, in brackets.
			const [, fields = ''] = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ');
			return [Number(thread), Number(fields.split(' ')[16])];
		}),
	);

it('a large text is read to its end behind its first page, and keys come before that', async () => {
	const home = temporaryFolder();
	const file = join(home, 'lamps.txt');
	writeFileSync(file, long);
	await using terminal = open([file, '--no-title'], {home});
	await terminal.until(screen => status(screen).includes('page 1'), 'the page');
	// While it runs: it ends when it has read the text.
	if (process.platform === 'linux') {
		await expect.poll(() => [...prioritiesOf(terminal.pid).values()], {interval: 5}).toContain(5);
		expect(prioritiesOf(terminal.pid).get(terminal.pid)).toBe(0);
	}
	// Obeyed as soon as the end can be shown.
	terminal.send('G');
	await terminal.until('The last lamp was lit.');
	terminal.send('/');
	await terminal.until('Find:');
	terminal.send('Chapter 17\r');
	await terminal.until('Scene 17');
	terminal.send('\r');
	await terminal.until(screen => status(screen).includes('scene 17 of 30'), 'a chapter in the middle');
	await leave(terminal);
});
