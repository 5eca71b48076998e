import {describe, expect, it, test} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, recordIn, salt, status} from './open-reader.ts';
import {startInTerminal, type PseudoTerminal} from './pseudo-terminal.ts';
import {initialModes} from './terminal-modes.ts';

describe('every way out keeps the place and gives the terminal back', () => {
	/** Reads to the third scene, so that there is something to keep. */
	const readOn = async (home: string): Promise<PseudoTerminal> => {
		const terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(']] ');
		await terminal.until('scene 3 of 6 · page 2');
		return terminal;
	};

	test.each([
		['q', 'q'],
		['Ctrl-C', '\u0003'],
	])('%s', async (_, key) => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		await leave(terminal, key);
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	test.each([
		['SIGTERM', 15],
		['SIGHUP', 1],
		['SIGINT', 2],
		['SIGQUIT', 3],
		['SIGUSR2', 12],
		['SIGALRM', 14],
		['SIGPROF', 27],
		['SIGXCPU', 24],
	] as const)('%s', async (signal, number) => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		terminal.kill(signal);
		expect(await terminal.exited).toMatchObject({signal: number});
		expect(terminal.modes()).toEqual(initialModes);
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	it('a closed window', async () => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		terminal.hangUp();
		await terminal.exited;
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	it('Ctrl-Z where no shell can bring it back: the page is drawn again', async () => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		const before = terminal.text();
		terminal.send('\u001a');
		const leftAndBack = (): boolean => {
			const left = terminal.bytes().indexOf('\u001b[?1049l');
			return left !== -1 && terminal.bytes().includes('\u001b[?1049h', left);
		};
		await terminal.until(leftAndBack, 'leaving and coming back');
		await terminal.until(() => terminal.text() === before, 'the page again');
		expect(recordIn(home)?.place?.scene).toBe(3);
		await leave(terminal);
	});

	it('Ctrl-Z and fg in a shell, the window resized in between', async () => {
		await using terminal = startInTerminal('bash', ['--norc', '-i'], {
			columns: 80,
			rows: 24,
			env: {READER_HOME: temporaryFolder(), PS1: 'shell>'},
		});
		await terminal.until('shell>');
		terminal.send(`'${process.execPath}' '${programPath}' open '${salt}' --no-title\r`);
		await terminal.until('scene 1 of 6');
		terminal.send(']');
		await terminal.until('scene 2 of 6');
		terminal.send('\u001a');
		await terminal.until('Stopped');
		expect({...terminal.modes(), bracketedPaste: false}).toEqual(initialModes);
		terminal.resize(60, 20);
		terminal.send('fg\r');
		await terminal.until(screen => status(screen).includes('scene 2 of 6'));
		for (const row of terminal.screen()) expect(row.length).toBeLessThanOrEqual(60);
		terminal.send(']q');
		await terminal.until(/\nshell>\n*$/);
		terminal.send('exit\r');
		await terminal.exited;
	});
});
