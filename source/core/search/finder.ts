import type {Range} from '../text/range.ts';

export type SearchedWindow = {
	/** Where the matches stand in the text, in order; none is empty. They never overlap, those of other windows neither. */
	readonly ranges: readonly Range[];
	/** What it cost to search the window, as UTF-16 units of text that is searched for plain words. */
	readonly units: number;
	/** Offset up to which the text has been searched. */
	readonly end: number;
};

/** Finds in a text what is searched for, one window of it at a step: a chapter may be as large as a file. */
export type Finder = (text: string) => Iterable<SearchedWindow>;
