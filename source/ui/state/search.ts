import type {Hit} from '../../core/search/search-story.ts';
import type {Place} from '../../core/story/story.ts';

/** Words that were searched for. */
export type Search = {
	readonly words: string;
	readonly hits: readonly Hit[];
	/** Index of the hit shown. */
	readonly current: number;
	/** Where the reader was: Esc goes back there. */
	readonly origin: Place;
};
