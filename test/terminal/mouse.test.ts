import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it, test, vi} from 'vitest';
import {mouseUse} from '../../source/terminal/mouse-use.ts';
import {runApp} from '../../source/terminal/run-app.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {createFakeTerminal} from './fake-terminal.ts';
import {leave, open, salt} from './open-reader.ts';

/** What a terminal sends for a click. */
const click = (column: number, row: number): string =>
	`\u001b[<0;${column};${row}M\u001b[<0;${column};${row}m`;

test.each([
	[{TERM: 'xterm-256color'}, 'events', 'arrows'],
	[{TERM: 'tmux-256color', TMUX: '/tmp/tmux'}, 'events', 'arrows'],
	[{TERM: 'screen'}, 'none', 'none'],
	[{TERM: 'xterm-256color', STY: '1.tty'}, 'none', 'none'],
	[{TERM: 'linux'}, 'none', 'none'],
	[{TERM: 'eterm-color'}, 'none', 'none'],
	[{TERM: 'rxvt'}, 'none', 'none'],
	[{}, 'none', 'none'],
])('in %j a mouse does %s, or if it is not wanted %s', (environment, wanted, unwanted) => {
	expect(mouseUse(environment, true)).toBe(wanted);
	expect(mouseUse(environment, false)).toBe(unwanted);
});

it('is obeyed before the keys that wait', async () => {
	const terminal = createFakeTerminal({columns: 80, rows: 24});
	const obeyed: string[] = [];
	runApp(terminal, {
		picture: () => ({rows: [], isTyping: false, title: null}),
		subscribe: () => undefined,
		hasEnded: () => false,
		press(key) {
			obeyed.push(key);
			const start = performance.now();
			while (performance.now() < start + 1);
		},
		point: ({type}) => obeyed.push(type),
		onLost: () => undefined,
	});
	terminal.send('j'.repeat(200) + click(4, 5));
	await vi.waitFor(() => expect(obeyed).toHaveLength(202), {interval: 5, timeout: 10_000});
	expect(obeyed.indexOf('pressed-at')).toBeLessThan(100);
});

it('turns pages and opens entries of lists, and is given back on the way out', async () => {
	await using terminal = open([salt, '--no-title']);
	// The contents are whole, and the time that is left known, when all scenes are counted.
	await terminal.until(/page 1 of .* left in scene/);
	expect(terminal.modes().mouseTracking).toBe('drag');
	terminal.send(click(80, 12));
	await terminal.until('page 2 of');
	terminal.send('\u001b[<64;40;12M');
	await terminal.until('page 1 of');
	terminal.send('t');
	await terminal.until('Contents');
	terminal.send(click(20, 7));
	await terminal.until(/› +4/);
	terminal.send(click(20, 7));
	await terminal.until('scene 4 of 6');
	await leave(terminal);
});

it('is left to the terminal where it is not wanted', async () => {
	const home = temporaryFolder();
	writeFileSync(join(home, 'preferences.json'), '{"mouse": false}');
	await using terminal = open([salt, '--no-title'], {home});
	await terminal.until('scene 1 of 6');
	expect(terminal.modes().mouseTracking).toBe('none');
	expect(terminal.bytes()).toContain('\u001b[?1007s\u001b[?1007h');
	await leave(terminal);
	expect(terminal.bytes()).toContain('\u001b[?1007r');
});
