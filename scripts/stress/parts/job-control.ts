import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {programPath} from '../../../test/cli/reader.ts';
import {type PseudoTerminal, startInTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {initialModes} from '../../../test/terminal/terminal-modes.ts';
import {attack, type Fault} from '../attack.ts';
import {press, salt, startReader} from '../reading.ts';

/** Shells, and how each is started without its user's settings. */
const shells: Readonly<Record<string, readonly string[]>> = {
	bash: ['--norc', '--noprofile', '-i'],
	dash: ['-i'],
	zsh: ['-f', '-i'],
	fish: ['--no-config', '-i'],
};

const ways = ['Ctrl-Z', 'SIGTSTP', 'SIGSTOP'] as const;

const isInstalled = (shell: string): boolean =>
	(process.env['PATH'] ?? '').split(':').some(folder => existsSync(join(folder, shell)));

type Session = {readonly terminal: PseudoTerminal; readonly pid: () => number};

const stop = (way: (typeof ways)[number], {terminal, pid}: Session): void => {
	if (way === 'Ctrl-Z') terminal.send('\u001a');
	else process.kill(pid(), way);
};

const quoted = (words: readonly string[]): string => words.map(word => `'${word}'`).join(' ');

/** The reader as a shell is to start it: it tells its number first. */
const command = (notes: string): string =>
	quoted([
		...['sh', '-c', 'echo $$ > "$0"; exec "$@"', join(notes, 'pid')],
		...[process.execPath, programPath, 'open', salt, '--no-title'],
	]);

/** A sum for a shell to work out, so that its answer is not what was typed. */
const sum = (shell: string, number: number): string =>
	shell === 'fish' ? `(math ${number} + 2)` : `$((${number} + 2))`;

/** Stops the reader in a shell, does something else there, and has it come back in a window of another size. */
const attemptIn = async (shell: string, way: (typeof ways)[number], folder: string): Promise<Fault> => {
	mkdirSync(folder, {recursive: true});
	await using terminal = startInTerminal(shell, shells[shell] ?? [], {
		columns: 80,
		rows: 24,
		env: {HOME: folder, READER_HOME: folder, PS1: 'shell>'},
		patience: 8000,
	});
	const session = {terminal, pid: () => Number(readFileSync(join(folder, 'pid'), 'utf8'))};
	await terminal.until(/[>$#] ?$/m);
	await press(terminal, `${command(folder)}\r`, 'scene 1 of 6');
	await press(terminal, ']', 'scene 2 of 6');
	stop(way, session);
	// Nobody can leave the screen who is stopped like that.
	if (way !== 'SIGSTOP') await terminal.until(() => !terminal.inAlternateScreen(), 'the shell’s screen');
	await press(terminal, `\recho it is ${sum(shell, 40)}\r`, 'it is 42');
	// Shells name the window themselves.
	const modes = {...terminal.modes(), bracketedPaste: false, title: initialModes.title};
	if (way !== 'SIGSTOP' && !isDeepStrictEqual(modes, initialModes)) return `modes ${JSON.stringify(modes)}`;
	terminal.resize(62, 20);
	await press(
		terminal,
		'fg\r',
		screen => (screen.at(-1) ?? '').includes('scene 2 of 6'),
		'the page in the new window',
	);
	if (terminal.text().includes('it is 42')) return 'the shell’s words on the page';
	await press(terminal, ']', 'scene 3 of 6');
	await press(terminal, 'q', () => !terminal.inAlternateScreen(), 'the shell’s screen again');
	await press(terminal, `echo then ${sum(shell, 50)}\r`, 'then 52');
	return undefined;
};

/** Where no shell controls jobs, stopping would be for ever: the reader comes back by itself. */
const attemptAlone = async (way: 'Ctrl-Z' | 'SIGTSTP', folder: string): Promise<Fault> => {
	mkdirSync(folder, {recursive: true});
	await using terminal = startReader(['open', salt, '--no-title'], {home: folder, patience: 8000});
	await terminal.until('scene 1 of 6');
	if (way === 'Ctrl-Z') terminal.send('\u001a');
	else terminal.kill('SIGTSTP');
	await terminal.until(() => terminal.bytes().includes('\u001b[?1049l'), 'the screen left');
	await terminal.until(
		() => terminal.bytes().lastIndexOf('\u001b[?1049h') > terminal.bytes().lastIndexOf('\u001b[?1049l'),
		'the screen again',
	);
	await press(terminal, ']', 'scene 2 of 6');
	return undefined;
};

/** dash takes back no terminal from a program that was stopped without being told: it stays deaf until `fg`. */
const isExcused = (shell: string, way: string): boolean => shell === 'dash' && way === 'SIGSTOP';

attack(
	'T2: stopped by Ctrl-Z, SIGTSTP and SIGSTOP in each shell, and without one; the window resized meanwhile',
	'the shell can be used (but dash after SIGSTOP), `fg` brings the page back, keys work',
	{quick: 1, full: 14, lanes: 1},
	async ({each}) => {
		const found = Object.keys(shells).filter(isInstalled);
		const missing = Object.keys(shells).filter(shell => !found.includes(shell));
		const inShells = found.flatMap(shell =>
			ways
				.filter(way => !isExcused(shell, way))
				.map(way => [`${shell}, ${way}`, (folder: string) => attemptIn(shell, way, folder)] as const),
		);
		const alone = (['Ctrl-Z', 'SIGTSTP'] as const).map(
			way => [`no shell, ${way}`, (folder: string) => attemptAlone(way, folder)] as const,
		);
		await each([...inShells, ...alone], async ([name, attempt], folder) => {
			const what = await attempt(folder).catch(String);
			return what && `${name}: ${what}`;
		});
		return {shells: found.join(' '), ...(missing.length > 0 && {'not here': missing.join(' ')})};
	},
);
