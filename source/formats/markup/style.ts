import type {Element} from './element.ts';

/** What of an element's style matters to a reader of text, as computed: inherited where CSS inherits it. */
export type Style = {
	readonly display: 'none' | 'block' | 'inline';
	readonly isItalic: boolean;
	readonly isBold: boolean;
	readonly isStruck: boolean;
	readonly align: 'start' | 'center' | 'end';
	/** Whether lines and spaces are kept as they are written. */
	readonly keepsLines: boolean;
	/** Whether the page leaves clearly more room above it than between paragraphs. */
	readonly hasGapBefore: boolean;
	/** Steps of two columns (an em each) by which it is moved in, with all that it is inside of; may be a fraction. */
	readonly indent: number;
	readonly isSuperscript: boolean;
	readonly isUpperCase: boolean;
	/** Further steps of its first line; negative where it hangs out. */
	readonly firstIndent?: number;
	/** Whether its text takes its room but is not shown (`visibility`); what is inside may be. */
	readonly isInvisible?: boolean;
	/** Room that it asks for above and below, in ems. */
	readonly gapBefore?: number;
	readonly gapAfter?: number;
	/** Whether it is a large letter that the lines beside it flow around. */
	readonly isDropCap?: boolean;
	/** Whether its letters are clearly smaller than those around it. */
	readonly isSmall?: boolean;
	/** Whether items of a list have no markers. */
	readonly hasNoMarkers?: boolean;
	/** What CSS says of the markers of a list: `lower-roman`. */
	readonly markers?: string;
	/** Whether `q` stands without marks. */
	readonly hasNoQuotes?: boolean;
	readonly direction?: 'ltr' | 'rtl';
	readonly isVertical?: boolean;
};

/** Computes the style of an element. */
export type StyleOf = (element: Element) => Style;
