import type {CleanText} from '../../core/text/clean-text.ts';

/** A place in a book: a page, and a byte of it. */
export type PagePlace = {readonly page: number; readonly offset: number};

/** A page: what stands between two page breaks, or a file of KF8. */
export type Page = {
	readonly id: string;
	readonly bytes: Uint8Array;
};

/** An entry of the contents: where it leads, and how deep it stands. */
export type ContentsItem = PagePlace & {readonly title: CleanText; readonly depth: number};

/** A place that a link leads to, by the name that the link gives it. */
export type NamedPlace = PagePlace & {readonly name: string};

/** A book as its container has it: pages in order, whatever they are packed in. */
export type PagedBook = {
	readonly pages: readonly Page[];
	readonly encoding: string;
	readonly contents: readonly ContentsItem[];
	/** Pages that hold the list of contents, a cover. */
	readonly machinery: ReadonlySet<number>;
	readonly places: readonly NamedPlace[];
	/** The style sheets behind the pages of KF8, by the numbers of their flows. */
	readonly sheets: ReadonlyMap<number, string>;
	/** The beginnings of the drawings there, in SVG. */
	readonly drawings: ReadonlyMap<number, string>;
};

/** Places that links lead to: a book of notes has some thousands. */
export const mostPlaces = 20_000;

/** Pages of a book: the largest have some hundreds, and each costs as much as a third of a millisecond. */
export const mostPages = 5000;

/** More than so many are read only where they are as long as those of a book, in bytes. */
export const fewPages = 1500;
export const shortestPage = 2000;

/** Bytes as text of one character each, to look for tags: what they say in ASCII is the same in all charsets here. */
export const asBytes = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What of markup is text, each picture a square; not quite, but enough to know how much there is. */
export const wordsOf = (markup: string): string => {
	const body = markup.search(/<body\b/i);
	return (body === -1 ? markup : markup.slice(body))
		.replaceAll(/<img\b/gi, '\u25a0<img')
		.replaceAll(/<[^<>]*>/g, ' ')
		.replaceAll(/&(?:nbsp|#160|#xa0);|\u00c2?\u00a0/gi, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
};

/** Bytes of tags alone that may stand at a page's end. */
const mostAtEnd = 2048;

/** Whether anything is to be seen in a page from a byte on. */
export const saysMore = ({bytes}: Page, offset: number): boolean =>
	bytes.length - offset > mostAtEnd || wordsOf(asBytes(bytes.subarray(offset))) !== '';
