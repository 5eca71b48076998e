import {flowLength} from '../story/running-totals.ts';
import {countPages, isCountOf, type PageCount, type StretchIndexes} from '../layout/count-pages.ts';
import type {GalleyPlace} from '../layout/story-layout.ts';
import {isBlank} from '../layout/paginate.ts';
import {stretchAt} from '../layout/stretches.ts';
import {finish} from '../task/task.ts';
import {
	chapterAt,
	sceneAt,
	sceneFrom,
	sceneIndexAt,
	startOfScene,
	firstOf,
	lastOf,
} from '../story/chapters.ts';
import {isSamePlace} from '../story/place.ts';
import type {Place} from '../story/story.ts';
import {clamp} from '../text/clamp.ts';
import type {Range} from '../text/range.ts';
import {galleyOf, openGalley, outermost, stretchesIn, textFrom, type Direction} from './galley-steps.ts';
import {endPage, pageAt, pageBefore, pageBeside, pageBeyond, startOf} from './page-steps.ts';
import type {PageWindow} from './page-window.ts';
import type {Session} from './session.ts';
import {viewOf} from './view.ts';

const isSameStretch = (a: GalleyPlace, b: GalleyPlace): boolean =>
	a.chapter === b.chapter && a.stretch === b.stretch;

/** The page after what is shown: the one that holds the first line not shown, so that none is skipped. */
const nextPage = (window: PageWindow, session: Session): Place | undefined => {
	const {next, last} = viewOf(window, session);
	const page =
		next === null ? pageBeyond(window, last, 1) : pageAt(window, {chapter: last.chapter, offset: next});
	return page && startOf(page);
};

/** The page that ends before what is shown, as the last of those side by side. */
const previousPage = (window: PageWindow, session: Session): Place | undefined => {
	const {columnCount} = window.area;
	const {firstLine} = viewOf(window, session);
	const page = pageAt(window, session.place);
	const isInside = session.scrolled && page.page.firstLine < firstLine;
	const before = isInside ? page : pageBeside(window, page, -1);
	return before && startOf(pageBefore(window, before, columnCount - 1));
};

/** The next or previous page, across the ends of scenes; undefined at an end of the story. */
export const turnPage = (window: PageWindow, session: Session, direction: Direction): Place | undefined =>
	direction === 1 ? nextPage(window, session) : previousPage(window, session);

/** One line on or back, across the ends of scenes; undefined at an end of the story. */
export const scrollLine = (
	window: PageWindow,
	session: Session,
	direction: Direction,
): Pick<Session, 'place' | 'scrolled'> | undefined => {
	const view = viewOf(window, session);
	const {galley} = pageAt(window, session.place);
	if (direction === 1 && view.endsStory) return undefined;
	const isOver = direction === 1 && view.next === null && isSameStretch(view.last, galley);
	const found = isOver ? undefined : textFrom(window, galley, view.firstLine + direction, direction);
	if (found) return {place: {chapter: view.chapter, offset: found.line.start}, scrolled: true};
	const beyond = pageBeyond(window, galley, direction);
	return beyond && {place: startOf(beyond), scrolled: false};
};

/**
 * The page itself, where scrolling has come back to its beginning; on the way down only if no line in sight goes with that.
 */
export const settle = (window: PageWindow, session: Session, direction: Direction): Session => {
	if (!session.scrolled) return session;
	const settled = {...session, scrolled: false};
	const {page} = pageAt(window, session.place);
	if (direction === -1) return page.start === session.place.offset ? settled : session;
	const [own, scrolled] = [viewOf(window, settled), viewOf(window, session)];
	return own.firstLine === scrolled.firstLine && own.next === scrolled.next ? settled : session;
};

const halfPage = ({area: {rows, columnCount}}: PageWindow): number =>
	Math.max(1, Math.floor((rows * columnCount) / 2));

/**
 * Half a page on or back. It stops where a chapter, or a scene on pages of its own, comes into sight whole: what is beyond
 * its end is gone to from there, so that nothing is passed over unseen.
 */
export const scrollHalfPage = (
	window: PageWindow,
	session: Session,
	direction: Direction,
): Pick<Session, 'place' | 'scrolled'> | undefined => {
	let moved: Pick<Session, 'place' | 'scrolled'> | undefined;
	// Pages may end early: no more lines than are in sight.
	const shown = viewOf(window, session).lines.filter(line => !isBlank(line)).length;
	for (let left = Math.min(halfPage(window), Math.max(1, shown)); left > 0; left--) {
		const next = scrollLine(window, {...session, ...moved}, direction);
		if (!next || (moved && !next.scrolled)) break;
		moved = next;
		if (!next.scrolled) break;
	}
	return moved;
};

/** Whether a place is on a page behind the one that its scene begins on. */
const isInScene = (window: PageWindow, place: Place, scene: Range): boolean => {
	const start = pageAt(window, {chapter: place.chapter, offset: scene.start});
	return !isSamePlace(startOf(start), startOf(pageAt(window, place)));
};

/** The start of another scene. The first step back from inside a scene goes to its start; there is no step past the last. */
export const stepScene = (window: PageWindow, place: Place, by: number): Place => {
	const {story} = window;
	const read = chapterAt(story, place.chapter);
	const scene = sceneIndexAt(read, place.offset);
	const isInside = by < 0 && isInScene(window, place, sceneAt(read, scene));
	const to = sceneFrom(story, {chapter: place.chapter, scene}, isInside ? by + 1 : by);
	return to.isBeyond && by > 0 ? place : startOfScene(story, to.chapter, to.scene);
};

export const stepChapter = (window: PageWindow, place: Place, by: number): Place => {
	const {story} = window;
	const isInside = by < 0 && isInScene(window, place, {start: 0, end: 0});
	const next = clamp(
		place.chapter + (isInside ? by + 1 : by),
		firstOf(story, place.chapter),
		lastOf(story, place.chapter),
	);
	return next === place.chapter && by > 0 ? place : {chapter: next, offset: 0};
};

/** Where the last pages of the story begin, as many as stand side by side. */
export const lastPage = (window: PageWindow): Place => {
	const chapter = flowLength(window.story) - 1;
	const last = endPage(outermost(window, chapter, Math.max(0, stretchesIn(window, chapter) - 1), -1), -1);
	return startOf(pageBefore(window, last, window.area.columnCount - 1));
};

/** The pages of a stretch, counted at once where they have not been yet. */
const countNow = ({story, layout, area, counted}: PageWindow, indexes: StretchIndexes): PageCount => {
	if (counted && isCountOf(counted, {...indexes, area})) return counted;
	return finish(countPages(story, layout, indexes, area));
};

/** A page of the place's stretch, from 1; the last one where there are fewer. Counts its pages. */
export const pageOfStretch = (window: PageWindow, place: Place, page: number): Place => {
	const {chapter} = place;
	const {stretch} = galleyOf(window, place);
	const {before, total} = countNow(window, {chapter, stretch});
	const wanted = clamp(page, 1, total) - 1;
	const galley = Math.max(
		0,
		before.findLastIndex(pages => pages <= wanted),
	);
	const {pages} = openGalley(window, {chapter, stretch, galley}).set;
	const start = pages[wanted - (before[galley] ?? 0)]?.start;
	return {chapter, offset: start ?? stretchAt(chapterAt(window.story, chapter), window.area, stretch).start};
};
