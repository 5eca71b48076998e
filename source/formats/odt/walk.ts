import type {ItemWriter} from '../office/item-writer.ts';
import type {Marks} from '../office/item.ts';
import type {Counter} from './lists.ts';
import type {Styles} from './styles.ts';

/** What is known of the document while it is walked, and what is counted. */
export type Walk = {
	readonly styles: Styles;
	readonly lists: Counter;
	readonly isRaw: boolean;
	readonly counts: {nodes: number; notes: number; hidden: number};
};

/** Where the walk is. */
export type Inside = {
	readonly writer: ItemWriter;
	readonly marks: Marks;
	readonly font: string;
	readonly list: {readonly style: string; readonly depth: number} | undefined;
	/** Marker of the list's item that has just begun: its first paragraph has it. */
	readonly item: {marker: string | undefined} | undefined;
	/** Whether it is in a list of contents or an index that the program has made. */
	readonly isContents: boolean;
	readonly isInNote: boolean;
	/** Kept up to date in a paragraph that hides as a whole. */
	readonly isHidden: boolean;
};
