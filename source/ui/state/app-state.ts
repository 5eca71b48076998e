import type {PageCount} from '../../core/layout/count-pages.ts';
import type {Session} from '../../core/reading/session.ts';
import type {Hit} from '../../core/search/search-story.ts';
import type {Outline} from '../../core/story/outline.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Place} from '../../core/story/story.ts';
import type {Preferences} from '../preferences/preferences.ts';
import type {BeforeEnd} from './arrival.ts';
import type {Bookmarks} from './bookmarks.ts';
import type {Reading} from './environment.ts';
import type {Prompt} from './prompt.ts';
import type {Question} from './question.ts';
import type {Crossing} from './rereading.ts';

export type ScreenName = 'title' | 'reading' | 'contents' | 'bookmarks' | 'hits' | 'help';

/** A screen of the stack. Its cursor is the selected entry of a list, or the first row shown of a text. */
export type Screen = {readonly name: ScreenName; readonly cursor: number};

/** What is known of a search while it is under way. */
export type RunningSearch = {
	/** How much of the story has been searched, 0–1. */
	readonly progress: number;
	/** The first hit at or behind this place becomes the current one; null once there is one. */
	readonly from: Place | null;
	/** The screens that the list of hits opens over, while nothing else is opened; null where it does not open. */
	readonly over: readonly Screen[] | null;
	/** The search before, which is shown again where these words are not in the story. */
	readonly instead: Search | null;
};

/** Words that were searched for. */
export type Search = {
	readonly words: string;
	/** Those that are known so far; empty only while it is under way. */
	readonly hits: readonly Hit[];
	/** Whether there are more hits than are listed. */
	readonly hasMore: boolean;
	/** Index of the hit shown. */
	readonly current: number;
	/** Where the reader was: Esc goes back there. */
	readonly origin: Place;
	/** Null once it is done. */
	readonly running: RunningSearch | null;
};

/** All that keys can change. Pages, rows and numbers are derived from it. */
export type AppState = {
	/** The stack of screens, the one shown last; never empty. */
	readonly screens: readonly Screen[];
	readonly reading: Reading;
	/** Whether the reading is that of the whole story; a large one is shown before it has been read to its end. */
	readonly isWhole: boolean;
	/** What was read of the beginning, while the end of the story is shown before the rest has been read. */
	readonly beforeEnd: BeforeEnd | null;
	/** How the reader wants the file read: the reading follows. */
	readonly choices: ReadingChoices;
	/** The latest change of reading. */
	readonly crossing: Crossing | null;
	readonly session: Session;
	/** The end of the farthest page seen. */
	readonly furthest: Place;
	/** Whether there is a place to continue from: one that was kept, or a page that has been seen. */
	readonly isContinued: boolean;
	readonly bookmarks: Bookmarks;
	readonly search: Search | null;
	readonly prompt: Prompt | null;
	/** Digits typed before a motion. */
	readonly count: number | null;
	readonly preferences: Preferences;
	/** Whether the terminal puts right-to-left text in order by itself. */
	readonly terminalOrders: boolean;
	/** What is known of the story as a whole so far. */
	readonly outline: Outline;
	/** The pages of the latest scene that took counting. */
	readonly pageCount: PageCount | null;
	/** A message for the status line, gone with the next key. */
	readonly notice: string | null;
	/** What is asked about the story until the reader answers or reads on. */
	readonly question: Question | null;
	readonly leaving: boolean;
};

export const topScreen = ({screens}: AppState): Screen => screens.at(-1) ?? {name: 'title', cursor: 0};
