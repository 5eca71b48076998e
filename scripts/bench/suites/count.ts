import {type Case, measureCases} from '../measure.ts';
import {memoryOf} from '../process-figures.ts';
import type {storyKinds} from '../stories.ts';
import type {Suite, Workshop} from '../suite.ts';
import {wait} from '../timed-terminal.ts';
import {readerWith} from './subjects.ts';

/** What stands on the screen when all pages have been counted. */
export const counted = /\bpage \d+ of \d/;
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
	},
});

/** How long it takes until the number of all pages is known. */
export const count: Suite = {
	name: 'count',
	title: 'Counting all pages, and again when opened again: ms; memory in MiB',
	run: workshop =>
		measureCases(
			(['small', 'larger', 'largest'] as const).map(kind => countCase(kind, workshop)),
			Math.ceil(workshop.runs / 2),
		),
};
