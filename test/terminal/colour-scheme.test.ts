import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, salt} from './open-reader.ts';

/** What a terminal answers that is asked for its colours. */
const colours = (text: string, background: string): string =>
	`\u001b]10;rgb:${text}\u001b\\\u001b]11;rgb:${background}\u001b\\`;

it('the theme auto is dark or light as the terminal is, and follows it', async () => {
	const home = temporaryFolder();
	writeFileSync(join(home, 'preferences.json'), '{"theme": "auto"}');
	await using terminal = open([salt, '--no-title'], {home});
	const after = (start: number, part: string): Promise<void> =>
		terminal.until(() => terminal.bytes().includes(part, start), part);
	await terminal.until('scene 1 of 6');
	expect(terminal.bytes()).toContain('\u001b[?996n');
	terminal.send(`\u001b[?997;1n${colours('ffff/ffff/ffff', '0000/0000/0000')}`);
	await after(0, '48;5;234');
	expect(terminal.bytes()).toContain('\u001b[?2031h');
	const dark = terminal.bytes().length;
	terminal.send('\u001b[?997;2n');
	await after(dark, '\u001b]11;?');
	terminal.send(colours('0000/0000/0000', 'ffff/ffff/ffff'));
	await after(dark, '48;5;231');
	await leave(terminal);
	expect(terminal.bytes()).toContain('\u001b[?2031l');
});
