import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {constants} from 'node:os';
import {join} from 'node:path';
import {initialModes} from '../../../test/terminal/terminal-modes.ts';
import type {PseudoTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {changedByKeys, inItsPlace, preferenceBytes} from '../preference-files.ts';
import {changeOnFullDisks} from '../preferences-on-full-disk.ts';
import {escape, salt, startReader} from '../reading.ts';

const fileName = 'preferences.json';

/** Names and values that keys may change, with what is between them. */
const changeable = new RegExp(
	`"(?:${changedByKeys.join('|')})"((?:\\s|//[^\\r\\n]*[\\r\\n]|/\\*[^]*?\\*/)*):((?:\\s|//[^\\r\\n]*[\\r\\n]|/\\*[^]*?\\*/)*)` +
		'(?:"(?:[^"\\\\\\r\\n]|\\\\.)*"|\\[[^\\]]*\\]|\\{[^}]*\\}|[^\\s,{}[\\]"/]+)',
	'g',
);

/** A text without those, and without what a new entry needs around it. */
const others = (text: string): string =>
	text.replaceAll(changeable, '$1$2').replaceAll(/[\s,]/g, '').replaceAll('{}', '');

/** Whether leaving parts out of the whole gives the text. */
const isPartOf = (text: string, whole: string): boolean => {
	let found = 0;
	for (const unit of whole.split('')) if (unit === text[found]) found++;
	return found === text.length;
};

/** What is wrong with a file that was changed; undefined if only those values differ. */
const judge = (before: Buffer, after: Buffer): string | undefined => {
	if (before.equals(after)) return undefined;
	const [old, now] = [before.toString('latin1'), after.toString('latin1')];
	if (others(old) !== others(now))
		return `more was changed than what the keys change, to ${JSON.stringify(now)}`;
	const masked = old.replaceAll(changeable, '$1$2');
	return isPartOf(masked, now) ? undefined : 'white space or commas are gone';
};

/** Keys that change looks, open lists, or do nothing. */
const keys = ['J', 'c', 'P', '-', '+', 'J', 'c', ' ', 't', escape, '?', 'x', 'B', 'j', 'm'];

/** How long Ctrl-C may take, in milliseconds. */
const longest = 5000;

const leave = async (terminal: PseudoTerminal): Promise<Fault> => {
	const late = setTimeout(() => terminal.kill('SIGKILL'), longest);
	terminal.send('\u0003');
	const {exitCode, signal} = await terminal.exited;
	clearTimeout(late);
	// A key of the table may have left already: then the terminal turns Ctrl-C into a signal again.
	const hasLeft = exitCode === 0 && (signal === undefined || signal === constants.signals.SIGINT);
	if (!hasLeft) return `Ctrl-C: ended with ${signal ?? exitCode}`;
	return isDeepStrictEqual(terminal.modes(), initialModes) ? undefined : 'left a mode behind';
};

/** Presses some keys, any of which may leave; sometimes somebody writes into the file meanwhile. */
const press = async (terminal: PseudoTerminal, write: () => void, {below, pick}: Random): Promise<void> => {
	for (let times = 3 + below(10); times > 0; times--) {
		const before = terminal.bytes().length;
		terminal.send(pick(keys));
		if (below(4) === 0) write();
		// A key that does nothing draws nothing.
		terminal.send('\u000c');
		await Promise.race([terminal.until(() => terminal.bytes().length > before, 'a frame'), terminal.exited]);
	}
	if (below(3) === 0) terminal.send(pick(['/a', ':1', 'Be']));
};

type Case = {readonly home: string; readonly path: string; readonly random: Random};

/** Opens a story with these preferences and leaves it; what is wrong, undefined if all is well. */
const read = async ({home, random}: Case, write: () => void): Promise<Fault> => {
	const words = ['open', salt, ...(random.below(2) === 0 ? [] : ['--no-title'])];
	await using terminal = startReader(words, {home});
	await terminal.until(/The Salt Clerk|weigh-house/);
	await press(terminal, write, random);
	return await leave(terminal);
};

/** A file that should not have been left behind. */
const leftBeside = (home: string): string | undefined =>
	readdirSync(home).find(name => name.startsWith(fileName) && name !== fileName) ??
	readdirSync(home).find(name => name.includes('damaged'));

const attemptFile = async (one: Case): Promise<Fault> => {
	const {home, path, random} = one;
	const bytes = preferenceBytes(random);
	writeFileSync(path, bytes);
	let edits = 0;
	const byHand = (): Buffer => Buffer.from(`\n// by hand ${edits}\n`);
	let expected = bytes;
	const write = (): void => {
		edits++;
		writeFileSync(path, Buffer.concat([readFileSync(path), byHand()]));
		expected = Buffer.concat([expected, byHand()]);
	};
	const what = (await read(one, write)) ?? judge(expected, readFileSync(path)) ?? leftBeside(home);
	return what && `${what}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`;
};

const attemptPlace = async (one: Case): Promise<Fault> => {
	const {home, path, random} = one;
	const [name, make] = random.pick(inItsPlace);
	make(path);
	const kind = (): number => lstatSync(path).mode & 0o170_000;
	const before = kind();
	const what = (await read(one, () => undefined)) ?? leftBeside(home);
	if (what !== undefined) return `${name}: ${what}`;
	if (kind() !== before) return `${name} has become something else`;
	const target = join(home, 'dotfiles.json');
	if (!existsSync(target)) return undefined;
	const found = judge(Buffer.from('{"theme": "lamp"} // mine'), readFileSync(target));
	return found && `${name}: ${found}`;
};

attack(
	'P21: preferences with comments, mistakes, wrong names, values and keys, damaged files, and what is no file; random keys change looks, somebody edits the file meanwhile, Ctrl-C is pressed; a value is changed on full disks',
	'the reader opens, Ctrl-C leaves, the file is never moved, and everything in it but the values that keys change is as it was',
	{quick: 2, full: 1000},
	async ({cases, folder, fault, randomly}) => {
		await randomly(cases, (random, home, index) => {
			mkdirSync(home);
			const one = {home, path: join(home, fileName), random};
			return (index % 10 === 9 ? attemptPlace(one) : attemptFile(one)).catch(String);
		});
		const onFullDisks = changeOnFullDisks(folder, fault);
		return {cases: cases + onFullDisks, 'on full disks': onFullDisks};
	},
);
