import type {Metadata} from '../../core/story/story.ts';
import type {Task} from '../../core/task/task.ts';
import {field, type Header} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughDocument, RoughRole} from '../compose/rough-block.ts';
import type {Maker} from '../makers/maker.ts';
import {makerOf} from '../makers/makers.ts';
import {levelInside} from '../makers/page.ts';
import {findElement, firstNamed, hasClass, lineOf, type Element} from '../markup/element.ts';
import {createNoteFinder} from '../markup/notes/find-notes.ts';
import {readMarkup, type MarkupOptions} from '../markup/read-markup.ts';
import type {StyleOf} from '../markup/style.ts';
import {fillHeader} from '../compose/header/fill-header.ts';
import {findProse} from './find-prose.ts';
import {readHead, type PageHead} from './head-facts.ts';
import {isContents, isNavigationLine, isSiteMachinery} from './page-machinery.ts';
import {createPageStyles} from './page-styles.ts';
import {titleOfPage} from './page-title.ts';
import {readSite, siteOf, type SiteReader} from './site-reader.ts';
import type {Site} from './sites.ts';
import {takeTypedHeader} from '../compose/header/typed-header.ts';

/** What a page holds: its story, and who made it. */
export type Page = {
	readonly document: RoughDocument;
	readonly metadata: Metadata;
	/** The site or tool; null where nobody knows it. */
	readonly maker: string | null;
};

const noHeader: Header = {layout: 'labels', titlePage: [], fields: [], end: 0};

const titleField = (title: string | undefined): readonly HeaderField[] =>
	title === undefined ? [] : [field('title', title)];

/** `EN-US` as `en-US`; what is no tag as it is. */
const canonicalTag = (language: string): string => {
	try {
		return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? language;
	} catch {
		return language;
	}
};

/** The language of the page, where nothing in it says what the story is in. */
const languageField = ({language}: RoughDocument): readonly HeaderField[] =>
	language === null || language.trim() === '' ? [] : [field('language', canonicalTag(language.trim()))];

/** The marks of notes, and the roles of elements with those of the notes among them. */
const withNotes = (
	root: Element,
	styleOf: StyleOf,
	roleOf: (element: Element) => RoughRole | undefined,
): Pick<MarkupOptions, 'noteOf' | 'roleOf'> => {
	const notes = createNoteFinder(root, {styleOf});
	return {noteOf: notes.noteOf, roleOf: element => roleOf(element) ?? notes.roleOf(element)};
};

/** A page of a maker's: all of it, for the maker says what everything is. */
function* readMade(page: Element, maker: Maker, head: PageHead, isRaw: boolean): Task<Page> {
	const {levelOf} = maker;
	const roleOf = (element: Element): RoughRole | undefined =>
		maker.roleOf(element) ?? (isContents(element) ? 'machinery' : undefined);
	const styleOf = createPageStyles(page);
	const notes = withNotes(page, styleOf, roleOf);
	const document = yield* readMarkup(page, {styleOf, ...notes, isRaw, ...(levelOf && {levelOf})});
	const header = fillHeader(
		{...noHeader, fields: maker.fieldsOf(page)},
		titleField(titleOfPage(head).story),
		languageField(document),
		head.fields,
	);
	return {document, metadata: metadataOf(header), maker: maker.name};
}

/** What stands around the prose, on any page. */
const commonRole = (element: Element): RoughRole | undefined =>
	isSiteMachinery(element) || isNavigationLine(element) || isContents(element) ? 'machinery' : undefined;

/** A root of its own for the elements of a story, whatever stands between them, below the chapter's title. */
const gather = (page: Element, kept: readonly Element[], chapter: string | undefined): Element => {
	const attributes = {...firstNamed(page, 'body')?.attributes, ...firstNamed(page, 'html')?.attributes};
	const children: Element[] = [];
	const root: Element = {name: 'body', attributes, children, parent: null};
	if (chapter !== undefined) children.push({name: 'h2', attributes: {}, children: [chapter], parent: root});
	for (const element of kept) children.push(element);
	return root;
};

/** Reads the elements of a page that hold its story. */
function* readStory(
	page: Element,
	site: SiteReader | undefined,
	isRaw: boolean,
	chapter?: string,
): Task<RoughDocument> {
	const styleOf = createPageStyles(page);
	if (isRaw) return yield* readMarkup(page, {styleOf, isRaw});
	const root = gather(page, site?.kept ?? findProse(page), chapter);
	if (!site) return yield* readMarkup(root, {styleOf, ...withNotes(root, styleOf, commonRole)});
	const roleOf = (element: Element): RoughRole | undefined => {
		if (site.isDropped(element)) return 'machinery';
		return site.isNote(element) ? 'authorNote' : commonRole(element);
	};
	const levelOf = (element: Element): number | undefined =>
		element.parent === root || site.isChapterHeading(element)
			? headingOfChapter(element)
			: levelInside(element);
	return yield* readMarkup(root, {styleOf, ...withNotes(root, styleOf, roleOf), levelOf});
}

const headingOfChapter = (element: Element): number | undefined =>
	/^h[1-6]$/.test(element.name) ? 2 : undefined;

/** Word and Google Docs have the title in a paragraph with a class. */
const titleParagraph = (page: Element): string | undefined => {
	const found = findElement(
		page,
		element => element.name === 'p' && (hasClass(element, 'MsoTitle') || hasClass(element, 'title')),
	);
	return lineOf(found) === '' ? undefined : lineOf(found);
};

/** Reads a page that somebody saved, or wrote. */
function* readSaved(page: Element, known: Site | undefined, head: PageHead, isRaw: boolean): Task<Page> {
	const site = known && readSite(page, known);
	yield;
	const {story, chapter} = titleOfPage(head, site);
	const document = yield* readStory(page, site, isRaw, site && chapter);
	const typed = takeTypedHeader(document.blocks, site !== undefined);
	const header = fillHeader(
		typed.header ?? noHeader,
		titleField(site ? story : (titleParagraph(page) ?? story)),
		site?.fields ?? [],
		head.fields,
		languageField(document),
	);
	const blocks = isRaw ? document.blocks : typed.blocks;
	return {document: {...document, blocks}, metadata: metadataOf(header), maker: site?.name ?? null};
}

/** Reads a page as a story. `beginning` is that of its source: some programs say in comments who they are. */
export function* readPage(page: Element, beginning: string, isRaw: boolean): Task<Page> {
	const head = readHead(page, beginning);
	yield;
	const maker = yield* makerOf(page);
	const site = siteOf(page, head);
	yield;
	// The books of some sites are known by what their pages have as well: a page is read as one.
	const isMade = maker !== undefined && maker.name !== site?.name;
	return yield* isMade ? readMade(page, maker, head, isRaw) : readSaved(page, site, head, isRaw);
}
