import {noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {foreignFormat} from './foreign-formats.ts';
import {plainText} from './plain-text/plain-text.ts';
import {notAStory, UnreadableFormatError, type SourceFile, type StoryReader} from './story-reader.ts';

/** The formats, the first that knows a file reads it. A new format is one file and one entry here. */
const readers: readonly StoryReader[] = [plainText];

/**
 * Reads a story from a file's bytes, as the reader has chosen.
 *
 * @throws {UnreadableFormatError} where no format knows them.
 */
export const readStory = (file: SourceFile, choices: ReadingChoices = noChoices): Story => {
	if (file.bytes.length === 0) {
		throw new UnreadableFormatError('it is empty. Was it saved or downloaded to the end?');
	}
	const reader = readers.find(({matches}) => matches(file));
	if (reader) return reader.read(file, choices);
	throw notAStory(foreignFormat(file.bytes) ?? 'not a text');
};

export function* readStoryInSteps(
	file: SourceFile,
	choices: ReadingChoices = noChoices,
): Generator<void, Story> {
	yield;
	return readStory(file, choices);
}

export const readBeginning = (file: SourceFile, choices: ReadingChoices = noChoices): Story =>
	readStory({...file, bytes: file.bytes.subarray(0, file.bytes.lastIndexOf(10))}, choices);
