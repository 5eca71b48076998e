import type {Extent} from '../core/locator/extent.ts';
import type {Locator} from '../core/locator/locator.ts';
import type {CleanText} from '../core/text/clean-text.ts';
import type {Json} from './kept-values.ts';
import type {Pen} from './pens.ts';

/** What makes a bookmark a highlight: how far it goes, and its colour. */
export type Highlight = Extent & {readonly colour: Pen};

/** A place that the reader marked: a bookmark, a mark with a name, or a passage that is highlighted. */
export type Bookmark = {
	readonly id: string;
	readonly locator: Locator;
	/** The reader's words, one line; empty where there are none. */
	readonly note: CleanText;
	/** ISO 8601. */
	readonly created: string;
	/** The letter that it is gone to by; absent where it has none. */
	readonly mark?: CleanText;
	/** The sentence at the place when it was made, so that it can be told without the story; absent in older ones. */
	readonly sentence?: CleanText;
	/** Absent where it is a place alone. */
	readonly highlight?: Highlight;
	/** What a newer program says of it: kept as it is. */
	readonly others?: Json;
};

export type BookmarkKind = 'bookmark' | 'highlight' | 'mark';

export const kindOf = ({highlight, mark}: Pick<Bookmark, 'highlight' | 'mark'>): BookmarkKind =>
	highlight ? 'highlight' : mark === undefined ? 'bookmark' : 'mark';

/** The bookmarks taken out last that can be put back. */
export const mostRemoved = 50;
