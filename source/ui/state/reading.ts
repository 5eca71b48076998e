import type {StoryLayout} from '../../core/layout/story-layout.ts';
import type {Session, StartingPlace} from '../../core/session/session.ts';
import type {ChapterKeys} from '../../core/story/new-chapters.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {Bookmark} from '../../library/bookmark.ts';

/** A story as it is read, and what is made from it. Other choices make another reading of the same file. */
export type Reading = {
	readonly story: Story;
	/** How much of its file the story is: a large one is shown before all of it has been read. */
	readonly extent: 'beginning' | 'part' | 'end' | 'whole';
	/** Of a part: where it begins and ends in its file, as shares of it, 0–1, and the place that it was read for. */
	readonly part?: {readonly from: number; readonly to: number; readonly place: Place};
	/** What its file was read with. */
	readonly choices: ReadingChoices;
	readonly layout: StoryLayout;
	/** The title, or what stands for it. */
	readonly title: string;
	/** When the story was opened, and the time it was read before; null for the first time. */
	readonly lastRead: string | null;
};

/** What a record says of a story, its places in the reading that comes with it. */
export type Remembered = {
	/** Where the reader stopped before; null for a story not read before, and where a place was asked for. */
	readonly place: StartingPlace | null;
	readonly furthest: Place | null;
	readonly bookmarks: readonly Bookmark[];
	/** Ids of the bookmarks whose words are not in the text. */
	readonly lost: ReadonlySet<string>;
	/** Ids of those whose words were found elsewhere in it. */
	readonly moved?: ReadonlySet<string>;
	/** Those that were taken out last and can be put back. */
	readonly removed?: readonly Bookmark[];
	/** The chapters that are not new to the reader; empty where nobody knows. */
	readonly knownChapters?: ChapterKeys;
	/** Keys of the scenes that were read. */
	readonly readScenes?: readonly number[];
	readonly notice: string | null;
};

/** The latest change of reading that can be taken back: where it was made, and what became of that place. */
export type Crossing = {
	/** Those of the reading that was left. */
	readonly choices: ReadingChoices;
	readonly left: Session;
	readonly arrived: Session;
	/** The beginning of the story while its end alone is shown: bookmarks and the furthest place belong to it. */
	readonly beginning: Reading | null;
	/** Whether the reader has gone to the story's start since: the place that was kept does not win over it. */
	readonly hasGoneToStart?: boolean;
	/** Whether the end was left for that: it is a place to go back to as soon as the whole is there. */
	readonly hasLeftEnd?: boolean;
};
