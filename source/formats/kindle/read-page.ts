import {settleAnchors} from '../compose/pass-anchors.ts';
import type {Task} from '../../core/task/task.ts';
import type {RoughBlock, RoughDocument} from '../compose/rough-block.ts';
import {createRecent} from '../container/recent.ts';
import type {Maker} from '../makers/maker.ts';
import {createStyles} from '../markup/css/create-styles.ts';
import {sheetsIn} from '../markup/css/sheets-in.ts';
import {createNoteFinder} from '../markup/notes/find-notes.ts';
import {attributeOf, findElements, type Element} from '../markup/element.ts';
import type {StyleOf} from '../markup/style.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {readMarkup} from '../markup/read-markup.ts';
import {decodePage, type Mark} from './decode-page.ts';
import {headingLevelOf} from './font-headings.ts';
import type {PagedBook, PagePlace} from './pages.ts';

/** Reads a page of a book as a tree of elements. */
export type ReadTree = (page: number) => Task<Element>;

/** Reads a page of a book as blocks. */
export type ReadBlocks = (page: number) => Task<RoughDocument>;

/** Names that are put into a page: those that links lead to, and those of its entries in the contents. */
export const contentsName = (index: number): string => `contents-${index}`;

const marksByPage = ({places, contents}: PagedBook): ReadonlyMap<number, readonly Mark[]> => {
	const marks = new Map<number, Mark[]>();
	const add = (page: number, mark: Mark): void => {
		const list = marks.get(page);
		if (list) list.push(mark);
		else marks.set(page, [mark]);
	};
	// The contents first: of two names at one byte the first divides, and the other belongs to what begins there.
	for (const [index, {page, offset}] of contents.entries()) add(page, {offset, name: contentsName(index)});
	for (const {page, offset, name} of places) add(page, {offset, name});
	return marks;
};

/** Makes what reads pages. The one that was read last is remembered: it is asked for several things, one behind the other. */
export const createTreeReader = (book: PagedBook): ReadTree => {
	const marks = marksByPage(book);
	const recent = createRecent<number, Element>(1);
	return function* (index) {
		const known = recent.get(index);
		if (known) return known;
		const bytes = book.pages[index]?.bytes ?? new Uint8Array();
		return recent.set(index, yield* parseMarkup(decodePage(bytes, book.encoding, marks.get(index) ?? [])));
	};
};

const flow = /^kindle:flow:([\dA-V]{1,8})/i;

/** The styles of a page: those of the flows that it links to (base 32), its own, and those of its elements. */
const stylesOf = (tree: Element, {sheets}: PagedBook): StyleOf => {
	const linked = findElements(tree, ({name}) => name === 'link').flatMap(link => {
		const number = flow.exec(attributeOf(link, 'href'))?.[1];
		const sheet = number === undefined ? undefined : sheets.get(parseInt(number, 32));
		return sheet ?? [];
	});
	return createStyles([...linked, ...sheetsIn(tree)]);
};

/** Whether a block is a name between two others: it is one of the next. */
const isName = ({kind, text, anchors}: RoughBlock): boolean =>
	text === '' && kind === 'paragraph' && anchors.length > 0;

/** Names that lead to where an entry of the contents does: a chapter is no note. */
const namesInContents = ({places, contents}: PagedBook): ReadonlySet<string> => {
	const key = ({page, offset}: PagePlace): string => `${page}:${offset}`;
	const begins = new Set(contents.map(key));
	return new Set(places.flatMap(place => (begins.has(key(place)) ? [place.name] : [])));
};

/**
 * Makes what reads pages as blocks. What the maker says of elements holds where it is known. The page that was read last is
 * remembered: it is looked at first, and several chapters may stand in it.
 */
export const createBlockReader = (
	book: PagedBook,
	readTree: ReadTree,
	maker: Maker | undefined,
	isRaw: boolean,
): ReadBlocks => {
	const headed = namesInContents(book);
	const recent = createRecent<number, RoughDocument>(1);
	return function* (index) {
		const known = recent.get(index);
		if (known) return known;
		const tree = yield* readTree(index);
		const styleOf = stylesOf(tree, book);
		const notes = createNoteFinder(tree, {styleOf, isInContents: id => headed.has(id)});
		const document = yield* readMarkup(tree, {
			styleOf,
			isRaw,
			levelOf: element => maker?.levelOf?.(element) ?? headingLevelOf(element),
			roleOf: element => maker?.roleOf(element) ?? notes.roleOf(element),
			noteOf: notes.noteOf,
		});
		return recent.set(index, {...document, blocks: settleAnchors(document.blocks, isName)});
	};
};
