import {flowLength} from '../story/running-totals.ts';
import {countPages, isCountOf, type PageCount, type SceneIndexes} from '../layout/count-pages.ts';
import {pageIndexAt} from '../layout/paginate.ts';
import {finish} from '../task/task.ts';
import {
	chapterAt,
	sceneAt,
	sceneFrom,
	sceneIndexAt,
	scenesIn,
	startOfScene,
	firstOf,
	lastOf,
} from '../story/chapters.ts';
import type {Place} from '../story/story.ts';
import {
	lastPageOf,
	neighbourInScene,
	neighbourScene,
	openGalley,
	outermost,
	startOf,
	textFrom,
	type Direction,
} from './galley-steps.ts';
import type {PageWindow} from './page-window.ts';
import type {Session} from './session.ts';
import {galleyOf, viewOf} from './view.ts';

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const pageAt = (window: PageWindow, place: Place): Place => {
	const {pages} = openGalley(window, galleyOf(window, place)).set;
	return {chapter: place.chapter, offset: pages[pageIndexAt(pages, place.offset)]?.start ?? place.offset};
};

/** The page after what is shown: the one that holds the first line not shown, so that none is skipped. */
const nextPage = (window: PageWindow, session: Session): Place | undefined => {
	const view = viewOf(window, session);
	return view.next === null
		? startOf(neighbourScene(window, view, 1))
		: pageAt(window, {chapter: view.chapter, offset: view.next});
};

const previousPage = (window: PageWindow, session: Session): Place | undefined => {
	const view = viewOf(window, session);
	const {pages} = openGalley(window, view).set;
	const page = pages[view.pageInGalley];
	const isInside = session.scrolled && page !== undefined && page.firstLine < view.firstLine;
	const before = isInside ? page : pages[view.pageInGalley - 1];
	if (before) return {chapter: view.chapter, offset: before.start};
	return lastPageOf(neighbourInScene(window, view, -1) ?? neighbourScene(window, view, -1));
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
	if (direction === 1 && view.next === null) {
		const place = startOf(neighbourScene(window, view, 1));
		return place && {place, scrolled: false};
	}
	const found = textFrom(window, openGalley(window, view), view.firstLine + direction, direction);
	if (found) return {place: {chapter: view.chapter, offset: found.line.start}, scrolled: true};
	const place = lastPageOf(neighbourScene(window, view, -1));
	return place && {place, scrolled: false};
};

export const halfPage = ({area}: PageWindow): number => Math.max(1, Math.floor(area.rows / 2));

const isInScene = (window: PageWindow, place: Place): boolean => {
	const galley = galleyOf(window, place);
	return galley.galley > 0 || pageIndexAt(openGalley(window, galley).set.pages, place.offset) > 0;
};

/** The start of another scene. The first step back from inside a scene goes to its start; there is no step past the last. */
export const stepScene = (window: PageWindow, place: Place, by: number): Place => {
	const {story} = window;
	const scene = sceneIndexAt(chapterAt(story, place.chapter), place.offset);
	const isInside = by < 0 && isInScene(window, place);
	const to = sceneFrom(story, {chapter: place.chapter, scene}, isInside ? by + 1 : by);
	return to.isBeyond && by > 0 ? place : startOfScene(story, to.chapter, to.scene);
};

export const stepChapter = (window: PageWindow, place: Place, by: number): Place => {
	const {story} = window;
	const scene = sceneIndexAt(chapterAt(window.story, place.chapter), place.offset);
	const isInside = by < 0 && (scene > 0 || isInScene(window, place));
	const next = clamp(
		place.chapter + (isInside ? by + 1 : by),
		firstOf(story, place.chapter),
		lastOf(story, place.chapter),
	);
	return next === place.chapter && by > 0 ? place : {chapter: next, offset: 0};
};

export const lastPage = (window: PageWindow): Place => {
	const chapter = flowLength(window.story) - 1;
	const scene = Math.max(0, scenesIn(window.story, chapter) - 1);
	return lastPageOf(outermost(window, chapter, scene, -1)) ?? {chapter, offset: 0};
};

/** The pages of a scene, counted at once where they have not been yet. */
const countNow = ({story, layout, area, counted}: PageWindow, scene: SceneIndexes): PageCount => {
	if (counted && isCountOf(counted, {...scene, area})) return counted;
	return finish(countPages(story, layout, scene, area));
};

/** A page of the place's scene, from 1; the last one where there are fewer. Counts the scene's pages. */
export const pageOfScene = (window: PageWindow, {chapter, offset}: Place, page: number): Place => {
	const {story} = window;
	const scene = sceneIndexAt(chapterAt(story, chapter), offset);
	const {before, total} = countNow(window, {chapter, scene});
	const wanted = clamp(page, 1, total) - 1;
	const galley = Math.max(
		0,
		before.findLastIndex(pages => pages <= wanted),
	);
	const {pages} = openGalley(window, {chapter, scene, galley}).set;
	const start = pages[wanted - (before[galley] ?? 0)]?.start;
	return {chapter, offset: start ?? sceneAt(chapterAt(story, chapter), scene).start};
};
