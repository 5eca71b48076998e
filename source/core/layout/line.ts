import type {Direction} from '../text/direction.ts';
import type {Range} from '../text/range.ts';
import type {BlockKind} from '../story/story.ts';

/** A line of a paragraph as it was broken; its range is without the white space at its end. */
export type BrokenLine = Range & {
	/** Whether a hyphen stands at its end that is not in the text. */
	readonly isHyphenated: boolean;
	/** Columns to be spread over its spaces, so that it ends where the measure does; 0 where it is left as it is. */
	readonly stretch: number;
};

/**
 * A line of a page: a range over the chapter's text and where it starts on the page. A gap (the row between blocks) and
 * a break (the ornament between scenes that flow on, a row left free above a heading) are lines of no text. Derived from text, measure and typography; never stored.
 */
export type Line = BrokenLine & {
	readonly kind: BlockKind | 'gap' | 'break';
	/** Columns left free before the text, inside the measure. */
	readonly indent: number;
	/** What stands in the last of those columns without being in the text: a list item's marker. */
	readonly lead?: string;
	/** Columns that this takes. */
	readonly leadColumns?: number;
	/** What stands behind the text without being in it. */
	readonly trail?: string;
	/** Columns of each tab in the text, where the line is a row of a table. */
	readonly blanks?: readonly number[];
	/** The paragraph's direction where the line has to be put in visual order (UAX #9); null where it stands as it is. */
	readonly direction: Direction | null;
	/** Of a line that is twice as large: which of its rows; the lower one has no text. */
	readonly size?: 'upper' | 'lower';
	/** Whether the line is the first, the last of its block: what widows and orphans are told by. */
	readonly isFirst: boolean;
	readonly isLast: boolean;
};

/**
 * A piece of a line as it stands on the screen, from left to right. Its text is that of its range, or stands for it: a
 * space that was stretched, a hyphen at a line's end (whose range is empty). Only the former may be cut further.
 */
export type LinePiece = Range & {
	readonly text: string;
	readonly isVerbatim: boolean;
};

/** A page: consecutive lines of a scene. Its range is that of its text. */
export type Page = Range & {
	readonly lines: readonly Line[];
	readonly firstLine: number;
};
