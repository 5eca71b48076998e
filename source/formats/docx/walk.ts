import type {Element} from '../markup/element.ts';
import type {ItemWriter} from '../office/item-writer.ts';
import type {NoteItem} from '../office/item.ts';
import type {Numbering} from './numbering.ts';
import type {LetterProperties} from '../office/style-properties.ts';
import type {Styles} from './styles.ts';

/** A field whose beginning was passed and whose end was not (ECMA-376, § 17.16.18). */
export type OpenField = {
	code: string;
	/** Whether its code has ended and what it shows has begun. */
	isShown: boolean;
	href: string | null;
	/** The paragraph that it begins in. */
	readonly paragraph: number;
};

/** What is known of the document while it is walked, and what is counted. */
export type Walk = {
	readonly styles: Styles;
	readonly numbering: Numbering;
	readonly links: ReadonlyMap<string, string>;
	/** Numbers the next note of a kind and gives it with its text; undefined for one that the document does not hold. */
	readonly noteOf: (
		kind: 'footnote' | 'endnote',
		id: string,
		mark: string | undefined,
	) => {readonly note: NoteItem; readonly isNew: boolean} | undefined;
	readonly isRaw: boolean;
	readonly fields: OpenField[];
	readonly counts: {nodes: number; paragraphs: number; hidden: number};
};

/** Where the walk is. */
export type Inside = {
	readonly writer: ItemWriter;
	/** How the letters of the paragraph's style are set. */
	readonly run: LetterProperties;
	readonly href: string | null;
	readonly ruby: string | null;
	/** Whether it is in a contents list that the program has made. */
	readonly isContents: boolean;
};

/** Reads what stands in a box as blocks behind the paragraph that the box hangs on. */
export type ReadBox = (box: Element, inside: Inside) => void;
