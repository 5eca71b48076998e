import type {Range} from '../text/range.ts';
import type {BlockKind} from '../story/story.ts';

/**
 * A line of a page: a range over the chapter's text and where it starts on the page. A gap (the row between blocks) is
 * a line of no text. Derived from text, measure and typography; never stored.
 */
export type Line = Range & {
	readonly kind: BlockKind | 'gap';
	/** Columns left free before the text, inside the measure. */
	readonly indent: number;
	/** Whether the line is the first, the last of its block: what widows and orphans are told by. */
	readonly isFirst: boolean;
	readonly isLast: boolean;
};

/** A page: consecutive lines of a scene. Its range is that of its text. */
export type Page = Range & {
	readonly lines: readonly Line[];
	/** Index of the first line among the scene's lines. */
	readonly firstLine: number;
};

/** A line as plain text: its indent and its words. */
export const lineText = (text: string, {start, end, indent}: Line): string =>
	start === end ? '' : ' '.repeat(indent) + text.slice(start, end);
