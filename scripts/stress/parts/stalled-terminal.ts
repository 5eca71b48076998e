import {setTimeout as wait} from 'node:timers/promises';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {pageOf, readStory, reopenedAt, salt, turn} from '../reading.ts';

/** Keys that are pressed in vain, and how long is waited then, in milliseconds. */
const keys = 60;
const stalled = 1500;

/** Turns pages in a terminal that takes nothing any more, and kills the reader; gives how far behind it reopens. */
const attempt = async ({below}: Random, home: string): Promise<Fault> => {
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

attack(
	'P14: pages are turned on a terminal that takes nothing any more, then `kill -9`',
	'reopened one turn behind at most',
	{quick: 0, full: 20},
	({cases, randomly}) => randomly(cases, attempt),
);
