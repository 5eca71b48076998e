import {constants} from 'node:os';
import {describe, expect, it, test} from 'vitest';
import {fatalSignals} from '../../source/terminal/guard-terminal.ts';
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
		await terminal.until('scene 3 of 6 · page 7');
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

	test.each(fatalSignals)('%s', async signal => {
		const home = temporaryFolder();
		await using terminal = await readOn(home);
		terminal.kill(signal);
		expect(await terminal.exited).toMatchObject({signal: constants.signals[signal]});
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
		// The time that is left is known when all scenes are counted.
		await terminal.until('left in scene');
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

describe('the shell’s prompt after it', () => {
	const inShell = async (alternateScreen: boolean): Promise<PseudoTerminal> => {
		const terminal = startInTerminal('bash', ['--norc', '-i'], {
			columns: 80,
			rows: 24,
			alternateScreen,
			env: {READER_HOME: temporaryFolder(), PS1: 'shell>'},
		});
		await terminal.until('shell>');
		terminal.send(`'${process.execPath}' '${programPath}' open '${salt}' --no-title\r`);
		await terminal.until('scene 1 of 6');
		return terminal;
	};
	const lastRow = (screen: readonly string[]): string => screen.findLast(row => row !== '') ?? '';
	const endJob = async (terminal: PseudoTerminal): Promise<void> => {
		terminal.send('exit\rexit\r');
		await terminal.exited;
	};

	const ways = [
		['q', 'q', ''],
		['q from the contents', 'tq', ''],
		['q from a prompt’s list', '/the\rq', ''],
		['Ctrl-C', '\u0003', ''],
		['Ctrl-Z', '\u001a', 'Stopped'],
	] as const;

	test.each(ways)('stands on a row of its own without an alternate screen: %s', async (_, keys, told) => {
		await using terminal = await inShell(false);
		terminal.send(keys);
		await terminal.until(screen => lastRow(screen) === 'shell>');
		expect(terminal.text()).toContain(told);
		await endJob(terminal);
	});

	test.each(ways)('follows the command where there is one: %s', async (_, keys, told) => {
		await using terminal = await inShell(true);
		terminal.send(keys);
		await terminal.until(screen => lastRow(screen) === 'shell>');
		const below = terminal.screen().filter(row => row !== '');
		expect(below[0]).toMatch(/^shell>/);
		expect(below.slice(1, -1).join('').includes('scene')).toBe(false);
		expect(terminal.text()).toContain(told);
		// Nothing but the command, which may take several rows, and the prompt; the shell tells of a stop below a blank row.
		const blanks = told === '' ? 0 : 1;
		expect(terminal.screen().findLastIndex(row => row !== '')).toBe(below.length + blanks - 1);
		await endJob(terminal);
	});

	it('follows the command after a signal as well', async () => {
		await using terminal = await inShell(false);
		terminal.send('\u001a');
		await terminal.until('Stopped');
		terminal.send('kill %1; fg\r');
		await terminal.until(/Terminated[^\n]*\n(?:[^\n]*\n)*shell>\n*$/);
		await endJob(terminal);
	});
});
