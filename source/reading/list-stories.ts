import {existsSync} from 'node:fs';
import type {Library} from '../library/library.ts';
import {onDisk} from '../library/path-bytes.ts';
import type {StoryRecord} from '../library/story-record.ts';
import type {ShelfStory} from '../ui/state/shelf-story.ts';
import {titleFromPath} from './loaded-story.ts';

const shelfStory = ({
	title,
	authors,
	path,
	rating,
	warnings,
	series,
	place,
	lastOpened,
}: StoryRecord): ShelfStory => ({
	title: title ?? titleFromPath(path),
	authors,
	rating: rating?.label ?? null,
	warnings,
	series,
	path,
	isMissing: path !== null && !existsSync(onDisk(path)),
	progress: place?.totalProgression ?? null,
	lastOpened,
});

/** The stories opened before, newest first, as the shelf shows them. @throws {Fault} where the records cannot be read. */
export const listStories = (library: Library): readonly ShelfStory[] => library.list().map(shelfStory);
