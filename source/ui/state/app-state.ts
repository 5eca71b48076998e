import type {SearchMode} from '../../core/search/search-mode.ts';
import type {Preferences} from '../preferences/preferences.ts';
import type {HeldButton} from './held-button.ts';
import type {OpenStory} from './open-story.ts';
import type {Prompt} from './prompt.ts';
import type {ScreenStack} from './screen-stack.ts';
import type {ShelfStory} from './shelf-story.ts';

type CommonState = {
	readonly screens: ScreenStack;
	readonly prompt: Prompt | null;
	/** Digits typed before a motion. */
	readonly count: number | null;
	/** The keyboard's layout, as far as the letters pressed last tell; none or null where they are Latin. */
	readonly layout?: string | null;
	/** Whether the notice about an unknown key has been shown: once is enough. */
	readonly hasMissedKey?: boolean;
	/** The mouse's button while it is held down; none or null while it is not. */
	readonly held?: HeldButton | null;
	/** How the next words are searched for: as those before; plainly where this is missing. */
	readonly searchMode?: SearchMode;
	/** Pages turned so far on the first evening of all; null or none once its hints have been shown, and on any other. */
	readonly firstTurns?: number | null;
	readonly preferences: Preferences;
	/** A message for the status line, gone with the next key. */
	readonly notice: string | null;
	readonly leaving: boolean;
};

/** The shelf, or a screen over it, while no story is open. */
export type ShelfState = CommonState & {
	readonly reading: null;
	/** The stories opened before, newest first. */
	readonly stories: readonly ShelfStory[];
	/** The story that the reader has chosen, until it is open or cannot be opened. */
	readonly chosen: ShelfStory | null;
};

export type StoryState = CommonState & OpenStory;

/** All that keys can change. Pages, rows and numbers are derived from it. */
export type AppState = ShelfState | StoryState;

/** The state of the open story, once all of its file has been read; undefined before, and on the shelf. */
export const wholeStory = (state: AppState): StoryState | undefined =>
	state.reading !== null && state.reading.extent === 'whole' ? state : undefined;
