import type {FileFacts, Metadata, Story} from '../../core/story/story.ts';
import type {Task} from '../../core/task/task.ts';
import {composeBook, type BookChapter} from '../compose/compose-book.ts';
import {tocOf} from '../compose/compose-story.ts';
import {divideDocument} from '../compose/divide-document.ts';
import {withoutNavigation} from '../compose/navigation.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {askMaker} from './ask-maker.ts';
import {inspectPage, type PageKind} from './inspect-page.ts';
import {nameLetters} from '../compose/name-letters.ts';
import type {PagedBook} from './pages.ts';
import {markTitle} from '../compose/mark-title.ts';
import {planChapters, type PlannedChapter} from './plan-chapters.ts';
import {chaptersByName, createSliceReader, withLinks, type ReadSlices} from './read-chapter.ts';
import {createBlockReader, createTreeReader} from './read-page.ts';

export type BookParts = {
	readonly book: PagedBook;
	/** Makes the metadata, of what the pages of the story's maker say as well. */
	readonly describe: (ofMaker: readonly HeaderField[]) => Metadata;
	readonly facts: (maker: string | null) => FileFacts;
	readonly isRaw: boolean;
};

/** Chapters of the contents; they say nothing where no more than one of them is not the book. */
const areUseful = (chapters: readonly PlannedChapter[], {title}: Metadata): boolean =>
	chapters.filter(
		chapter =>
			chapter.role === 'body' &&
			chapter.title !== null &&
			nameLetters(chapter.title) !== nameLetters(title ?? ''),
	).length > 1;

type Divided = {readonly chapters: readonly BookChapter[]; readonly sections: readonly PlannedChapter[]};

const idOf = (index: number): string => `chapter-${index + 1}`;

const weightOf = ({pages, contents}: PagedBook, {slices}: PlannedChapter): number =>
	slices.reduce((sum, {page, from, to}) => {
		const start = from === null ? 0 : (contents[from]?.offset ?? 0);
		const end = to === null ? (pages[page]?.bytes.length ?? 0) : (contents[to]?.offset ?? 0);
		return sum + Math.max(0, end - start);
	}, 0);

const byContents = (book: PagedBook, planned: readonly PlannedChapter[], read: ReadSlices): Divided => {
	const chapterOf = chaptersByName(book, planned);
	return {
		sections: planned,
		chapters: planned.map((chapter, index): BookChapter => ({
			id: idOf(index),
			title: chapter.title,
			role: chapter.role,
			isLinear: chapter.role === 'body',
			weight: weightOf(book, chapter),
			*blocks() {
				const blocks = markTitle(withoutNavigation(yield* read(chapter.slices)), chapter.title);
				return withLinks(blocks, index, chapterOf, idOf);
			},
		})),
	};
};

/** Chapters by the headings in the text, where the contents do not tell; pages of machinery stand behind them. */
function* byHeadings(
	book: PagedBook,
	planned: readonly PlannedChapter[],
	read: ReadSlices,
	{title}: Metadata,
): Task<Divided> {
	const blocks = yield* read(planned.filter(({role}) => role === 'body').flatMap(({slices}) => slices));
	const found = divideDocument(blocks);
	const [only] = found;
	const isBook =
		found.length === 1 && only?.title !== null && nameLetters(only?.title ?? '') === nameLetters(title ?? '');
	const sections = found.map((section): PlannedChapter & {readonly blocks: readonly RoughBlock[]} => ({
		...section,
		title: isBook ? null : section.title,
		role: 'body',
		slices: [],
	}));
	const chapterOf = new Map(
		sections.flatMap((section, chapter) =>
			section.blocks.flatMap(({anchors}) => anchors.map(({id}) => [id, chapter] as const)),
		),
	);
	const chapters = sections.map((section, index): BookChapter => ({
		id: idOf(index),
		title: section.title,
		role: 'body',
		isLinear: true,
		weight: section.blocks.reduce((sum, {text}) => sum + text.length, 0),
		*blocks() {
			yield;
			return withLinks(section.blocks, index, chapterOf, idOf);
		},
	}));
	const machinery = byContents(
		book,
		planned.filter(({role}) => role === 'machinery'),
		read,
	).chapters.map((chapter, index) => ({...chapter, id: idOf(chapters.length + index)}));
	return {sections, chapters: [...chapters, ...machinery]};
}

/** Makes a story of a book of pages: asks its maker, tells prose from machinery, and divides it into chapters. */
export function* toStory({book, describe, facts, isRaw}: BookParts): Task<Story> {
	const readTree = createTreeReader(book);
	const {maker, name, fields, titlePages} = yield* askMaker(book, readTree);
	const readBlocks = createBlockReader(book, readTree, maker, isRaw);
	const metadata = describe(fields);
	const kinds: PageKind[] = [];
	const marked = {...book, machinery: new Set([...book.machinery, ...titlePages])};
	for (const index of book.pages.keys())
		kinds.push(yield* inspectPage(index, marked, {readTree, readBlocks}, {metadata, maker}));
	const planned = planChapters(book, kinds);
	const read = createSliceReader(readBlocks);
	const {chapters, sections} = areUseful(planned, metadata)
		? byContents(book, planned, read)
		: yield* byHeadings(book, planned, read, metadata);
	return yield* composeBook({
		metadata,
		chapters,
		toc: tocOf(sections.filter(({role}) => role === 'body').map(section => ({...section, blocks: []}))),
		direction: null,
		file: facts(name),
		isRaw,
	});
}
