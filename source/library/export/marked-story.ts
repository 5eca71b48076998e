import type {StoryRecord} from '../story-record.ts';
import type {TextPosition} from './text-position.ts';

/** A story with what is exported of it: its bookmarks, in its order. */
export type MarkedStory = Pick<StoryRecord, 'authors' | 'source' | 'path' | 'bookmarks'> & {
	/** The title, or what stands for it. */
	readonly title: string;
	/** Where the words of a bookmark are in the story's text, by its id; missing where the story was not read. */
	readonly positions?: ReadonlyMap<string, TextPosition>;
};
