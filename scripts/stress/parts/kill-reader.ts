import {setTimeout as wait} from 'node:timers/promises';
import type {PseudoTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {escape, museum, pageOf, readStory, reopenedAt, salt} from '../reading.ts';

const moves = [' ', ' ', ' ', 'b', 'j', 'j', 'k', ']', '[', '\u001b[6~', '\u001b[5~', '\u001b[B', 'm'];

/** A place is to be on disk when it has been shown for so long, in milliseconds. */
const settled = 1000;

const press = async (terminal: PseudoTerminal, keys: readonly string[], random: Random): Promise<void> => {
	for (const key of keys) {
		terminal.send(key);
		await wait(random.below(60));
	}
};

/** Waits until a page has been there for a while; gives it. */
const settle = async (terminal: PseudoTerminal): Promise<string> => {
	for (let page = pageOf(terminal); ;) {
		await wait(settled);
		if (page === pageOf(terminal)) return page;
		page = pageOf(terminal);
	}
};

/** A page without the sign before what is chosen at the end of the story. */
const withoutChoice = (page: string): string => page.replace('›', ' ');

/** Whether a page is another one with the end of the story below its last words. */
const isSamePage = (page: string, before: string): boolean =>
	before.trim() !== '' && withoutChoice(page).startsWith(withoutChoice(before).trimEnd());

/** The page that the end of the story is left for; the end is chosen again afterwards. */
const pageAtEnd = async (terminal: PseudoTerminal): Promise<string> => {
	terminal.send(escape);
	const page = await settle(terminal);
	terminal.send(' ');
	await settle(terminal);
	return page;
};

/** Kills a reader whose page has been there for a while: that page is to come back. */
const killSettled = async (home: string, path: string, random: Random): Promise<Fault> => {
	await using terminal = await readStory(path, {home});
	const keys = Array.from({length: 5 + random.below(36)}, () => random.pick(moves));
	await press(terminal, keys, random);
	const shown = await settle(terminal);
	const page = terminal.screen().at(-1)?.includes('Esc page') ? await pageAtEnd(terminal) : shown;
	terminal.kill('SIGKILL');
	await terminal.exited;
	const reopened = await reopenedAt(path, {home});
	return isSamePage(page, reopened) ? undefined : `shown was\n${page}\nreopened at\n${reopened}`;
};

/** Kills a reader amid turning: the page that comes back is the one shown, the one before it, or one not shown yet. */
const killTurning = async (home: string, path: string, random: Random): Promise<Fault> => {
	await using terminal = await readStory(path, {home});
	const pages = [pageOf(terminal)];
	const turns = 5 + random.below(20);
	const watch = terminal.until(() => {
		const page = pageOf(terminal);
		if (!isSamePage(page, pages.at(-1) ?? '')) pages.push(page);
		return pages.length > turns + 1;
	});
	watch.catch(() => undefined);
	await press(terminal, Array<string>(turns).fill(' '), random);
	terminal.kill('SIGKILL');
	await terminal.exited;
	const reopened = await reopenedAt(path, {home});
	const index = pages.lastIndexOf(reopened);
	const isAhead = index === -1 && pages.length <= turns;
	return isAhead || index >= pages.length - 2 ? undefined : `page ${index} of ${pages.length}`;
};

attack(
	'P2: `kill -9` of the reader in a terminal after some keys, at once or a second later',
	'reopened at the page shown if it was there for a second, else one turn behind at most',
	{quick: 3, full: 500},
	({cases, randomly}) =>
		randomly(cases, (random, home, index) =>
			(index % 2 === 0 ? killSettled : killTurning)(home, random.pick([salt, museum]), random),
		),
);
