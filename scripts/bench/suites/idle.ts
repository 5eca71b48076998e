import {type Case, measureCases} from '../measure.ts';
import {processorTimeOf} from '../process-figures.ts';
import {firstWord} from '../stories.ts';
import type {Suite} from '../suite.ts';
import {limit, type TimedTerminal, wait} from '../timed-terminal.ts';
import {inkFloor, readerWith} from './subjects.ts';

/** Milliseconds of doing nothing. */
const idleness = 2000;

/** Waits until a program has done what it does after its start. */
const settle = async ({pid, written}: TimedTerminal): Promise<void> => {
	const end = performance.now() + limit;
	const work = (): string => `${processorTimeOf(pid)} ${written()}`;
	let before: string;
	do {
		before = work();
		await wait(500);
	} while (before !== work() && performance.now() < end);
};

const idleCase = (subject: string, start: () => TimedTerminal): Case => ({
	subject,
	measure: async record => {
		await using terminal = start();
		await terminal.until(new RegExp(firstWord));
		await settle(terminal);
		const [bytes, time] = [terminal.written(), processorTimeOf(terminal.pid)];
		await wait(idleness);
		record('bytes', terminal.written() - bytes);
		record('time', processorTimeOf(terminal.pid) - time);
	},
});

export const idle: Suite = {
	name: 'idle',
	title: `${idleness / 1000} seconds of reading one page: bytes written, processor time in ms`,
	run: ({open, node, floors, story}) =>
		measureCases(
			[
				idleCase(readerWith('small'), () => open([story('small'), '--no-title'])),
				idleCase(readerWith('larger'), () => open([story('larger'), '--no-title'])),
				idleCase(inkFloor, () => node([floors.ink, story('large')])),
			],
			2,
		),
};
