import type {StoryRecord} from '../story-record.ts';

/** A story with what is exported of it: its bookmarks, in its order. */
export type MarkedStory = Pick<StoryRecord, 'authors' | 'source' | 'path' | 'bookmarks'> & {
	/** The title, or what stands for it. */
	readonly title: string;
};
