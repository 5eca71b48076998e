import type {Definition} from '../../core/definition.ts';
import type {Passage} from '../../core/story/passage.ts';
import type {CleanText} from '../../core/text/clean-text.ts';

/** A word that is looked up, and what dictionaries say about it. */
export type Lookup = {
	readonly word: CleanText;
	/** Null until it is known; never empty. */
	readonly found: readonly Definition[] | null;
	/** First row shown of what was found. */
	readonly first: number;
};

export type LookupEvent =
	/** A word is to be looked up: that in a range of the text, or one that the reader is asked for. */
	| {readonly is: 'asked'; readonly range: Passage | null}
	| {readonly is: 'answered'; readonly word: string; readonly found: readonly Definition[]}
	/** It cannot be looked up: why, in a sentence. */
	| {readonly is: 'refused'; readonly why: string}
	| {readonly is: 'scrolled'; readonly by: number; readonly unit: 'row' | 'page'}
	| {readonly is: 'closed'};
