import type {ChapterRole} from '../../core/story/story.ts';
import type {CleanText} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import type {ZipEntry} from '../container/zip.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {Maker} from '../makers/maker.ts';
import type {Element} from '../markup/element.ts';
import type {BookFiles} from './book-files.ts';
import {
	hasImage,
	hasText,
	isContentsList,
	isMachineryName,
	isNamedMachinery,
	isNotesPage,
	isRightsPage,
	isTitlePage,
	wordsIn,
	type BookNames,
} from '../compose/page-content.ts';
import {beginsChapter, roleOfTypes, typesOfPage} from './page-types.ts';
import {readPage, type PageReader} from './read-page.ts';
import type {StylesOf} from './styles-of.ts';

/** A page of the spine, before it is known what it is for. */
export type SpinePage = {
	readonly index: number;
	readonly entry: ZipEntry;
	/** Whether the package has it in the reading order. */
	readonly isLinear: boolean;
	readonly isNav: boolean;
	/** What the book's landmarks call it. */
	readonly types: readonly string[];
	/** Titles that lead to it in the book's own contents. */
	readonly titles: readonly CleanText[];
};

/** What was seen of a page's beginning. */
export type Seen = {
	readonly root: Element;
	readonly blocks: readonly RoughBlock[];
	/** Whether that is all of it. */
	readonly isWhole: boolean;
};

/** A page of the spine, and what it is for. */
export type BookPage = SpinePage & {
	/** Undefined where it was not looked at. */
	readonly seen: Seen | undefined;
	readonly role: ChapterRole;
	/** Whether it stands outside the reading order. */
	readonly isApart: boolean;
	/** Whether the book itself says what it is for. */
	readonly isSaid: boolean;
	/** Whether it says that a chapter begins with it. */
	readonly begins: boolean;
	/** Whether the author typed the story's header above the prose. */
	readonly hasHeader: boolean;
};

/** Pages at the beginning and at the end of a book that are looked at: machinery stands there. */
const firstPages = 5;
const lastPages = 4;

/** Packed bytes up to which a page may be machinery, wherever it stands. */
const smallPage = 1536;

/** Pages that are looked at, at most. */
const mostSeen = 3000;

export const isWorthSeeing = (page: SpinePage, count: number): boolean => {
	if (page.index >= mostSeen) return false;
	const {index, entry, titles, types} = page;
	return (
		index < firstPages ||
		index >= count - lastPages ||
		entry.packedSize <= smallPage ||
		titles.length === 0 ||
		types.length > 0 ||
		titles.some(isMachineryName)
	);
};

/** Reads what a glimpse shows of a page. */
export function* seePage(
	{entry}: SpinePage,
	files: BookFiles,
	stylesOf: StylesOf,
	reader: Omit<PageReader, 'styleOf'>,
): Task<Seen> {
	const {root, isWhole} = yield* files.glimpse(entry);
	const styleOf = yield* stylesOf(root, entry.path);
	const {blocks} = yield* readPage(root, {...reader, styleOf});
	return {root, blocks, isWhole};
}

/** Words of text above which a page is no cover, whatever it is called: a landmark may lead to the first chapter. */
const longestPage = 600;

const isShort = (seen: Seen | undefined): boolean => {
	if (!seen) return false;
	const words = seen.blocks.reduce(
		(sum, {role, text}) => sum + (role === 'machinery' ? 0 : wordsIn(text)),
		0,
	);
	return seen.isWhole && words <= longestPage;
};

/** What a page is for by what stands on it; undefined where that is the story. */
const roleOfContent = (
	{index, titles}: SpinePage,
	{blocks, isWhole}: Seen,
	names: BookNames,
	count: number,
): ChapterRole | undefined => {
	if (isContentsList(blocks)) return 'machinery';
	const isAtEdge = index < firstPages || index >= count - lastPages;
	if (titles.some(title => isNamedMachinery(title, blocks))) return 'machinery';
	if (!isWhole) return isNotesPage(blocks) ? 'notes' : undefined;
	if (isNotesPage(blocks)) return 'notes';
	if (!hasText(blocks)) return index === 0 && hasImage(blocks) ? 'machinery' : undefined;
	if (isTitlePage(blocks, names)) return 'machinery';
	return isAtEdge && isRightsPage(blocks) ? 'machinery' : undefined;
};

type Purpose = {readonly role: ChapterRole; readonly isSaid: boolean};

const purposeOf = (
	page: SpinePage,
	seen: Seen | undefined,
	{makers, names, count}: {makers: readonly Maker[]; names: BookNames; count: number},
): Purpose => {
	if (page.isNav) return {role: 'machinery', isSaid: true};
	const types = [...(seen ? typesOfPage(seen.root) : []), ...page.types];
	const said = roleOfTypes(types);
	if (said === 'notes') return {role: said, isSaid: true};
	if (said === 'machinery' && (isShort(seen) || (seen && isContentsList(seen.blocks))))
		return {role: said, isSaid: true};
	if (seen && makers.some(({isMachinery}) => isMachinery(seen.root)))
		return {role: 'machinery', isSaid: true};
	const found = seen && roleOfContent(page, seen, names, count);
	if (found) return {role: found, isSaid: false};
	return {role: said === undefined || said === 'machinery' ? 'body' : said, isSaid: said !== undefined};
};

/** Says what a page of the spine is for. */
export const judgePage = (
	page: SpinePage,
	seen: Seen | undefined,
	known: {readonly makers: readonly Maker[]; readonly names: BookNames; readonly count: number},
): BookPage => {
	const {role, isSaid} = purposeOf(page, seen, known);
	const isOutside = !page.isLinear && role === 'body';
	return {
		...page,
		seen,
		role: isOutside ? 'back' : role,
		isApart: !page.isLinear || role === 'machinery' || role === 'notes',
		isSaid: isSaid || !page.isLinear,
		begins: seen !== undefined && beginsChapter(typesOfPage(seen.root)),
		hasHeader: false,
	};
};
