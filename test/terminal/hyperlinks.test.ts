import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open} from './open-reader.ts';

const mark = '\u001b]8;id=0-';

test.each([
	['xterm-256color', true],
	['screen', false],
	['linux', false],
])('%s is told of web addresses: %j', async (TERM, isTold) => {
	const home = temporaryFolder();
	const file = join(home, 'story.md');
	writeFileSync(
		file,
		'# One\n\nSee [a 👩🏽‍🚀 page](https://example.org/notes), he said.\n\n# Two\n\nIt rained.\n',
	);
	await using terminal = open([file, '--no-title'], {home, environment: {TERM}});
	await terminal.until('he said.');
	const first = terminal.bytes().length;
	terminal.send('}');
	await terminal.until('It rained.');
	terminal.send('{');
	await terminal.until('he said.');
	const {bytes} = terminal;
	expect([bytes().slice(0, first).includes(mark), bytes().slice(first).includes(mark)]).toEqual([
		isTold,
		isTold,
	]);
	expect(terminal.text()).toMatch(/See a .* page, he said\./);
	await leave(terminal);
});
