import type {BlockAttributes, Span} from '../../../core/story/story.ts';
import type {CleanText} from '../../../core/text/clean-text.ts';
import type {RoughAnchor, RoughBlock, RoughRole} from '../../compose/rough-block.ts';
import type {Element} from '../element.ts';

/** How the block that is being built differs from a plain paragraph. */
export type BlockShape = {
	readonly kind: RoughBlock['kind'];
	readonly attributes: BlockAttributes;
	readonly keepsLines: boolean;
	readonly hasGapBefore: boolean;
	readonly role: RoughRole | undefined;
	readonly node: number;
	/** Steps by which it is moved in, in the whole document; may be a fraction. */
	readonly indent?: number;
	/** Room that it asks for above, in ems. */
	readonly gapBefore?: number;
	/** The poem or stanza that it is a part of: its lines may each be a block. */
	readonly poem?: Element | undefined;
	/** The item of a list that it is in: the first block of it has the marker. */
	readonly item?: Element;
	/** Whether a block that holds nothing but blank signs says nothing: cells and items are filled up so. */
	readonly isNeverBlank?: boolean;
};

/** Where a line begins, and by how many steps it is moved in. */
export type LineStart = {readonly offset: number; readonly indent: number};

/** An image among text, and the range of the text that stands for it. */
export type PlacedImage = {
	readonly start: number;
	readonly end: number;
	readonly alt: CleanText;
	readonly source: string;
	/** Whether it is drawn to part scenes: alone in a block, it is shown as no image. */
	readonly isOrnament: boolean;
};

/** A block with all that was seen of it, before anything was told from the blocks around it. */
export type BuiltBlock = {
	readonly shape: BlockShape;
	readonly text: string;
	readonly spans: readonly Span[];
	readonly anchors: readonly RoughAnchor[];
	readonly lines: readonly LineStart[];
	readonly images: readonly PlacedImage[];
	/** Line breaks in it, those at its edges among them. */
	readonly breaks: number;
	/** Room above it that it asks for itself, and that the block before it asks for, in ems. */
	readonly gap: number;
	readonly gapOfBefore: number;
};

/** Signs that take room and say nothing; those without a width are taken out by cleaning. */
export const isBlankText = (text: string): boolean => /^[\s\u00a0\u2000-\u200a\u3000]*$/u.test(text);
