import {type Case, measureCases} from '../measure.ts';
import {firstWord, lastWord, type storyKinds} from '../stories.ts';
import type {Suite, Workshop} from '../suite.ts';
import {wait} from '../timed-terminal.ts';
import {readerWith} from './subjects.ts';

const jumpCase = (kind: keyof typeof storyKinds, {open, story}: Workshop): Case => ({
	subject: readerWith(kind),
	measure: async record => {
		await using terminal = open([story(kind), '--no-title']);
		await terminal.until(new RegExp(firstWord));
		await wait(100);
		for (const measure of ['first', 'second']) {
			const askedAt = performance.now();
			terminal.send('G');
			record(measure, (await terminal.until(new RegExp(lastWord))) - askedAt);
			const backAt = performance.now();
			terminal.send('g');
			record('back', (await terminal.until(new RegExp(firstWord))) - backAt);
		}
	},
});

export const jump: Suite = {
	name: 'jump',
	title: 'Jumping to the end and back: ms',
	run: workshop =>
		measureCases(
			(['small', 'large', 'larger', 'largest', 'unbroken'] as const).map(kind => jumpCase(kind, workshop)),
			Math.ceil(workshop.runs / 2),
		),
};
