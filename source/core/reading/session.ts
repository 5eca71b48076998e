import type {Place} from '../story/story.ts';
import {emptyHistory, type History} from './history.ts';

/** Where the reader is. The page is derived from it; nothing here depends on the window. */
export type Session = {
	readonly place: Place;
	/**
	 * Whether the page starts at the place's own line (after scrolling by lines) or is the one of the scene's pages that
	 * holds the place.
	 */
	readonly scrolled: boolean;
	readonly history: History;
};

/** A session that begins at a place. */
export const startSession = (place: Place): Session => ({place, scrolled: false, history: emptyHistory});
