import type {StartingPlace} from '../core/session/session.ts';
import type {Place} from '../core/story/story.ts';
import type {Bookmark} from './bookmark.ts';
import type {JoinedEarly} from './early-record.ts';
import type {StoryRecord} from './story-record.ts';

/** A story's record, and where its places are in the story as it is now. */
export type RecalledStory = {
	/**
	 * The record, its places as they were kept: whoever only looks at a story, which may be half there, changes none of
	 * them.
	 */
	readonly record: StoryRecord;
	/** The record for a reader who goes on from here: places whose words were found are those of this text. */
	readonly upToDate: StoryRecord;
	/** Where the reader stopped; null for a story that was not read before. */
	readonly place: StartingPlace | null;
	readonly furthest: Place | null;
	/** The bookmarks at where they are now, or must have been. */
	readonly bookmarks: readonly Bookmark[];
	/** Ids of the bookmarks whose words are not in this text: they keep what leads to them, for they may come back. */
	readonly lost: ReadonlySet<string>;
	/** Ids of those whose words were found elsewhere in an edited text, or are not quite what they were. */
	readonly moved: ReadonlySet<string>;
	readonly isFurthestLost: boolean;
	/** What the reader should be told, one line. */
	readonly notice: string | null;
	/** The early records that were looked for in this text. */
	readonly early: readonly JoinedEarly[];
};
