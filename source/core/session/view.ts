import {isCountOf, type PageCount} from '../layout/count-pages.ts';
import {countGalleys, galleyAt} from '../layout/galleys.ts';
import type {Line} from '../layout/line.ts';
import {pageIndexAt} from '../layout/paginate.ts';
import type {GalleyPlace} from '../layout/story-layout.ts';
import {chapterAt, sceneAt, sceneIndexAt, scenesIn, lastOf} from '../story/chapters.ts';
import type {Place} from '../story/story.ts';
import {lastStartingBefore} from '../text/range.ts';
import {linesFrom, openGalley, textFrom, type OpenGalley} from './galley-steps.ts';
import type {PageWindow} from './page-window.ts';
import type {Session} from './session.ts';

/** What the reader sees: some lines of a scene, and where they are. Derived, never stored. */
export type View = GalleyPlace & {
	readonly lines: readonly Line[];
	readonly firstLine: number;
	readonly start: number;
	readonly end: number;
	/**
	 * Page within the scene, from 1; after scrolling, the page that the first line belongs to. Null until the pages before
	 * it have been counted.
	 */
	readonly page: number | null;
	/** Pages of the scene; null until they have been counted. */
	readonly pages: number | null;
	readonly pageInGalley: number;
	/** Offset of the first line that is not shown yet, inside the scene; null where the scene ends. */
	readonly next: number | null;
	readonly endsStory: boolean;
};

export const galleyOf = ({story}: PageWindow, {chapter, offset}: Place): GalleyPlace => {
	const read = chapterAt(story, chapter);
	const scene = sceneIndexAt(read, offset);
	return {chapter, scene, galley: galleyAt(read, sceneAt(read, scene), offset)};
};

/** Index of the line that holds an offset: the last one that starts at or before it. */
export const lineIndexAt = (lines: readonly Line[], offset: number): number => {
	const found = Math.max(0, lastStartingBefore(lines, offset));
	// A gap starts where the block after it does.
	return lines[found]?.kind === 'gap' ? found + 1 : found;
};

/** The pages of the scene as far as they are known: a scene of one galley has been counted by setting it. */
const countOf = (
	{story, area, counted}: PageWindow,
	{chapter, scene, set}: OpenGalley,
): Pick<PageCount, 'before' | 'total'> | null => {
	if (counted && isCountOf(counted, {chapter, scene, area})) return counted;
	const read = chapterAt(story, chapter);
	return countGalleys(read, sceneAt(read, scene)) === 1
		? {before: [0], total: Math.max(1, set.pages.length)}
		: null;
};

export const viewOf = (window: PageWindow, {place, scrolled}: Session): View => {
	const {story, area} = window;
	const galley = openGalley(window, galleyOf(window, place));
	const {lines, pages} = galley.set;
	const pageInGalley = Math.max(0, pageIndexAt(pages, place.offset));
	const page = pages[pageInGalley];
	const firstLine = scrolled ? lineIndexAt(lines, place.offset) : (page?.firstLine ?? 0);
	const shown = scrolled ? linesFrom(window, galley, firstLine, area.rows) : (page?.lines ?? []);
	const counted = countOf(window, galley);
	const before = galley.galley === 0 ? 0 : counted?.before[galley.galley];
	const next = textFrom(window, galley, firstLine + shown.length, 1);
	const isLastScene =
		place.chapter >= lastOf(story, place.chapter) && galley.scene >= scenesIn(story, place.chapter) - 1;
	return {
		chapter: galley.chapter,
		scene: galley.scene,
		galley: galley.galley,
		lines: shown,
		firstLine,
		start: shown[0]?.start ?? 0,
		end: shown.at(-1)?.end ?? 0,
		page: before === undefined ? null : before + pageInGalley + 1,
		pages: counted?.total ?? null,
		pageInGalley,
		next: next?.line.start ?? null,
		endsStory: !next && isLastScene,
	};
};
