import {isCountOf, type PageCount} from '../layout/count-pages.ts';
import {countGalleys} from '../layout/galleys.ts';
import type {Line} from '../layout/line.ts';
import {trimGaps} from '../layout/paginate.ts';
import type {GalleyPlace} from '../layout/story-layout.ts';
import {stretchAt} from '../layout/stretches.ts';
import {chapterAt, lastOf, sceneIndexAt} from '../story/chapters.ts';
import {lastStartingBefore, type Range} from '../text/range.ts';
import {linesFrom, stretchesIn, textFrom, type OpenGalley} from './galley-steps.ts';
import {pageAt, pageBeside, pageBeyond, type OpenPage} from './page-steps.ts';
import type {PageWindow} from './page-window.ts';
import type {Session} from './session.ts';

/** A page as it is shown: the only one, or one of several side by side. Its range is that of its text. */
export type Column = Range & {readonly chapter: number; readonly lines: readonly Line[]};

/** What the reader sees: pages side by side, and where the first one is. Derived, never stored. */
export type View = GalleyPlace &
	Range & {
		/** In reading order, at least one. The later ones may be of chapters behind the first one's. */
		readonly columns: readonly Column[];
		/** The lines of all columns. */
		readonly lines: readonly Line[];
		readonly firstLine: number;
		/** Index, in its chapter, of the scene that the view begins in. */
		readonly scene: number;
		/**
		 * Page within the stretch, from 1; after scrolling, the page that the first line belongs to. Null until the pages
		 * before it have been counted.
		 */
		readonly page: number | null;
		/** Pages of the stretch; null until they have been counted. */
		readonly pages: number | null;
		/** The galley of the last column. */
		readonly last: OpenGalley;
		/** Offset of the first line that is not shown yet, inside the last column's stretch; null where that ends. */
		readonly next: number | null;
		readonly endsStory: boolean;
	};

/** Index of the line that holds an offset: the last one that starts at or before it. */
export const lineIndexAt = (lines: readonly Line[], offset: number): number => {
	const found = Math.max(0, lastStartingBefore(lines, offset));
	// A gap starts where the block after it does.
	return lines[found]?.kind === 'gap' ? found + 1 : found;
};

/** The pages of the stretch as far as they are known: one of a single galley has been counted by setting it. */
const countOf = (
	{story, area, counted}: PageWindow,
	{chapter, stretch, set}: OpenGalley,
): Pick<PageCount, 'before' | 'total'> | null => {
	if (counted && isCountOf(counted, {chapter, stretch, area})) return counted;
	const read = chapterAt(story, chapter);
	return countGalleys(read, stretchAt(read, area, stretch)) === 1
		? {before: [0], total: Math.max(1, set.pages.length)}
		: null;
};

const columnOf = (chapter: number, lines: readonly Line[]): Column => ({
	chapter,
	lines,
	start: lines[0]?.start ?? 0,
	end: lines.at(-1)?.end ?? 0,
});

/** Columns, the galley of the last one, and the line there that comes next. */
type Shown = {readonly columns: readonly Column[]; readonly last: OpenGalley; readonly nextLine: number};

/** A page and those behind it, as many as stand side by side. */
const pagesFrom = (window: PageWindow, first: OpenPage, count: number): Shown => {
	const columns: Column[] = [];
	let last = first;
	for (let page: OpenPage | undefined = first; page; page = pageBeside(window, page, 1)) {
		last = page;
		const {start, end, lines} = page.page;
		columns.push({chapter: page.galley.chapter, start, end, lines});
		if (columns.length === count) break;
	}
	const {galley, page} = last;
	return {columns, last: galley, nextLine: page.firstLine + page.lines.length};
};

/** Lines from any one on, in columns; behind the end of their stretch come the next pages. */
const linesInColumns = (window: PageWindow, galley: OpenGalley, firstLine: number): Shown => {
	const {rows, columnCount} = window.area;
	const lines = linesFrom(window, galley, firstLine, rows * columnCount);
	const own = Array.from({length: Math.max(1, Math.ceil(lines.length / rows))}, (_, index) => {
		const shown = lines.slice(index * rows, (index + 1) * rows);
		return columnOf(galley.chapter, index === 0 ? shown : trimGaps(shown));
	}).filter(({lines: shown}, index) => index === 0 || shown.length > 0);
	const nextLine = firstLine + lines.length;
	const room = columnCount - own.length;
	const isOver = !textFrom(window, galley, nextLine, 1);
	const beyond = room > 0 && isOver ? pageBeyond(window, galley, 1) : undefined;
	if (!beyond) return {columns: own, last: galley, nextLine};
	const more = pagesFrom(window, beyond, room);
	return {...more, columns: [...own, ...more.columns]};
};

/** The part of a chapter that columns show. */
const rangeIn = (columns: readonly Column[], chapter: number): Range => {
	const own = columns.filter(column => column.chapter === chapter);
	return {start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0};
};

export const viewOf = (window: PageWindow, {place, scrolled}: Session): View => {
	const {story, area} = window;
	const page = pageAt(window, place);
	const {galley, index} = page;
	const firstLine = scrolled ? lineIndexAt(galley.set.lines, place.offset) : page.page.firstLine;
	const {columns, last, nextLine} = scrolled
		? linesInColumns(window, galley, firstLine)
		: pagesFrom(window, page, area.columnCount);
	const counted = countOf(window, galley);
	const before = galley.galley === 0 ? 0 : counted?.before[galley.galley];
	const next = textFrom(window, last, nextLine, 1);
	const isLastStretch =
		last.chapter >= lastOf(story, place.chapter) && last.stretch >= stretchesIn(window, last.chapter) - 1;
	const {chapter, stretch} = galley;
	const range = rangeIn(columns, chapter);
	return {
		chapter,
		stretch,
		galley: galley.galley,
		...range,
		columns,
		lines: columns.flatMap(({lines}) => lines),
		firstLine,
		scene: sceneIndexAt(chapterAt(story, chapter), range.start),
		page: before === undefined ? null : before + index + 1,
		pages: counted?.total ?? null,
		last,
		next: next?.line.start ?? null,
		endsStory: !next && isLastStretch,
	};
};

/** What the columns of a view show, chapter by chapter. */
export const rangesOf = ({columns}: View): readonly (Range & {readonly chapter: number})[] =>
	[...new Set(columns.map(({chapter}) => chapter))].map(chapter => ({chapter, ...rangeIn(columns, chapter)}));
