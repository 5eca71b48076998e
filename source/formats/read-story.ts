import {noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {finish, type Task} from '../core/task/task.ts';
import {foreignFormat} from './foreign-formats.ts';
import {plainText} from './plain-text/plain-text.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {notAStory, type SourceFile, type StoryReader} from './story-reader.ts';

/** The formats, the first that knows a file reads it. A new format is one file and one entry here. */
const readers: readonly StoryReader[] = [plainText];

const readerOf = (file: SourceFile): StoryReader => {
	if (file.bytes.length === 0) {
		throw new UnreadableStory('it is empty. Was it saved or downloaded to the end?');
	}
	const reader = readers.find(({matches}) => matches(file));
	if (reader) return reader;
	throw notAStory(foreignFormat(file.bytes) ?? 'not a text');
};

/**
 * Reads a story as {@link readStory} does, in steps of a few milliseconds: between two of them keys can be obeyed. The
 * bytes are let go when they have been decoded, unless the caller holds them.
 *
 * @throws {UnreadableStory} at once or on the way, where no format knows them.
 */
export const readStoryInSteps = (file: SourceFile, choices: ReadingChoices = noChoices): Task<Story> =>
	readerOf(file).read(file, choices);

/**
 * Reads a story from a file's bytes, as the reader has chosen.
 *
 * @throws {UnreadableStory} where no format knows them.
 */
export const readStory = (file: SourceFile, choices: ReadingChoices = noChoices): Story =>
	finish(readStoryInSteps(file, choices));

/**
 * Reads as much of a story as the beginning of its file tells, to be shown while the whole is read: a few hundred KB
 * are many pages. What only the end of the file can tell is left open (`ending`, a status that no header says), the last
 * chapter goes as far as its text is there, and what is judged by the whole text, such as what parts scenes, is judged
 * by the beginning: the story as a whole may be told otherwise.
 *
 * @param file - With the first bytes of the file only; they may end inside a character.
 * @throws {UnreadableStory} where this beginning is none of a story; it may be no more than blank lines.
 */
export const readBeginning = (file: SourceFile, choices: ReadingChoices = noChoices): Story =>
	finish(readerOf(file).readBeginning(file, choices));
