import {type Case, measureCases} from '../measure.ts';
import {memoryOf} from '../process-figures.ts';
import {firstWord, type storyKinds} from '../stories.ts';
import type {Suite, Workshop} from '../suite.ts';
import {limit, wait} from '../timed-terminal.ts';
import {readerWith} from './subjects.ts';

const counted = /\bpage \d+ of \d/;
/** Milliseconds after a key until Ink has been loaded, for which keys wait. */
const rest = 300;
/** Milliseconds between two keys. */
const stroke = 100;

/** Longest answer to a key while pages are counted, in milliseconds. */
const longestDelay = async (path: string, {open}: Workshop): Promise<number> => {
	await using terminal = open([path, '--no-title']);
	await terminal.until(new RegExp(firstWord));
	// Until it is ready for keys, another suite measures.
	await terminal.answer(() => terminal.send(' '));
	await wait(rest);
	let longest = 0;
	do {
		const {milliseconds} = await terminal.answer(() => terminal.send(' '));
		longest = Math.max(longest, milliseconds);
		if (performance.now() - terminal.startedAt > limit) throw new Error(`not counted in ${limit / 1000} s`);
		await wait(Math.max(0, stroke - milliseconds));
	} while (!counted.test(terminal.screen()));
	return longest;
};

const countCase = (kind: keyof typeof storyKinds, workshop: Workshop): Case => ({
	subject: readerWith(kind),
	measure: async record => {
		const words = [workshop.story(kind), '--no-title'];
		{
			await using terminal = workshop.open(words);
			record('counted', (await terminal.until(counted)) - terminal.startedAt);
			await wait(300);
			record('resident', memoryOf(terminal.pid).resident);
			record('peak', memoryOf(terminal.pid).peak);
			terminal.send('q');
			await terminal.ended;
		}
		{
			await using terminal = workshop.open(words, {keepsRecords: true});
			record('again', (await terminal.until(counted)) - terminal.startedAt);
		}
		record('delay', await longestDelay(words[0] ?? '', workshop));
	},
});

/** How long it takes until the number of all pages is known, and what a reader who turns pages feels of it. */
export const count: Suite = {
	name: 'count',
	title: 'Counting all pages, when opened again, longest answer to a key: ms; memory in MiB',
	run: workshop =>
		measureCases(
			(['small', 'larger', 'largest'] as const).map(kind => countCase(kind, workshop)),
			Math.ceil(workshop.runs / 2),
		),
};
