import type {CleanText} from '../../core/text/clean-text.ts';
import type {Metadata} from '../../core/story/story.ts';
import type {Task} from '../../core/task/task.ts';
import {titleOf} from '../compose/divide-document.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {findElement, type Element} from '../markup/element.ts';
import type {Maker} from '../makers/maker.ts';
import type {PagedBook} from './pages.ts';
import type {ReadBlocks, ReadTree} from './read-page.ts';
import {nameLetters} from '../compose/name-letters.ts';
import {isContentsList, isMachineryName} from '../compose/page-content.ts';

/** What a page is for, and how it begins. */
export type PageKind = {
	/** `note` is what the author says beside the story and nothing else. */
	readonly role: 'body' | 'machinery' | 'note';
	/** The heading that it begins with; null where it begins with none. */
	readonly heading: CleanText | null;
};

/** Letters of a page that may be no more than title and author. */
const longestTitlePage = 300;

const isSaid = ({text, kind}: RoughBlock): boolean => kind === 'image' || text.trim() !== '';

/** Whether a page says title and authors alone, or little more. */
const isTitlePage = (
	blocks: readonly RoughBlock[],
	{title, authors}: Metadata,
	entry: CleanText | undefined,
): boolean => {
	const known = [title ?? '', ...authors].map(nameLetters).filter(letters => letters !== '');
	const said = blocks.map(({text}) => nameLetters(text)).filter(letters => letters !== '');
	const length = said.reduce((sum, letters) => sum + letters.length, 0);
	if (length > longestTitlePage || said[0] !== known[0]) return false;
	const isAuthor = (letters: string): boolean =>
		known.slice(1).some(name => letters === name || letters === `by${name}`);
	// What else stands there (a licence, a publisher) has neither title nor author.
	const isCalledSo = entry !== undefined && nameLetters(entry) === known[0];
	return isCalledSo || said.some(isAuthor) || said.every(letters => letters === known[0]);
};

/** What calibre has left of `epub:type`. */
const isSaidMachinery = ({name, attributes}: Element): boolean =>
	/^(?:body|section|nav)$/.test(name) &&
	/^(?:titlepage|halftitlepage|cover|copyright-page|toc|imprint|colophon)$/.test(attributes['type'] ?? '');

/** Pages that are read to know what they are: larger ones are prose. */
const smallPage = 16_384;

/** Tells what a page is for. A large one that the contents name is not read. */
export function* inspectPage(
	index: number,
	{pages, machinery, contents}: PagedBook,
	{readTree, readBlocks}: {readonly readTree: ReadTree; readonly readBlocks: ReadBlocks},
	{metadata, maker}: {readonly metadata: Metadata; readonly maker: Maker | undefined},
): Task<PageKind> {
	const page = pages[index];
	if (!page || machinery.has(index)) return {role: 'machinery', heading: null};
	const items = contents.filter(item => item.page === index);
	if (items.length === 1 && isMachineryName(items[0]?.title ?? '')) return {role: 'machinery', heading: null};
	const isAtEdge = index === 0 || index >= pages.length - 2;
	if (items.length > 0 && page.bytes.length > smallPage && !isAtEdge) return {role: 'body', heading: null};
	if (maker?.isMachinery(yield* readTree(index)) === true) return {role: 'machinery', heading: null};
	if (findElement(yield* readTree(index), isSaidMachinery)) return {role: 'machinery', heading: null};
	const {blocks} = yield* readBlocks(index);
	const said = blocks.filter(isSaid);
	const shown = said.filter(({role}) => role !== 'machinery');
	const prose = shown.filter(({role}) => role === undefined);
	if (shown.length === 0 || shown.every(({kind}) => kind === 'image'))
		return {role: 'machinery', heading: null};
	if (prose.length === 0) return {role: 'note', heading: null};
	if ((pages.length > 1 && isTitlePage(shown, metadata, items[0]?.title)) || isContentsList(shown))
		return {role: 'machinery', heading: null};
	const [first] = prose;
	return {role: 'body', heading: first?.kind === 'heading' ? titleOf(first.text) : null};
}
