import type {StyleRole} from './style-roles.ts';

/** How a run of text is set, in what an office document can say and a story needs. */
export type Marks = {
	readonly isItalic: boolean;
	readonly isBold: boolean;
	readonly isStruck: boolean;
	readonly isSuperscript: boolean;
	readonly isSmallCaps: boolean;
	/** Where a link leads; null where it is none. */
	readonly href: string | null;
	/** Id of the note that a mark leads to; null where it is no mark. */
	readonly note: string | null;
	/** How a word is read that stands under it in small letters. */
	readonly ruby: string | null;
	/** Size of the letters in points; 0 where it is not known. */
	readonly size: number;
	/** BCP 47; null where it is not said. */
	readonly language: string | null;
};

export const plainMarks: Marks = {
	isItalic: false,
	isBold: false,
	isStruck: false,
	isSuperscript: false,
	isSmallCaps: false,
	href: null,
	note: null,
	ruby: null,
	size: 0,
	language: null,
};

/** What stands in a paragraph: text as it is written, the end of a line, the name of the place. */
export type Piece =
	{readonly text: string; readonly marks: Marks} | {readonly lineBreak: true} | {readonly anchor: string};

/** How a paragraph is set. */
export type Look = {
	readonly role: StyleRole | undefined;
	/** Level of a heading, from 1; undefined for other paragraphs. */
	readonly level: number | undefined;
	readonly align: 'start' | 'center' | 'end';
	readonly list: {readonly marker: string; readonly depth: number} | undefined;
	/** White space above and below, in points. */
	readonly spaceBefore: number;
	readonly spaceAfter: number;
	readonly hasRuleAbove: boolean;
	readonly hasRuleBelow: boolean;
	/** Whether a page begins with it. */
	readonly startsPage: boolean;
	readonly isRightToLeft: boolean;
};

export const plainLook: Look = {
	role: undefined,
	level: undefined,
	align: 'start',
	list: undefined,
	spaceBefore: 0,
	spaceAfter: 0,
	hasRuleAbove: false,
	hasRuleBelow: false,
	startsPage: false,
	isRightToLeft: false,
};

export type Paragraph = {
	readonly kind: 'paragraph';
	readonly pieces: readonly Piece[];
	readonly look: Look;
	readonly node: number;
};

export type Image = {
	readonly kind: 'image';
	readonly alt: string;
	readonly source: string;
	/** Whether it is no higher than a line or two: an ornament. */
	readonly isSmall: boolean;
	readonly node: number;
};

export type Table = {
	readonly kind: 'table';
	/** What stands in the cells, by row. */
	readonly rows: readonly (readonly (readonly Item[])[])[];
	readonly node: number;
};

export type NoteItem = {
	readonly kind: 'note';
	readonly id: string;
	readonly label: string;
	readonly items: readonly Item[];
	readonly node: number;
};

/** What an office document holds, in order: the common form of DOCX, ODT and RTF. Notes stand behind their paragraph. */
export type Item = Paragraph | Image | Table | NoteItem | {readonly kind: 'rule'; readonly node: number};

/** A document of an office program as its format has read it. */
export type OfficeDocument = {
	readonly items: readonly Item[];
	/** UTF-16 units of text that is hidden. */
	readonly hidden: number;
};

/**
 * Paragraphs, images and tables that are read: so many anyway, more where they have text, and no more than in a story of
 * five million words. A novel of a million has some 50,000.
 */
const [leastItems, unitsPerItem, mostItems] = [60_000, 128, 160_000];

/** Whether an item more is read behind so many, with so many UTF-16 units of text. */
export const hasRoom = (items: number, text: number): boolean =>
	items < Math.min(leastItems + text / unitsPerItem, mostItems);
