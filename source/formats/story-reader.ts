import type {ReadingChoices} from '../core/story/reading-choices.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import type {Story} from '../core/story/story.ts';
import type {Task} from '../core/task/task.ts';

/** A story file as it came in: everything a format needs to know of the world. */
export type SourceFile = {
	/** Name without its folder; decides only where the content does not. */
	readonly name: string;
	readonly bytes: Uint8Array;
};

/** A format: recognises its files and reads them. Formats do not know each other. */
export type StoryReader = {
	readonly name: string;
	readonly matches: (file: SourceFile) => boolean;
	/**
	 * Reads a file in steps of a few milliseconds. Its bytes are held no longer than they are needed.
	 *
	 * @throws {UnreadableStory} on the way, where the file is not what it seemed to be.
	 */
	readonly read: (file: SourceFile, choices: ReadingChoices) => Task<Story>;
	/** Reads a file of which only the beginning is there, as far as that tells: it may end in the midst of anything. */
	readonly readBeginning: (file: SourceFile, choices: ReadingChoices) => Task<Story>;
};

/** The refusal of a file that is something else; `what` with its article. */
export const notAStory = (what: string): UnreadableStory =>
	new UnreadableStory(`it is ${what}. Open a story in plain text instead.`);
