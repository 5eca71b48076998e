import type {CleanText} from './text/clean-text.ts';

/** What a dictionary says about a word. */
export type Definition = {
	/** The dictionary's name; null where it has none. */
	readonly source: CleanText | null;
	/** The word as the dictionary has it; null where it does not say. */
	readonly word: CleanText | null;
	readonly text: CleanText;
};
