import {cleanLine} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {PagedBook} from './pages.ts';
import type {PlannedChapter, Slice} from './plan-chapters.ts';
import {contentsName, type ReadBlocks} from './read-page.ts';

/** Reads what slices hold, one behind the other. */
export type ReadSlices = (slices: readonly Slice[]) => Task<readonly RoughBlock[]>;

/** Index of the first block that holds a name, from one on; that one where none does. */
const findName = (blocks: readonly RoughBlock[], name: string): number | undefined => {
	const found = blocks.findIndex(({anchors}) => anchors.some(({id}) => id === name));
	return found === -1 ? undefined : found;
};

const cut = (blocks: readonly RoughBlock[], {from, to}: Slice): readonly RoughBlock[] => {
	const start = from === null ? 0 : (findName(blocks, contentsName(from)) ?? 0);
	const end = to === null ? undefined : (findName(blocks, contentsName(to)) ?? start);
	return blocks.slice(start, end);
};

/** Nodes of a page: so far apart that those of several pages stay in order. */
const renumber = (blocks: readonly RoughBlock[], before: number): readonly RoughBlock[] =>
	before === 0 ? blocks : blocks.map(block => ({...block, node: block.node + before}));

/** Makes what reads slices of pages. */
export const createSliceReader = (readBlocks: ReadBlocks): ReadSlices =>
	function* (slices) {
		const all: RoughBlock[] = [];
		for (const slice of slices) {
			const before = all.length === 0 ? 0 : (all.at(-1)?.node ?? 0) + 1;
			const {blocks} = yield* readBlocks(slice.page);
			for (const block of renumber(cut(blocks, slice), before)) all.push(block);
		}
		return all;
	};

/** The chapter that each place of a book is in, by its name. */
export const chaptersByName = (
	{places, contents}: PagedBook,
	chapters: readonly PlannedChapter[],
): ReadonlyMap<string, number> => {
	const starts = new Map<number, {readonly offset: number; readonly chapter: number}[]>();
	for (const [chapter, {slices}] of chapters.entries()) {
		for (const {page, from} of slices) {
			const start = {offset: from === null ? 0 : (contents[from]?.offset ?? 0), chapter};
			starts.set(page, [...(starts.get(page) ?? []), start]);
		}
	}
	return new Map(
		places.flatMap(({name, page, offset}) => {
			const found = starts.get(page)?.findLast(start => start.offset <= offset);
			return found ? [[name, found.chapter] as const] : [];
		}),
	);
};

/** Blocks whose links lead to other chapters by what these are called: `chapter-3#name`. */
export const withLinks = (
	blocks: readonly RoughBlock[],
	chapter: number,
	chapterOf: ReadonlyMap<string, number>,
	idOf: (chapter: number) => string,
): readonly RoughBlock[] =>
	blocks.map(block => {
		if (!block.spans.some(({kind}) => kind === 'link')) return block;
		const spans = block.spans.map(span => {
			if (span.kind !== 'link' || !span.href.startsWith('#')) return span;
			const target = chapterOf.get(span.href.slice(1));
			return target === undefined || target === chapter
				? span
				: {...span, href: cleanLine(`${idOf(target)}${span.href}`)};
		});
		return {...block, spans};
	});
