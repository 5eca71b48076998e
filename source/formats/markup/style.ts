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
	/** Steps of two columns by which it is moved in. */
	readonly indent: number;
	readonly isSuperscript: boolean;
	readonly isUpperCase: boolean;
};

/** Computes the style of an element. */
export type StyleOf = (element: Element) => Style;
