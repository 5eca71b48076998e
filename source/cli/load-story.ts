import {basename, extname} from 'node:path';
import {cleanLine} from '../core/text/clean-text.ts';
import type {Story} from '../core/story/story.ts';
import {readStory} from '../formats/read-story.ts';
import {UnreadableFormatError} from '../formats/story-reader.ts';
import {identityOf} from '../library/identity.ts';
import type {Identity} from '../library/library.ts';
import {unreadable} from './failure.ts';
import {readSource, type Source} from './read-source.ts';

/** A story with the file it came from. */
export type LoadedStory = {
	readonly story: Story;
	readonly source: Source;
	readonly identity: Identity;
	/** The title, or the file's name where the story has none. */
	readonly displayTitle: string;
};

/** A title to show for a story that has none: its file's name without folder and ending. */
export const titleFromPath = (path: string | null): string =>
	path === null ? 'Standard input' : cleanLine(basename(path, extname(path))) || 'Untitled';

/**
 * Reads a story by its file's name; `-` is standard input.
 *
 * @throws {Failure} where there is no story to read.
 */
export const loadStory = (name: string): LoadedStory => {
	const source = readSource(name);
	try {
		const story = readStory(source);
		return {
			story,
			source,
			identity: identityOf(source.bytes, source.path),
			displayTitle: story.metadata.title ?? titleFromPath(source.path),
		};
	} catch (error) {
		if (!(error instanceof UnreadableFormatError)) throw error;
		throw unreadable(`cannot read ${cleanLine(name)}: ${error.message}`, error);
	}
};
