import {type Case, measureCases} from '../measure.ts';
import {firstWord, type storyKinds} from '../stories.ts';
import type {Suite, Workshop} from '../suite.ts';
import {limit, type TimedTerminal, wait} from '../timed-terminal.ts';
import {busyFloor, readerWith} from './subjects.ts';
import {counted} from './count.ts';

/** Milliseconds after a key until Ink has been loaded, for which keys wait. */
const rest = 300;
/** Milliseconds between two keys. */
const stroke = 100;
/** Keys that the floor gets, which counts nothing: as many as the reader gets while it counts 100 MB. */
const keysOfFloor = 60;

/** Milliseconds that all rounds of one case may take together: 100 MB take seven seconds, and there are five rounds. */
const budget = 40_000;

/** Presses keys until it `isOver`. Returns the longest time to an answer, in milliseconds. */
const longestAnswer = async (
	terminal: TimedTerminal,
	isOver: (screen: string, pressed: number) => boolean,
): Promise<number> => {
	await terminal.until(new RegExp(firstWord));
	// Until it is ready for keys, another suite measures.
	await terminal.answer(() => terminal.send(' '));
	await wait(rest);
	let longest = 0;
	let pressed = 0;
	do {
		const {milliseconds} = await terminal.answer(() => terminal.send(' '));
		longest = Math.max(longest, milliseconds);
		pressed++;
		if (performance.now() - terminal.startedAt > limit) throw new Error(`not counted in ${limit / 1000} s`);
		await wait(Math.max(0, stroke - milliseconds));
	} while (!isOver(terminal.screen(), pressed));
	return longest;
};

const readerCase = (kind: keyof typeof storyKinds, {open, story}: Workshop): Case => ({
	subject: readerWith(kind),
	measure: async record => {
		await using terminal = open([story(kind), '--no-title']);
		record('longest', await longestAnswer(terminal, screen => counted.test(screen)));
	},
});

const floorCase = ({node, floors, story}: Workshop): Case => ({
	subject: busyFloor,
	measure: async record => {
		await using terminal = node([floors.busy, story('largest')]);
		record('longest', await longestAnswer(terminal, (_, pressed) => pressed === keysOfFloor));
	},
});

/** How long keys wait while all pages are counted. */
export const keys: Suite = {
	name: 'keys',
	title: `Longest answer to a key while all pages are counted, a key every ${stroke} ms: ms`,
	run: workshop =>
		measureCases(
			[
				...(['small', 'larger', 'largest'] as const).map(kind => readerCase(kind, workshop)),
				floorCase(workshop),
			],
			workshop.runs,
			budget,
		),
};
