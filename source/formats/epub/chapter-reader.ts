import type {Chapter, Span} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {composeChapter} from '../compose/compose-chapter.ts';
import type {RoughBlock, RoughDocument} from '../compose/rough-block.ts';
import {takeNotes} from '../compose/take-notes.ts';
import type {BookFiles} from './book-files.ts';
import type {BookPage} from './book-page.ts';
import {joinPages} from './join-pages.ts';
import {findNotes, type OtherPages} from './note-finder.ts';
import {sliceOf} from './pieces.ts';
import type {PlannedChapter} from './plan-chapters.ts';
import {readPage, type PageReader} from './read-page.ts';
import {resolveReference, type Reference} from './references.ts';
import type {StylesOf} from './styles-of.ts';

/** What chapters of one book are read with. */
export type ChapterReader = {
	/** Reads a page as blocks, notes and their marks told apart. */
	readonly page: (page: BookPage) => Task<RoughDocument>;
	readonly chapter: (planned: PlannedChapter, isLast: boolean) => Task<Chapter>;
};

export type BookReading = {
	readonly files: BookFiles;
	readonly pageOf: (reference: Reference) => BookPage | undefined;
	/** The path that the story knows a page by: that of the chapter that it belongs to. */
	readonly pathOf: (page: BookPage) => string;
	readonly stylesOf: StylesOf;
	readonly reader: Omit<PageReader, 'styleOf'>;
	/** Names on each page that the contents lead to, by the page's index. */
	readonly headed: ReadonlyMap<number, ReadonlySet<string>>;
};

/** Pages whose blocks are remembered while there is memory. */
const mostRemembered = 4;

const unreadable = 'This part of the book cannot be read: its file in the archive is damaged.';

const sentence = (text: string): RoughBlock => ({
	kind: 'paragraph',
	text: cleanLine(text),
	spans: [],
	anchors: [],
	node: 0,
});

const otherPages = ({files, pageOf}: BookReading): OtherPages => ({
	orderOf: reference => pageOf(reference)?.index,
	isNotes: reference => pageOf(reference)?.role === 'notes',
	pathOf: reference => pageOf(reference)?.entry.path ?? reference.path,
	*read(reference) {
		const page = pageOf(reference);
		return page && (yield* files.page(page.entry)).root;
	},
});

/** Links inside the book with the paths that the story knows its chapters by. */
const withPaths = (
	blocks: readonly RoughBlock[],
	page: BookPage,
	{pageOf, pathOf}: BookReading,
): readonly RoughBlock[] =>
	blocks.map(block => {
		if (!block.spans.some(({kind}) => kind === 'link')) return block;
		const spans = block.spans.map((span): Span => {
			if (span.kind !== 'link') return span;
			const reference = resolveReference(page.entry.path, span.href);
			if (!reference) return span;
			const {fragment} = reference;
			const target = pageOf(reference);
			const path = target ? pathOf(target) : reference.path;
			return {...span, href: cleanLine(`${path}${fragment === null ? '' : `#${fragment}`}`)};
		});
		return {...block, spans};
	});

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

export const createChapterReader = (book: BookReading): ChapterReader => {
	const {files, stylesOf, reader, headed} = book;
	const others = otherPages(book);
	const remembered = new Map<BookPage, WeakRef<RoughDocument>>();

	function* readBlocks(page: BookPage): Task<RoughDocument> {
		const {root, isDamaged} = yield* files.page(page.entry);
		const {path} = page.entry;
		const styleOf = yield* stylesOf(root, path);
		const isNotes = page.role === 'notes';
		const own = headed.get(page.index) ?? new Set<string>();
		const notes = reader.isRaw ? {} : yield* findNotes({root, path, styleOf, isNotes, headed: own}, others);
		const document = yield* readPage(root, {...reader, styleOf}, notes);
		const blocks = withPaths(document.blocks, page, book);
		const isLost = isDamaged && blocks.every(({text}) => text.trim() === '');
		return {...document, blocks: isLost ? [sentence(unreadable)] : blocks};
	}

	function* page(wanted: BookPage): Task<RoughDocument> {
		const known = remembered.get(wanted)?.deref();
		if (known) return known;
		const document = yield* readBlocks(wanted);
		remembered.delete(wanted);
		remembered.set(wanted, new WeakRef(document));
		const [oldest] = remembered.keys();
		if (remembered.size > mostRemembered && oldest) remembered.delete(oldest);
		return document;
	}

	return {
		page,
		*chapter({pieces, title, role}, isLast) {
			const parts: (readonly RoughBlock[])[] = [];
			const pageBlocks = new Map<BookPage, readonly RoughBlock[]>();
			for (const piece of pieces) {
				const {blocks} = yield* page(piece.page);
				pageBlocks.set(piece.page, blocks);
				parts.push(headedBy(sliceOf(blocks, piece), piece.target?.title ?? title));
			}
			const {isRaw} = reader;
			const joined = isRaw ? parts.flat() : joinPages(parts);
			const all = [...pageBlocks.values()].flat();
			if (role === 'notes' && !isRaw) {
				const {notes} = takeNotes(asNotes(all));
				return {...composeChapter({blocks: withoutRoles(joined), title, isLast, isRaw}), notes};
			}
			const blocks = role === 'machinery' && !isRaw ? withoutRoles(joined) : joined;
			const chapter = composeChapter({blocks, title, isLast, isRaw});
			// Marks may lead to notes on the page that stand behind another chapter of it.
			return isRaw ? chapter : {...chapter, notes: new Map([...takeNotes(all).notes, ...chapter.notes])};
		},
	};
};

/** Longest line that may be a heading. */
const longestHeading = 120;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Makes a heading of the first paragraph where it says what the contents say: books style paragraphs as headings. */
const headedBy = (blocks: readonly RoughBlock[], title: string | null): readonly RoughBlock[] => {
	if (title === null) return blocks;
	const at = blocks.findIndex(
		({kind, text, role}) => kind !== 'rule' && kind !== 'blank' && text.trim() !== '' && role === undefined,
	);
	const first = blocks[at];
	if (!first || first.kind === 'heading' || first.kind === 'image' || first.text.length > longestHeading)
		return blocks;
	const own = lettersOf(first.text);
	const wanted = lettersOf(title);
	if (own === '' || !(own === wanted || (wanted.startsWith(own) && own.length >= 3))) return blocks;
	const {align: _align, indent: _indent, ...attributes} = first.attributes ?? {};
	const heading: RoughBlock = {
		...first,
		kind: 'heading',
		text: cleanInPlace(first.text),
		attributes: {...attributes, level: 1},
	};
	return blocks.with(at, heading);
};
