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

/** A place where a session may begin; `scrolled` as in a session, false where it is not said. */
export type StartingPlace = Place & {readonly scrolled?: boolean};

export const startSession = ({chapter, offset, scrolled = false}: StartingPlace): Session => ({
	place: {chapter, offset},
	scrolled,
	history: emptyHistory,
});
