import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {clipboardCommands} from '../../source/terminal/clipboard.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, salt, status} from './open-reader.ts';

describe('the commands that copy', () => {
	test.each([
		[{}, 'darwin', ['pbcopy']],
		[{}, 'win32', ['clip.exe']],
		[{WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'}, 'linux', ['wl-copy', 'xclip', 'xsel']],
		[{DISPLAY: ':0'}, 'linux', ['xclip', 'xsel']],
		[{WSL_DISTRO_NAME: 'Debian'}, 'linux', ['clip.exe']],
		[{}, 'linux', []],
	])('%j on %s: %j', (environment, platform, names) =>
		expect(clipboardCommands(environment, platform).map(([name]) => name)).toEqual(names),
	);
});

describe.runIf(process.platform === 'linux')('y copies what is selected', () => {
	const first =
		'The key to the weigh-house at Vennick was as long as my forearm, and it did not lock anything.';

	it('by asking the terminal', async () => {
		await using terminal = open([salt, '--no-title'], {environment: {TERM: 'xterm-256color'}});
		await terminal.until(screen => status(screen).includes('page 1'), 'the page');
		terminal.send('vy');
		await terminal.until(
			screen => status(screen) === 'Copied 19 words (if your terminal allows it)',
			'the notice',
		);
		expect(terminal.bytes()).toContain(`\u001b]52;c;${Buffer.from(first).toString('base64')}\u001b\\`);
		await leave(terminal);
	});

	it('with a command of the system, where that is preferred', async () => {
		const home = temporaryFolder();
		const bin = join(home, 'bin');
		mkdirSync(bin);
		writeFileSync(join(bin, 'wl-copy'), `#!/bin/sh\nexec cat > '${home}/copied'\n`);
		chmodSync(join(bin, 'wl-copy'), 0o755);
		writeFileSync(join(home, 'preferences.json'), JSON.stringify({copy: 'system'}));
		const environment = {TERM: 'xterm-256color', WAYLAND_DISPLAY: 'x', PATH: `${bin}:/usr/bin:/bin`};
		await using terminal = open([salt, '--no-title'], {home, environment});
		await terminal.until(screen => status(screen).includes('page 1'), 'the page');
		terminal.send('vy');
		await terminal.until(screen => status(screen) === 'Copied 19 words', 'the notice');
		expect(readFileSync(join(home, 'copied'), 'utf8')).toBe(first);
		expect(terminal.bytes()).not.toContain('\u001b]52');
		await leave(terminal);
	});
});
