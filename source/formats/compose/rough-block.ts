import type {BlockAttributes, BlockKind, Span} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';

/** A name that the source gives to a place inside a block: an `id`, a `name`, a bookmark. */
export type RoughAnchor = {readonly id: string; readonly offset: number};

/** What a block is for, where its source says so. */
export type RoughRole =
	/** The author beside the story: notes, disclaimers, a chapter's summary. */
	| 'authorNote'
	/** The text of a note that a mark in the prose leads to. It leaves the flow. */
	| 'footnote'
	/** What is no part of the story: navigation, a contents list, a plea to comment. It is shown only as raw. */
	| 'machinery';

/**
 * A block of any format with markup, before the reader decides what is a scene break, a note or a heading. Offsets are
 * UTF-16 units from the start of the block's own text.
 */
export type RoughBlock = {
	/** `rule` is a thematic break; `blank` a block that holds nothing but a no-break space or a line break. */
	readonly kind: Exclude<BlockKind, 'note' | 'ending'> | 'rule' | 'blank';
	/** Clean; white space collapsed, but for the kinds that keep it. `\n` is a line end of the author's. */
	readonly text: CleanText;
	/** In order, outer spans first. */
	readonly spans: readonly Span[];
	readonly anchors: readonly RoughAnchor[];
	readonly attributes?: BlockAttributes;
	/** Whether the page leaves a gap above it that is clearly larger than between its paragraphs. */
	readonly hasGapBefore?: boolean;
	readonly role?: RoughRole;
	/** Which node of its document it comes from, counted from 0 in the order of the document. */
	readonly node: number;
};

/** A document, or a part of one, as blocks in order. */
export type RoughDocument = {
	readonly blocks: readonly RoughBlock[];
	/** BCP 47; null where the document does not say. */
	readonly language: string | null;
	readonly direction: 'ltr' | 'rtl' | null;
	/** UTF-16 units of text that its style hides. */
	readonly hidden: number;
};

/** UTF-16 units of a paragraph, of which a longer one makes several: it is set and measured at once. */
export const longestParagraph = 131_072;
