import {basename, extname} from 'node:path';
import {noChoices, type ReadingChoices} from '../core/story/reading-choices.ts';
import type {Story} from '../core/story/story.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {splitRuleProblem} from '../formats/plain-text/structure/split-rule.ts';
import {readStory} from '../formats/read-story.ts';
import {UnreadableFormatError} from '../formats/story-reader.ts';
import {identityOf} from '../library/identity.ts';
import type {FoundRecord, Identity} from '../library/library.ts';
import {isSameWork} from '../library/recall-story.ts';
import {chooseReading} from './chosen-reading.ts';
import type {Flags} from './command.ts';
import {unreadable} from './failure.ts';
import {openLibrary} from './open-library.ts';
import {readSource, type Source} from './read-source.ts';

/** A story with the file it came from. */
export type LoadedStory = {
	readonly story: Story;
	/** How its file was read. */
	readonly choices: ReadingChoices;
	readonly source: Source;
	readonly identity: Identity;
	/** The title, or the file's name where the story has none. */
	readonly displayTitle: string;
};

/** A title to show for a story that has none: its file's name without folder and ending. */
export const titleFromPath = (path: string | null): string =>
	path === null ? 'Standard input' : cleanLine(basename(path, extname(path))) || 'Untitled';

/** What is remembered of a story's file; a library that cannot be read is no reason not to read the story. */
const recordOf = (identity: Identity): FoundRecord | undefined => {
	try {
		return openLibrary().glance(identity);
	} catch {
		return undefined;
	}
};

/** Reads a file as its reader has chosen, now by flags or before. */
const readChosen = (
	source: Source,
	identity: Identity,
	flags: Flags,
): {story: Story; choices: ReadingChoices} => {
	const found = recordOf(identity);
	const choices = chooseReading(flags, found?.record.choices ?? noChoices);
	const story = readStory(source, choices);
	// Choices for a story that lay at this path before are none for this one.
	if (found?.how !== 'edited' || isSameWork(found.record, story)) return {story, choices};
	const own = chooseReading(flags, noChoices);
	return {story: readStory(source, own), choices: own};
};

/**
 * Reads a story by its file's name, `-` is standard input: as flags say, else as is remembered of it.
 *
 * @throws {Failure} where there is no story to read, or a flag says what cannot be.
 */
export const loadStory = (name: string, flags: Flags = {}): LoadedStory => {
	const source = readSource(name);
	const identity = identityOf(source.bytes, source.path);
	try {
		const {story, choices} = readChosen(source, identity, flags);
		const displayTitle = story.metadata.title ?? titleFromPath(source.path);
		return {story, choices, source, identity, displayTitle};
	} catch (error) {
		if (!(error instanceof UnreadableFormatError)) throw error;
		throw unreadable(`cannot read ${cleanLine(name)}: ${error.message}`, error);
	}
};

/**
 * Reads the file of a story once more, in another way.
 *
 * @throws {Error} with a sentence where that cannot be.
 */
export const rereadStory = ({source}: LoadedStory, choices: ReadingChoices): Story => {
	const problem = choices.split === null ? undefined : splitRuleProblem(choices.split);
	if (problem !== undefined) throw new Error(`No rule: ${problem}`);
	return readStory(source, choices);
};
