import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {stylesOf, withShownStyles} from '../../source/terminal/shown-styles.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open} from './open-reader.ts';

test.each([
	[{TERM: 'xterm-256color'}, {italics: true, boldInverse: true}],
	[
		{TERM: 'tmux-256color', TMUX: '/tmp/tmux'},
		{italics: true, boldInverse: true},
	],
	[{TERM: 'rxvt-unicode-256color'}, {italics: true, boldInverse: true}],
	[{}, {italics: true, boldInverse: true}],
	[{TERM: 'screen'}, {italics: false, boldInverse: true}],
	[{TERM: 'screen.xterm-256color'}, {italics: false, boldInverse: true}],
	[
		{TERM: 'xterm-256color', STY: '1.tty'},
		{italics: false, boldInverse: true},
	],
	[{TERM: 'vt100'}, {italics: false, boldInverse: true}],
	[{TERM: 'eterm-color'}, {italics: false, boldInverse: true}],
	[{TERM: 'rxvt'}, {italics: false, boldInverse: true}],
	[{TERM: 'linux'}, {italics: false, boldInverse: false}],
])('%j shows %j', (environment, styles) => expect(stylesOf(environment)).toEqual(styles));

describe('a row in styles that the terminal shows', () => {
	const screen = {italics: false, boldInverse: true};
	const console = {italics: false, boldInverse: false};

	test.each([
		['italics', '\u001b[3mso\u001b[23m', screen, '\u001b[4mso\u001b[24m'],
		['bold italics', '\u001b[1;3mso\u001b[22;23m', screen, '\u001b[1;4mso\u001b[22;24m'],
		['underlined italics', '\u001b[3;4mso\u001b[23;24m', screen, '\u001b[4mso\u001b[24m'],
		['colours by number', '\u001b[38;5;3;3mso', screen, '\u001b[38;5;3;4mso'],
		['colours by parts', '\u001b[48;2;3;23;7;1mso', console, '\u001b[48;2;3;23;7;1mso'],
		['bold inverse', '\u001b[1;7mso\u001b[22;27m', console, '\u001b[7mso\u001b[22;27m'],
		['bold', '\u001b[1mso\u001b[22m', console, '\u001b[1mso\u001b[22m'],
	])('%s', (_, row, styles, shown) => expect(withShownStyles(row, styles)).toBe(shown));
});

test('emphasis is underlined in GNU screen', async () => {
	const home = temporaryFolder();
	const path = join(home, 'story.txt');
	writeFileSync(path, 'Title: So\n\nIt was *so* cold.\n');
	await using terminal = open([path, '--no-title'], {home, environment: {TERM: 'screen-256color'}});
	await terminal.until('It was so cold.');
	expect(terminal.bytes()).toContain('\u001b[4mso\u001b[24m');
	expect(terminal.bytes()).not.toContain('\u001b[3m');
	await leave(terminal);
});
