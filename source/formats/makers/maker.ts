import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import type {Element} from '../markup/element.ts';

/**
 * A site or a tool that makes files of stories: what it puts around the prose, and how it says what it knows of the story.
 * EPUB, HTML and Kindle files of one maker hold the same pages; in HTML they stand in one.
 */
export type Maker = {
	/** As `reader info` names it: `AO3`, `FanFicFare`. */
	readonly name: string;
	/** Whether a page was made by it. Of a book of many pages the first ones tell: a chapter alone may not. */
	readonly matches: (page: Element) => boolean;
	/** What a page says of the story, in order; values are split by the maker's own elements, never by commas. */
	readonly fieldsOf: (page: Element) => readonly HeaderField[];
	/** What an element and all in it is for; undefined where it is prose, or inside what has been told already. */
	readonly roleOf: (element: Element) => RoughRole | undefined;
	/**
	 * Level of an element as a heading, 1–6: 1 to 3 begin chapters, deeper ones stand inside. Undefined where its name says
	 * it: `h2` is 2, and a paragraph is none.
	 */
	readonly levelOf?: (element: Element) => number | undefined;
	/** Whether a page as a whole is machinery: a title page, a contents list, a log of updates. */
	readonly isMachinery: (page: Element) => boolean;
};
