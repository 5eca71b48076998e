import {type Case, measureCases} from '../measure.ts';
import type {Suite, Workshop} from '../suite.ts';

export const burstOf = (keys: number): string => `${keys} Spaces in one write`;

const burstCase = (keys: number, {open, story}: Workshop): Case => ({
	subject: burstOf(keys),
	measure: async record => {
		await using terminal = open([story('large'), '--no-title']);
		// All of it is there.
		await terminal.until(/page 1 of \d/);
		const sentAt = performance.now();
		const {bytes, frames} = await terminal.answer(() => terminal.send(' '.repeat(keys)));
		// Of more keys, which are pasted rather than typed, some are obeyed after a frame.
		record('time', (await terminal.until(new RegExp(`\\bpage ${keys + 1}\\b`))) - sentAt);
		record('pages', Number(/\bpage (\d+)/.exec(terminal.screen())?.[1]) - 1);
		record('bytes', bytes);
		record('share', bytes / Buffer.byteLength(terminal.screen()));
		record('frames', frames);
	},
});

/** A key held down, or pasted: many keys that come in one piece. */
export const burst: Suite = {
	name: 'burst',
	title: 'Many keys at once: ms, bytes written, their share of the text shown',
	run: workshop =>
		measureCases(
			[50, 200].map(keys => burstCase(keys, workshop)),
			Math.ceil(workshop.runs / 2),
		),
};
