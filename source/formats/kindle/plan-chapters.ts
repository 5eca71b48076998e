import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {lettersOf, type PageKind} from './inspect-page.ts';
import {decodeString} from './decode-page.ts';
import {wordsOf, type ContentsItem, type PagedBook} from './pages.ts';

/** A stretch of a page between two entries of the contents, by their numbers; null for its beginning and its end. */
export type Slice = {readonly page: number; readonly from: number | null; readonly to: number | null};

/** A chapter as contents and pages make it. */
export type PlannedChapter = {
	readonly parts: readonly {readonly title: CleanText; readonly level: number}[];
	readonly title: CleanText | null;
	/** Level in the contents, from 1; 0 where it has no title. */
	readonly level: number;
	readonly role: 'body' | 'machinery';
	readonly slices: readonly Slice[];
};

type Planned = Omit<PlannedChapter, 'slices'> & {readonly slices: Slice[]};

/** An entry with its number in the book's contents. */
export type NumberedItem = ContentsItem & {readonly number: number};

/** Bytes behind an entry in which prose has begun, if there is any. */
const sampleLength = 8192;

/** Letters that a division's page has beyond its title: a number, a name once more. */
const mostBesideTitle = 24;

/** The entries of a page in order. Of several at one place the first counts. */
export const itemsIn = ({contents}: PagedBook): ReadonlyMap<number, readonly NumberedItem[]> => {
	const numbered = contents.map((item, number) => ({...item, number}));
	const pages = Map.groupBy(numbered, ({page}) => page);
	const inOrder = (items: readonly NumberedItem[]): readonly NumberedItem[] => {
		const seen = new Set<number>();
		return items
			.toSorted((a, b) => a.offset - b.offset || a.depth - b.depth)
			.filter(({offset}) => !seen.has(offset) && seen.add(offset) !== undefined);
	};
	return new Map([...pages].map(([page, items]) => [page, inOrder(items)]));
};

const wordsBetween = ({pages, encoding}: PagedBook, page: number, from: number, to: number): string => {
	const bytes = pages[page]?.bytes.subarray(from, Math.min(to, from + sampleLength));
	return bytes ? cleanLine(wordsOf(decodeString(bytes, encoding))) : '';
};

/** Whether an entry has prose of its own before the next one. */
const hasProse = (book: PagedBook, item: ContentsItem, end: number): boolean => {
	const words = wordsBetween(book, item.page, item.offset, end);
	return words.includes('\u25a0') || lettersOf(words).length > lettersOf(item.title).length + mostBesideTitle;
};

/** Makes chapters of the pages in order. */
export const planChapters = (book: PagedBook, kinds: readonly PageKind[]): readonly PlannedChapter[] => {
	const chapters: Planned[] = [];
	const machinery: Planned[] = [];
	const items = itemsIn(book);
	let parts: {title: CleanText; level: number}[] = [];
	let waiting: Slice[] = [];

	const begin = (title: CleanText | null, level: number, slice: Slice): void => {
		chapters.push({parts, title, level, role: 'body', slices: [...waiting, slice]});
		[parts, waiting] = [[], []];
	};
	const goOn = (slice: Slice): void => {
		const part = waiting.length > 0 ? parts.pop() : undefined;
		// Prose behind a division's page is its own.
		if (part) begin(part.title, part.level, slice);
		else if (chapters.length > 0) chapters.at(-1)?.slices.push(slice);
		else begin(null, 0, slice);
	};
	const addItems = (page: number, inPage: readonly NumberedItem[]): void => {
		const length = book.pages[page]?.bytes.length ?? 0;
		for (const [at, item] of inPage.entries()) {
			const end = inPage[at + 1]?.offset ?? length;
			const slice = {page, from: item.number, to: inPage[at + 1]?.number ?? null};
			const level = Math.min(item.depth, 5) + 1;
			if (hasProse(book, item, end)) begin(item.title, level, slice);
			else {
				parts.push({title: item.title, level});
				waiting.push(slice);
			}
		}
	};

	for (const [page, {role, heading}] of kinds.entries()) {
		const slice = {page, from: null, to: null};
		const inPage = items.get(page) ?? [];
		const [first] = inPage;
		if (role === 'machinery')
			machinery.push({parts: [], title: first?.title ?? null, level: 0, role, slices: [slice]});
		else if (role === 'note')
			(waiting.length > 0 ? waiting : (chapters.at(-1)?.slices ?? waiting)).push(slice);
		else if (!first) {
			if (heading === null) goOn(slice);
			else begin(heading, 1, slice);
		} else {
			if (wordsBetween(book, page, 0, first.offset) !== '') goOn({...slice, to: first.number});
			addItems(page, inPage);
		}
	}
	if (waiting.length > 0) chapters.push({parts: [], title: null, level: 0, role: 'body', slices: waiting});
	return [...chapters, ...machinery];
};
