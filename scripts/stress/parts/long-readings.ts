import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {memoryOf} from '../../bench/process-figures.ts';
import {attack, type Attack, type Figures} from '../attack.ts';
import {pageOf, press, quit, readStory, reopenedAt, salt, turn} from '../reading.ts';

/** A share of all turns after which memory is to grow no more, and by how much it may all the same. */
const settling = 0.2;
const growth = 1.1;

const soak = async ({cases, folder, fault}: Attack): Promise<Figures> => {
	await using terminal = await readStory(salt, {home: join(folder, 'home')});
	let settled = 0;
	for (let turned = 0; turned < cases; turned++) {
		await turn(terminal, turned % 20 < 10 ? ' ' : 'b');
		if (turned === Math.floor(cases * settling)) settled = memoryOf(terminal.pid).resident;
	}
	const memory = memoryOf(terminal.pid).resident;
	if (memory > settled * growth) fault(`${Math.round(settled)} MiB became ${Math.round(memory)}`);
	return {cases, 'after a fifth, MiB': Math.round(settled), 'in the end, MiB': Math.round(memory)};
};

attack(
	'T8: pages are turned, one after the other',
	'memory grows by less than a tenth after the first fifth',
	{quick: 0, full: 50_000},
	soak,
);

/** Bytes in a second, as a line of 9,600 baud has them. */
const speed = 960;

/** What the system itself takes from a program for a slow line, at most, in bytes; the reader may not add to it. */
const heldBack = 32 * 1024;
const slowest = Math.round(heldBack / speed);

const slowly = async ({cases, folder, fault}: Attack): Promise<Figures> => {
	const home = join(folder, 'home');
	await using terminal = await readStory(salt, {home, patience: 120_000});
	const before = terminal.bytes().length;
	terminal.slowDown(speed);
	for (let pressed = 0; pressed < cases; pressed++) {
		terminal.send(pressed % 10 < 6 ? ' ' : 'b');
		await wait(30);
	}
	const began = performance.now();
	await press(terminal, '\u001b[H', /^\s*scene 1 of 6/m);
	const seconds = (performance.now() - began) / 1000;
	terminal.slowDown(Infinity);
	const frames = terminal.bytes().slice(before).split('\u001b[?2026h').length - 1;
	const page = pageOf(terminal);
	await quit(terminal);
	if (page !== (await reopenedAt(salt, {home}))) fault('the last frame is not the right one');
	if (seconds > slowest) fault(`the last frame came after ${seconds.toFixed(1)} s`);
	return {cases, frames, 'the last one after, s': seconds.toFixed(1)};
};

attack(
	`T7: keys are pressed on a line of ${speed} bytes in a second`,
	`the last frame is right and comes within ${slowest} s: no more is behind than the ${heldBack / 1024} KiB that the system holds back`,
	{quick: 0, full: 500},
	slowly,
);
