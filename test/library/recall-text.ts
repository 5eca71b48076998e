import {noChoices, type ReadingChoices} from '../../source/core/story/reading-choices.ts';
import {finish} from '../../source/core/task/task.ts';
import {identityOf} from '../../source/library/identity.ts';
import type {Library} from '../../source/library/library.ts';
import {recallStory} from '../../source/library/recall-story.ts';
import type {RecalledStory} from '../../source/library/recalled-story.ts';
import {recognize, type Recognition} from '../../source/library/recognize.ts';
import {storyFrom} from '../story-from.ts';

export const at = '2026-01-02T03:04:05.000Z';

/** What a library knows about a text that lies at a path. */
export const recallText = (
	library: Library,
	source: string,
	path: string | null,
	choices: Partial<ReadingChoices> = {},
): RecalledStory & {readonly recognition: Recognition} => {
	const text = {
		identity: identityOf(new TextEncoder().encode(source), path),
		story: storyFrom(source, 'a.txt', choices),
	};
	const recognition = finish(recognize(library, text, library.read));
	return {...recallStory(recognition, text, {...noChoices, ...choices}, at), recognition};
};
