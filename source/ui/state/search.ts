import type {Hit} from '../../core/search/search-story.ts';
import type {SearchMode} from '../../core/search/search-mode.ts';
import type {Session} from '../../core/session/session.ts';
import type {Place} from '../../core/story/story.ts';
import type {ScreenStack} from './screen-stack.ts';

export type RunningSearch = {
	/** How much of the story has been searched, 0–1. */
	readonly progress: number;
	/** The first hit at or behind this place becomes the current one; null once there is one. */
	readonly from: Place | null;
	/** The screens that the list of hits opens over, while nothing else is opened; null where it does not open. */
	readonly over: ScreenStack | null;
	/** Hits to go on from that one, where it is gone to and no list opens: what a key has asked for without a search. Null where the list opens. */
	readonly step: number | null;
	/** The search before, which is shown again where these words are not in the story. */
	readonly instead: Search | null;
};

/** What there is of a search while its words are being typed. */
export type TypedSearch = {
	/** Where the current hit is: its page is shown in place of the screen, and nobody has gone there. Null where there is none. */
	readonly shown: Session | null;
	/** The search before: it comes back where these words are given up. */
	readonly before: Search | null;
	/** Why the words are no pattern; null where they are one, or need not be. */
	readonly problem: string | null;
};

export type Search = {
	readonly words: string;
	readonly mode: SearchMode;
	/** Those that are known so far; empty only while it is under way, or its words are being typed. */
	readonly hits: readonly Hit[];
	readonly hasMore: boolean;
	readonly current: number;
	/** Where the reader was: Esc goes back there. */
	readonly origin: Place;
	/** Where the reader was when the list of hits opened, until they leave it: what they choose there is one step away from here. */
	readonly left: Session | null;
	/** Null once it is done. */
	readonly running: RunningSearch | null;
	/** Null once Enter has been pressed. */
	readonly typed: TypedSearch | null;
};
