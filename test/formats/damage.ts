import {expect} from 'vitest';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf} from '../story-from.ts';

/** Reads all of a file that may be damaged in any way: it gives a story of clean text, or says in a sentence why not. */
export const expectStoryOrSentence = (name: string, bytes: Uint8Array): void => {
	try {
		const story = readStory({name, bytes});
		for (const {text, blocks, spans} of chaptersOf(story)) {
			// eslint-disable-next-line no-control-regex -- what a terminal would obey
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
