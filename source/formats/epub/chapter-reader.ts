import type {Chapter, Span} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {composeChapter} from '../compose/compose-chapter.ts';
import {markTitle} from '../compose/mark-title.ts';
import {withoutNavigation} from '../compose/navigation.ts';
import type {RoughBlock, RoughDocument} from '../compose/rough-block.ts';
import {takeNotes} from '../compose/take-notes.ts';
import {createRecent} from '../container/recent.ts';
import type {BookFiles} from './book-files.ts';
import type {BookPage} from './book-page.ts';
import {joinPages} from './join-pages.ts';
import {findNotes, type OtherPages} from './note-finder.ts';
import {createPagesOfNotes} from './pages-of-notes.ts';
import {sliceOf} from './pieces.ts';
import type {PlannedChapter} from './plan-chapters.ts';
import {readPage, type PageReader} from './read-page.ts';
import {resolveReference, type Reference} from './references.ts';
import type {StylesOf} from './styles-of.ts';
import {withoutHeader} from './typed-header.ts';

/** What chapters of one book are read with. */
export type ChapterReader = {
	/** Reads a page as blocks in which notes and their marks are recognised. */
	readonly page: (page: BookPage) => Task<RoughDocument>;
	readonly chapter: (planned: PlannedChapter, isLast: boolean) => Task<Chapter>;
};

export type BookReading = {
	readonly pageCount: number;
	readonly files: BookFiles;
	readonly pageOf: (reference: Reference) => BookPage | undefined;
	/** The path that the story knows a page by: that of the chapter that it belongs to. */
	readonly pathOf: (page: BookPage) => string;
	readonly stylesOf: StylesOf;
	readonly reader: Omit<PageReader, 'styleOf'>;
	/** Names on each page that the contents lead to, by the page's index. */
	readonly headed: ReadonlyMap<number, ReadonlySet<string>>;
};

/** Pages whose blocks are remembered. */
const mostRemembered = 2;

const unreadable = 'This part of the book cannot be read: its file in the archive is damaged.';

const cutShort = 'There is more here than in any book: what is beyond that is left out.';

const sentence = (text: string): RoughBlock => ({
	kind: 'paragraph',
	text: cleanLine(text),
	spans: [],
	anchors: [],
	node: 0,
});

const otherPages = (
	{pageOf, headed, pageCount}: BookReading,
	namedOn: ReturnType<typeof createPagesOfNotes>,
): OtherPages => ({
	count: pageCount,
	orderOf: reference => pageOf(reference)?.index,
	isNotes: reference => pageOf(reference)?.role === 'notes',
	isHeaded: reference => headed.get(pageOf(reference)?.index ?? -1)?.has(reference.fragment ?? '') === true,
	pathOf: reference => pageOf(reference)?.entry.path ?? reference.path,
	*read(reference) {
		const page = pageOf(reference);
		return page && (yield* namedOn(page.entry));
	},
});

/** An image with its path in the archive; one inside an address or on the web is left as it is. */
const placedImage = (block: RoughBlock, from: string): RoughBlock => {
	const image = block.attributes?.image;
	const path = image && resolveReference(from, image.source)?.path;
	return image && path !== undefined
		? {...block, attributes: {...block.attributes, image: {...image, source: path}}}
		: block;
};

/** Blocks with the paths that the story knows its chapters and files by: those of links, of notes on other pages, of images. */
const withPaths = (
	blocks: readonly RoughBlock[],
	page: BookPage,
	{pageOf, pathOf}: BookReading,
): readonly RoughBlock[] => {
	const rewrite = (from: string, href: string): string | undefined => {
		const reference = resolveReference(from, href);
		if (!reference) return undefined;
		const target = pageOf(reference);
		const path = target ? pathOf(target) : reference.path;
		return reference.fragment === null ? path : `${path}#${reference.fragment}`;
	};
	return blocks.map(given => {
		const block = placedImage(given, page.entry.path);
		if (!block.spans.some(({kind}) => kind === 'link' || kind === 'noteReference')) return block;
		const spans = block.spans.map((span): Span => {
			if (span.kind === 'link')
				return {...span, href: cleanLine(rewrite(page.entry.path, span.href) ?? span.href)};
			if (span.kind !== 'noteReference' || span.target.startsWith('#')) return span;
			const [path = '', id = ''] = span.target.split(/#(.*)/s);
			const target = pageOf({path, fragment: id});
			return target ? {...span, target: `${pathOf(target)}#${id}`} : span;
		});
		return {...block, spans};
	});
};

/** Notes as they stand on a page of notes: all but its headings. */
const asNotes = (blocks: readonly RoughBlock[]): readonly RoughBlock[] =>
	blocks.map(block =>
		block.kind === 'heading' || block.kind === 'rule' || block.kind === 'blank'
			? block
			: {...block, role: 'footnote'},
	);

/** Blocks of a page that is machinery as it is: shown when somebody asks for it. */
const withoutRoles = (blocks: readonly RoughBlock[]): readonly RoughBlock[] =>
	blocks.map(({role: _role, ...block}) => block);

/** Reads a page as blocks: recognises notes and their marks, and gives links the paths of chapters. */
function* readBlocks(page: BookPage, book: BookReading, others: OtherPages): Task<RoughDocument> {
	const {files, stylesOf, reader, headed} = book;
	const {root, isDamaged, isCut} = yield* files.page(page.entry);
	const {path} = page.entry;
	const styleOf = yield* stylesOf(root, path);
	const own = headed.get(page.index) ?? new Set<string>();
	const isNotes = page.role === 'notes';
	const notes = reader.isRaw ? {} : yield* findNotes({root, path, styleOf, isNotes, headed: own}, others);
	const document = yield* readPage(root, {...reader, styleOf}, notes);
	const blocks = page.hasHeader && !reader.isRaw ? withoutHeader(document.blocks) : document.blocks;
	const isLost = isDamaged && blocks.every(({text}) => text.trim() === '');
	if (isLost) return {...document, blocks: [sentence(unreadable)]};
	return {...document, blocks: isCut === true ? [...blocks, sentence(cutShort)] : blocks};
}

type Notes = Chapter['notes'];

const joinNotes = (all: readonly Notes[]): Notes => {
	const some = all.filter(({size}) => size > 0);
	const [only] = some;
	return some.length === 1 && only ? only : new Map(some.flatMap(notes => [...notes]));
};

/** A page as chapters are made of it, of which it may hold thousands. */
type CutPage = {readonly blocks: readonly RoughBlock[]; readonly notes: Notes};

/** Makes a chapter of the blocks of its pieces, with all notes that stand on its pages. */
const compose = (
	parts: readonly (readonly RoughBlock[])[],
	onPages: readonly Notes[],
	{title, role}: PlannedChapter,
	isLast: boolean,
): Chapter => {
	const joined = withoutNavigation(joinPages(parts));
	const isPlain = role === 'notes' || role === 'machinery';
	const blocks = isPlain ? withoutRoles(joined) : joined;
	const chapter = composeChapter({blocks, title, isLast, isRaw: false});
	// Marks may lead to notes on a page that stand behind another chapter of it.
	const notes = role === 'notes' ? [takeNotes(asNotes(joined)).notes] : onPages;
	return {...chapter, notes: joinNotes([...notes, chapter.notes])};
};

export const createChapterReader = (book: BookReading): ChapterReader => {
	const recent = createRecent<BookPage, RoughDocument>(mostRemembered);
	const others = otherPages(book, createPagesOfNotes(book.files));
	function* page(wanted: BookPage): Task<RoughDocument> {
		return recent.get(wanted) ?? recent.set(wanted, yield* readBlocks(wanted, book, others));
	}
	const cut = new WeakMap<RoughDocument, CutPage>();
	function* cutPage(wanted: BookPage): Task<CutPage> {
		const document = yield* page(wanted);
		const known = cut.get(document);
		if (known) return known;
		const blocks = withPaths(document.blocks, wanted, book);
		const made = {blocks, notes: takeNotes(blocks).notes};
		cut.set(document, made);
		return made;
	}
	return {
		page,
		*chapter(planned, isLast) {
			const {pieces, title} = planned;
			const parts: (readonly RoughBlock[])[] = [];
			const notes = new Set<Notes>();
			for (const piece of pieces) {
				const whole = yield* cutPage(piece.page);
				notes.add(whole.notes);
				parts.push(sliceOf(whole.blocks, piece));
			}
			if (book.reader.isRaw) return composeChapter({blocks: parts.flat(), title, isLast, isRaw: true});
			const headed = parts.map((blocks, index) => markTitle(blocks, pieces[index]?.target?.title ?? title));
			return compose(headed, [...notes], planned, isLast);
		},
	};
};
