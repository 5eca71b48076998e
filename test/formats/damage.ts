import fc from 'fast-check';
import {expect} from 'vitest';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf} from '../story-from.ts';
import {randomCases} from '../random-cases.ts';

/** Reads all of a file that may be damaged in any way: it gives a story of clean text, or says in a sentence why not. */
export const expectStoryOrSentence = (name: string, bytes: Uint8Array): void => {
	try {
		const story = readStory({name, bytes});
		for (const {text, blocks, spans} of chaptersOf(story)) {
			// oxlint-disable-next-line no-control-regex -- what a terminal would obey
			expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
			for (const {start, end} of [...blocks, ...spans]) {
				expect(start).toBeLessThanOrEqual(end);
				expect(end).toBeLessThanOrEqual(text.length);
			}
		}
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		expect(error.message).toMatch(/^\S.*\S[.?]$/);
	}
};

/** Reads a file as {@link expectStoryOrSentence} does with bytes changed anywhere, whole and cut. */
export const expectStoryOrSentenceOfDamaged = (name: string, bytes: Uint8Array): void => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {maxLength: 12}),
			fc.nat(bytes.length),
			(changes, length) => {
				const damaged = Uint8Array.from(bytes);
				for (const [at, value] of changes) damaged[at] = value;
				expectStoryOrSentence(name, damaged);
				expectStoryOrSentence(name, damaged.subarray(0, length));
			},
		),
		{numRuns: randomCases(150)},
	);
};
