import {startSession, type StartingPlace} from '../core/reading/session.ts';
import {noOutline} from '../core/story/outline.ts';
import type {Place} from '../core/story/story.ts';
import type {Preferences} from '../ui/preferences/preferences.ts';
import type {Bookmark} from '../library/story-record.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {openBookmarks} from '../ui/state/bookmarks.ts';
import type {Reading} from '../ui/state/reading.ts';
import type {OpenScreen} from '../ui/state/screen-stack.ts';

/** How a story is opened. */
export type Start = {
	readonly reading: Reading;
	readonly place: StartingPlace;
	readonly furthest: Place | null;
	/** Whether `place` is one where the reader stopped before. */
	readonly isContinued: boolean;
	/** Whether the title screen comes first. */
	readonly showsTitle: boolean;
	readonly bookmarks: readonly Bookmark[];
	/** Ids of the bookmarks whose words are not in the text. */
	readonly lost?: ReadonlySet<string>;
	readonly preferences: Preferences;
	/** Whether the terminal puts right-to-left text in order by itself. */
	readonly terminalOrders?: boolean;
	readonly notice: string | null;
};

const title: OpenScreen = {name: 'title', cursor: 0};
const page: OpenScreen = {name: 'reading', cursor: 0};

/** The state in which a story is opened. */
export const startState = (start: Start): AppState => ({
	screens: start.showsTitle ? [title] : [title, page],
	reading: start.reading,
	choices: start.reading.choices,
	crossing: null,
	session: startSession(start.place),
	furthest: start.furthest ?? {chapter: 0, offset: 0},
	isContinued: start.isContinued,
	bookmarks: openBookmarks(start.bookmarks, start.lost),
	search: null,
	prompt: null,
	count: null,
	preferences: start.preferences,
	terminalOrders: start.terminalOrders ?? false,
	outline: noOutline,
	pageCount: null,
	notice: start.notice,
	question: null,
	leaving: false,
});
