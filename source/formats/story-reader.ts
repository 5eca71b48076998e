import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import type {Steps} from '../core/steps/steps.ts';

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
	 * @throws {UnreadableFormatError} on the way, where the file is not what it seemed to be.
	 */
	readonly read: (file: SourceFile, choices: ReadingChoices) => Steps<Story>;
	/** Reads a file of which only the beginning is there, as far as that tells: it may end in the midst of anything. */
	readonly readBeginning: (file: SourceFile, choices: ReadingChoices) => Steps<Story>;
};

/** The refusal of a file that is something else; `what` with its article. */
export const notAStory = (what: string): UnreadableFormatError =>
	new UnreadableFormatError(`it is ${what}. Open a story in plain text instead.`);

/** The file holds no story that can be read. The message completes “cannot read FILE: …” and says what to do. */
export class UnreadableFormatError extends Error {
	override name = 'UnreadableFormatError';
}
