import type {Quote} from '../../core/locator/locator.ts';
import type {Bookmark} from '../bookmark.ts';

/** The quote of a bookmark; of a highlight, its whole passage and what stands around that. */
export const quoteOf = ({locator: {quote}, highlight}: Bookmark): Quote =>
	highlight ? {before: quote.before, highlight: highlight.words, after: highlight.after} : quote;
