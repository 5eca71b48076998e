import {execFileSync} from 'node:child_process';
import {chmodSync, chownSync, mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {programPath} from '../../../test/cli/reader.ts';
import {type PseudoTerminal, startInTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack} from '../attack.ts';
import {press, quit, recordsIn, salt} from '../reading.ts';
import {isOver} from '../extent.ts';

/** Somebody who owns nothing, and somebody whom the system does not know. */
const nobody = 65_534;
const stranger = 54_321;

/** A key that waits for a disk which refuses is felt: conf tries again for a second, in milliseconds. */
const felt = 400;

type Closed = {
	readonly name: string;
	/** What the program is told by its environment; names alone are taken out of it. */
	readonly environment: (folder: string) => readonly string[];
	/** Closes `folder/home`, which is there and belongs to the one who reads. */
	readonly close?: (home: string) => void;
	/** Opens it again, so that it can be taken away. */
	readonly open?: (home: string) => void;
	readonly user?: number;
	readonly isKept?: boolean;
};

const ownFolder = (folder: string): readonly string[] => [`READER_HOME=${join(folder, 'home')}`];
const noHome = (): readonly string[] => ['-uHOME'];

const places: readonly Closed[] = [
	{name: 'an open folder', environment: ownFolder, isKept: true},
	{name: 'a folder that can only be read', environment: ownFolder, close: home => chmodSync(home, 0o555)},
	{name: 'a folder of no rights', environment: ownFolder, close: home => chmodSync(home, 0)},
	{
		name: 'a folder of somebody else',
		environment: ownFolder,
		close(home) {
			chownSync(home, 0, 0);
			chmodSync(home, 0o700);
		},
	},
	{
		name: 'no folder, and none can be made',
		environment: folder => [`READER_HOME=${join(folder, 'home', 'none', 'here')}`],
		close: home => chmodSync(home, 0o555),
	},
	{
		name: 'a disk that can only be read',
		environment: ownFolder,
		close: home => execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', home]),
		open: home => execFileSync('umount', [home]),
	},
	{name: 'HOME unset', environment: noHome},
	{name: 'HOME empty', environment: () => ['HOME=']},
	{
		name: 'a relative XDG path',
		environment: folder => [`HOME=${join(folder, 'home')}`, 'XDG_DATA_HOME=data', 'XDG_CONFIG_HOME=config'],
		isKept: true,
	},
	{name: 'a user whom the system does not know', environment: noHome, user: stranger},
];

const start = ({environment, user = nobody}: Closed, folder: string): PseudoTerminal => {
	const asUser = ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
	const program = [process.execPath, programPath, 'open', salt, '--no-title'];
	return startInTerminal('env', [...environment(folder), ...asUser, ...program], {
		columns: 80,
		rows: 24,
		cwd: join(folder, 'here'),
	});
};

/** A page without the two rows that a message may take. */
const textOf = (terminal: PseudoTerminal): string => terminal.screen().slice(0, -2).join('\n');

/** Counts how often something comes to be on the screen, from now on. */
const countTold = (terminal: PseudoTerminal, isTold: () => boolean): (() => number) => {
	let told = 0;
	let was = false;
	const watch = terminal.until(() => {
		const is = isTold();
		if (is && !was) told++;
		was = is;
		return false;
	});
	watch.catch(() => undefined);
	return () => told;
};

/** Turns pages; gives the longest wait for one in milliseconds. */
const turnPages = async (terminal: PseudoTerminal): Promise<number> => {
	let slowest = 0;
	for (let turned = 0; turned < 12; turned++) {
		const before = textOf(terminal);
		const began = performance.now();
		await press(terminal, turned % 6 < 3 ? ' ' : 'b', () => textOf(terminal) !== before, 'another page');
		slowest = Math.max(slowest, performance.now() - began);
	}
	return slowest;
};

const readIn = async (
	place: Closed,
	folder: string,
): Promise<{slowest: number; what: string | undefined}> => {
	await using terminal = start(place, folder);
	const status = (): string =>
		terminal
			.screen()
			.slice(-2)
			.map(row => row.trim())
			.join(' ');
	const isTold = (): boolean => status().includes('not kept');
	const toldSoFar = countTold(terminal, isTold);
	await terminal.until(screen => (screen.at(-1) ?? '') !== '', 'a status line');
	// It stays until the next key.
	if (!place.isKept) await terminal.until(isTold, 'a word that the place is not kept');
	const slowest = await turnPages(terminal);
	const {exitCode} = await quit(terminal);
	const told = toldSoFar();
	const left = readdirSync(join(folder, 'here'));
	const expected = place.isKept ? 0 : 1;
	if (exitCode !== 0) return {slowest, what: `ended with ${exitCode}: ${terminal.text()}`};
	if (left.length > 0) return {slowest, what: `left ${left.join(', ')} in the current folder`};
	if (told !== expected) return {slowest, what: `told ${told} times that the place is not kept`};
	return {slowest, what: isOver(slowest, felt) ? `a key took ${Math.round(slowest)} ms` : undefined};
};

const attempt = async (
	place: Closed,
	folder: string,
): Promise<{slowest: number; what?: string | undefined}> => {
	const home = join(folder, 'home');
	for (const path of [home, join(folder, 'here')]) {
		mkdirSync(path, {recursive: true});
		chownSync(path, place.user ?? nobody, 0);
	}
	place.close?.(home);
	try {
		const outcome = await readIn(place, folder);
		const records = place.isKept ? [home, join(home, '.local', 'share', 'reader')].flatMap(recordsIn) : [];
		return place.isKept && records.length !== 1 ? {...outcome, what: 'the place was not kept'} : outcome;
	} finally {
		place.open?.(home);
	}
};

attack(
	'P9: the reader’s folder is missing, closed, read-only, somebody else’s, or nobody can tell where it is',
	`reads on, says once that the place is not kept, no key takes ${felt} ms, nothing in the current folder`,
	{quick: 4, full: places.length, lanes: 1},
	async ({folder, each, some}) => {
		if (process.getuid?.() !== 0) return {cases: 1, skipped: 'only root can close folders to others'};
		chmodSync(folder, 0o755);
		let slowest = 0;
		await each(some(places), async (place, path) => {
			const outcome = await attempt(place, path);
			slowest = Math.max(slowest, outcome.slowest);
			return outcome.what && `${place.name}: ${outcome.what}`;
		});
		return {'slowest key, ms': Math.round(slowest)};
	},
);
