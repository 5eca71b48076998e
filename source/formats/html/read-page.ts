import type {Metadata} from '../../core/story/story.ts';
import type {Task} from '../../core/task/task.ts';
import {field, type Header} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughDocument, RoughRole} from '../compose/rough-block.ts';
import {takeTitle} from '../compose/take-title.ts';
import type {Maker} from '../makers/maker.ts';
import {makerOf} from '../makers/makers.ts';
import {levelInside} from '../makers/page.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import {firstNamed, type Element} from '../markup/element.ts';
import {readMarkup} from '../markup/read-markup.ts';
import {fillHeader} from './fill-header.ts';
import {findProse} from './find-prose.ts';
import {readHead, type PageHead} from './head-facts.ts';
import {isNavigation, isSiteMachinery} from './page-machinery.ts';
import {titleOfPage} from './page-title.ts';
import {readSite, siteOf, type SiteReader} from './site-reader.ts';
import {takeTypedHeader} from './typed-header.ts';

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

/** The language of the page, where nothing in it says what the story is in. */
const languageField = ({language}: RoughDocument): readonly HeaderField[] =>
	language === null || language === '' ? [] : [field('language', language)];

/** A page of a maker's: all of it, for the maker says what everything is. */
function* readMade(page: Element, maker: Maker, head: PageHead, isRaw: boolean): Task<Page> {
	const {roleOf, levelOf} = maker;
	const styleOf = createDefaultStyles();
	const document = yield* readMarkup(page, {styleOf, roleOf, isRaw, ...(levelOf && {levelOf})});
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
	isSiteMachinery(element) || isNavigation(element) ? 'machinery' : undefined;

/** A root of its own for the elements of a story, whatever stands between them, below the chapter's title. */
const gather = (page: Element, kept: readonly Element[], chapter: string | undefined): Element => {
	const {attributes} = firstNamed(page, 'html') ?? page;
	const children: Element[] = [];
	const root: Element = {name: 'body', attributes, children, parent: null};
	if (chapter !== undefined) children.push({name: 'h2', attributes: {}, children: [chapter], parent: root});
	children.push(...kept);
	return root;
};

/** Reads the elements of a page that hold its story. */
function* readStory(
	page: Element,
	site: SiteReader | undefined,
	isRaw: boolean,
	chapter?: string,
): Task<RoughDocument> {
	const styleOf = createDefaultStyles();
	if (isRaw) return yield* readMarkup(page, {styleOf, isRaw});
	const root = gather(page, site?.kept ?? findProse(page), chapter);
	if (!site) return yield* readMarkup(root, {styleOf, roleOf: commonRole});
	const roleOf = (element: Element): RoughRole | undefined => {
		if (site.isDropped(element)) return 'machinery';
		return site.isNote(element) ? 'authorNote' : commonRole(element);
	};
	const levelOf = (element: Element): number | undefined =>
		element.parent === root || site.isChapterHeading(element)
			? headingOfChapter(element)
			: levelInside(element);
	return yield* readMarkup(root, {styleOf, roleOf, levelOf});
}

const headingOfChapter = (element: Element): number | undefined =>
	/^h[1-6]$/.test(element.name) ? 2 : undefined;

/** Reads a page that somebody saved, or wrote. */
function* readSaved(page: Element, head: PageHead, isRaw: boolean): Task<Page> {
	const known = siteOf(page, head);
	const site = known && readSite(page, known);
	const {story, chapter} = titleOfPage(head, site);
	const document = yield* readStory(page, site, isRaw, site && chapter);
	const typed = takeTypedHeader(document.blocks, site !== undefined);
	const header = fillHeader(
		typed.header ?? noHeader,
		titleField(story),
		site?.fields ?? [],
		head.fields,
		languageField(document),
	);
	const titled = takeTitle(typed.blocks, metadataOf(header));
	const blocks = isRaw ? document.blocks : titled.blocks;
	return {document: {...document, blocks}, metadata: titled.metadata, maker: site?.name ?? null};
}

/** Reads a page as a story. `source` is what it was parsed from: some programs say in comments who they are. */
export const readPage = (page: Element, source: string, isRaw: boolean): Task<Page> => {
	const head = readHead(page, source);
	const maker = makerOf(page);
	return maker ? readMade(page, maker, head, isRaw) : readSaved(page, head, isRaw);
};
