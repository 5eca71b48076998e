import type {PageCount} from '../../core/layout/count-pages.ts';
import type {Session} from '../../core/reading/session.ts';
import type {Outline} from '../../core/story/outline.ts';
import type {ReadingChoices} from '../../core/story/reading-choices.ts';
import type {Place} from '../../core/story/story.ts';
import type {Preferences} from '../preferences/preferences.ts';
import type {Bookmarks} from './bookmarks.ts';
import type {Prompt} from './prompt.ts';
import type {Question} from './question.ts';
import type {Crossing, Reading} from './reading.ts';
import type {ScreenStack} from './screen-stack.ts';
import type {Search} from './search.ts';

/** All that keys can change. Pages, rows and numbers are derived from it. */
export type AppState = {
	readonly screens: ScreenStack;
	readonly reading: Reading;
	/** How the reader wants the file read: the reading follows. */
	readonly choices: ReadingChoices;
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
