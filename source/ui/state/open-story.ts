import type {PageCount} from '../../core/layout/count-pages.ts';
import type {Session} from '../../core/session/session.ts';
import type {ChapterKeys} from '../../core/story/new-chapters.ts';
import type {SceneKeys} from '../../core/story/read-scenes.ts';
import type {Outline} from '../../core/story/outline.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Passage} from '../../core/story/passage.ts';
import type {Recap} from '../../core/story/recap.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {Bookmarks} from './bookmarks.ts';
import type {ChosenMark} from './mark.ts';
import type {Lookup} from './lookup.ts';
import type {TypedBefore} from './prompt.ts';
import type {Question} from './question.ts';
import type {Crossing, Reading} from './reading.ts';
import type {AwaitedMark} from './awaited-mark.ts';
import type {Search} from './search.ts';
import type {Speech} from './speech.ts';
import type {Selection} from './selection.ts';
import type {ShelfStory} from './shelf-story.ts';

/** What is known of a story whose end is shown, beside the story itself. */
export type StoryEnd = {
	/** Seconds spent reading it, pauses not counted. */
	readonly secondsRead: number;
	/** Evenings on which it was read; null where nobody knows all of them. */
	readonly evenings: number | null;
	/** The next story of its series, if it is on the shelf. */
	readonly next: ShelfStory | null;
};

/** A story that is open: what the state holds of it, and lets go when it is closed. */
export type OpenStory = {
	readonly reading: Reading;
	/** How the reader wants the file read: the reading follows. */
	readonly choices: ReadingChoices;
	readonly crossing: Crossing | null;
	readonly session: Session;
	/** What was read last, where the story is read in lines: it begins at the session's place. Null on pages, and after a jump. */
	readonly passage: Passage | null;
	/** The end of the farthest page seen. */
	readonly furthest: Place;
	/** Where the reader went last, and has turned pages since; none before the first turn. */
	readonly readFrom?: Place | null;
	/** The scenes read to their ends, wherever reading began. */
	readonly readScenes: SceneKeys;
	/** Whether there is a place to continue from: one that was kept, or a page that has been seen. */
	readonly isContinued: boolean;
	readonly bookmarks: Bookmarks;
	/** The chapters that are not new to the reader; null until the story is there whole. */
	readonly knownChapters: ChapterKeys | null;
	/** Ids of bookmarks with notes that are about to be removed: the next key says whether they are. */
	readonly removing: readonly string[] | null;
	/** Whether the last key has removed something from the page: the next one may undo that. */
	readonly hasRemoved?: boolean;
	readonly search: Search | null;
	/** What was typed into prompts while the story was open; none where nothing was. */
	readonly typedBefore?: TypedBefore;
	readonly chosenMark: ChosenMark | null;
	/** The word that is looked up; none where nothing is. */
	readonly lookup?: Lookup | null;
	/** What is read aloud; none where nothing is. */
	readonly speech?: Speech | null;
	/** How far it was read aloud the last time. */
	readonly spokenTo?: Place | null;
	/** Whether pages turn by themselves. */
	readonly isTurning?: boolean;
	/** What is told of what was read before the page; null where that is nothing, none until it is asked for. */
	readonly recap?: Recap | null;
	/** What is selected on the page; null where nothing is. */
	readonly selection: Selection | null;
	/** What the next key, the letter of a mark, is to do; null where it is a key as any other. */
	readonly awaitedMark: AwaitedMark | null;
	readonly outline: Outline;
	/** What is unfolded of the contents of which story; null until they have been opened. */
	readonly contents: {readonly story: Story; readonly unfolded: ReadonlySet<string>} | null;
	/** The pages of the latest scene that took counting. */
	readonly pageCount: PageCount | null;
	/** What is asked about the story until the reader answers or reads on. */
	readonly question: Question | null;
	/** What is known of the story once its end is shown; null before. */
	readonly end: StoryEnd | null;
	/** The entry that is chosen at the end of the story; null while pages are read. */
	readonly endCursor: number | null;
	/** Whether the reader goes back to the shelf: the story is closed as soon as its place is saved. */
	readonly closing: boolean;
	/** The story that is opened as soon as this one is closed. */
	readonly following: ShelfStory | null;
};
