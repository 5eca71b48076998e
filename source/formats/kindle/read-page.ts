import type {Task} from '../../core/task/task.ts';
import type {RoughDocument} from '../compose/rough-block.ts';
import type {Maker} from '../makers/maker.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import type {Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {readMarkup} from '../markup/read-markup.ts';
import {decodePage, type Mark} from './decode-page.ts';
import {headingLevelOf} from './font-headings.ts';
import type {PagedBook} from './pages.ts';

/** Reads the pages of a book: as trees of elements, and as blocks. */
export type PageReader = {
	readonly tree: (page: number) => Task<Element>;
	readonly blocks: (page: number) => Task<RoughDocument>;
};

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

/** Makes the reader of a book. What the maker says of elements holds where it is known. */
export const createPageReader = (book: PagedBook, maker: Maker | undefined, isRaw: boolean): PageReader => {
	const marks = marksByPage(book);
	function* tree(index: number): Task<Element> {
		const page = book.pages[index];
		const bytes = page?.bytes ?? new Uint8Array();
		return yield* parseMarkup(decodePage(bytes, book.encoding, marks.get(index) ?? []));
	}
	return {
		tree,
		*blocks(index) {
			const root = yield* tree(index);
			return yield* readMarkup(root, {
				styleOf: createDefaultStyles(),
				isRaw,
				levelOf: element => maker?.levelOf?.(element) ?? headingLevelOf(element),
				...(maker && {roleOf: maker.roleOf}),
			});
		},
	};
};
