import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {type PageKind} from './inspect-page.ts';
import {nameLetters} from '../compose/name-letters.ts';
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

/** Levels of the contents that are kept; deeper entries stand on the last one. */
const deepestLevel = 5;

/** Letters that a division's page has beyond its title: a number, a name once more. */
const mostBesideTitle = 24;

/** The entries of a page in order. Of several at one place the first counts. */
export const itemsIn = ({contents}: PagedBook): ReadonlyMap<number, readonly NumberedItem[]> => {
	const numbered = contents.map((item, number) => ({...item, number}));
	const pages = Map.groupBy(numbered, ({page}) => page);
	const inOrder = (items: readonly NumberedItem[]): readonly NumberedItem[] =>
		items
			.toSorted((a, b) => a.offset - b.offset || a.depth - b.depth)
			.filter(({offset}, index, all) => all[index - 1]?.offset !== offset);
	return new Map([...pages].map(([page, items]) => [page, inOrder(items)]));
};

const wordsBetween = ({pages, encoding}: PagedBook, page: number, from: number, to: number): string => {
	const bytes = pages[page]?.bytes.subarray(from, Math.min(to, from + sampleLength));
	return bytes ? cleanLine(wordsOf(decodeString(bytes, encoding))) : '';
};

/** Whether an entry has prose of its own before the next one. */
const hasProse = (book: PagedBook, item: ContentsItem, end: number): boolean => {
	const words = wordsBetween(book, item.page, item.offset, end);
	return (
		words.includes('\u25a0') || nameLetters(words).length > nameLetters(item.title).length + mostBesideTitle
	);
};

/** Chapters while they are planned. */
type Plan = {
	readonly chapters: Planned[];
	readonly machinery: Planned[];
	/** Divisions whose first chapter has not begun, and what stands on their pages. */
	parts: {title: CleanText; level: number}[];
	waiting: Slice[];
};

const begin = (plan: Plan, title: CleanText | null, level: number, slice: Slice): void => {
	plan.chapters.push({parts: plan.parts, title, level, role: 'body', slices: [...plan.waiting, slice]});
	plan.parts = [];
	plan.waiting = [];
};

/** Adds prose that no entry leads to. Behind a division's page it is that division's own. */
const goOn = (plan: Plan, slice: Slice): void => {
	const part = plan.waiting.length > 0 ? plan.parts.pop() : undefined;
	const current = plan.chapters.at(-1);
	if (part) begin(plan, part.title, part.level, slice);
	else if (current) current.slices.push(slice);
	else begin(plan, null, 0, slice);
};

const addItems = (plan: Plan, book: PagedBook, page: number, items: readonly NumberedItem[]): void => {
	const length = book.pages[page]?.bytes.length ?? 0;
	for (const [at, item] of items.entries()) {
		const next = items[at + 1];
		const slice = {page, from: item.number, to: next?.number ?? null};
		const level = Math.min(item.depth, deepestLevel) + 1;
		if (hasProse(book, item, next?.offset ?? length)) begin(plan, item.title, level, slice);
		else {
			plan.parts.push({title: item.title, level});
			plan.waiting.push(slice);
		}
	}
};

const addPage = (
	plan: Plan,
	book: PagedBook,
	page: number,
	{role, heading}: PageKind,
	items: readonly NumberedItem[],
): void => {
	const {chapters, machinery, waiting} = plan;
	const slice = {page, from: null, to: null};
	const [first] = items;
	if (role === 'machinery')
		machinery.push({parts: [], title: first?.title ?? null, level: 0, role, slices: [slice]});
	else if (role === 'note') (waiting.length > 0 ? waiting : (chapters.at(-1)?.slices ?? waiting)).push(slice);
	else if (first) {
		if (wordsBetween(book, page, 0, first.offset) !== '') goOn(plan, {...slice, to: first.number});
		addItems(plan, book, page, items);
	} else if (heading === null) goOn(plan, slice);
	else begin(plan, heading, 1, slice);
};

/** Divisions from which contents without levels have some: a single one is a dedication as well. */
const fewestParts = 2;

/** Chapters a level below the divisions that they belong to, where the contents have both on the same level. */
const belowParts = (chapters: readonly Planned[]): readonly Planned[] => {
	const isFlat = ({parts, level}: Planned): boolean => parts.some(part => part.level >= level) && level > 0;
	if (chapters.filter(isFlat).length < fewestParts) return chapters;
	let part: {readonly level: number; readonly below: number} | undefined;
	return chapters.map(chapter => {
		const [first] = chapter.parts;
		if (isFlat(chapter) && first) part = {level: first.level, below: chapter.parts.length};
		else if (first || (part && chapter.level < part.level)) part = undefined;
		if (!part) return chapter;
		const {level, below} = part;
		return {
			...chapter,
			parts: chapter.parts.map((own, index) => ({...own, level: level + index})),
			level: chapter.level === 0 ? 0 : chapter.level + below,
		};
	});
};

/** Makes chapters of the pages in order. */
export const planChapters = (book: PagedBook, kinds: readonly PageKind[]): readonly PlannedChapter[] => {
	const plan: Plan = {chapters: [], machinery: [], parts: [], waiting: []};
	const items = itemsIn(book);
	for (const [page, kind] of kinds.entries()) addPage(plan, book, page, kind, items.get(page) ?? []);
	const left: readonly Planned[] =
		plan.waiting.length > 0 ? [{parts: [], title: null, level: 0, role: 'body', slices: plan.waiting}] : [];
	return [...belowParts(plan.chapters), ...left, ...plan.machinery];
};
