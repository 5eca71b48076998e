import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {inParallel, numbers} from '../in-parallel.ts';
import type {Outcome, Part, Run} from '../part.ts';
import {createRandom} from '../random.ts';
import {pageOf, readStory, reopenedAt, salt, turn} from '../reading.ts';

/** Keys that are pressed in vain, and how long is waited then, in milliseconds. */
const keys = 60;
const stalled = 1500;

/** Turns pages in a terminal that takes nothing any more, and kills the reader; gives how far behind it reopens. */
const attempt = async (home: string, seed: number): Promise<string | undefined> => {
	const {below} = createRandom(seed);
	await using terminal = await readStory(salt, {home});
	for (let turns = below(3); turns > 0; turns--) await turn(terminal);
	terminal.stall(true);
	for (let pressed = 0; pressed < keys; pressed++) {
		// There and back, so that there is always a page to be drawn.
		terminal.send(pressed % 8 < 4 ? ' ' : 'b');
		await wait(20);
	}
	await wait(stalled);
	terminal.kill('SIGKILL');
	terminal.stall(false);
	const pages = [pageOf(terminal)];
	terminal
		.until(() => {
			const page = pageOf(terminal);
			if (page !== pages.at(-1)) pages.push(page);
			return false;
		})
		.catch(() => undefined);
	await terminal.exited;
	const reopened = await reopenedAt(salt, {home});
	// What was drawn last has been kept before; what was to come next, perhaps, too.
	const isAhead = !pages.includes(reopened);
	return isAhead || pages.lastIndexOf(reopened) >= pages.length - 2
		? undefined
		: `page ${pages.lastIndexOf(reopened)} of ${pages.length}`;
};

const run = async ({cases, folder, seed, fault}: Run): Promise<Outcome> => {
	await inParallel(numbers(cases), async number => {
		const what = await attempt(join(folder, String(number)), seed * 613 + number);
		if (what !== undefined) fault(`case ${number}: ${what}`);
	});
	return {cases};
};

export const stalledTerminal: Part = {
	id: 'P14',
	what: 'pages are turned on a terminal that takes nothing any more, then `kill -9`',
	bar: 'reopened one turn behind at most',
	quick: 0,
	full: 20,
	run,
};
