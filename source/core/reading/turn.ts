import {nextText, pageIndexAt} from '../layout/paginate.ts';
import type {SceneLayout} from '../layout/story-layout.ts';
import {chapterAt, countScenes, placeOfScene, sceneAt, sceneIndexAt, sceneNumber} from '../story/chapters.ts';
import type {Place} from '../story/story.ts';
import type {Session} from './session.ts';
import {viewOf, type PageWindow} from './view.ts';

/** Forward or back. */
export type Direction = 1 | -1;

/** A scene by its indexes, with its layout. */
type SetScene = {readonly chapter: number; readonly scene: number; readonly set: SceneLayout};
type SceneIndexes = Pick<SetScene, 'chapter' | 'scene'>;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const setScene = ({layout, area}: PageWindow, {chapter, scene}: SceneIndexes): SetScene => ({
	chapter,
	scene,
	set: layout.scene(chapter, scene, area),
});

/** The scene after or before another one, in this chapter or the next that has any. */
const neighbour = (
	window: PageWindow,
	{chapter, scene}: SceneIndexes,
	direction: Direction,
): SetScene | undefined => {
	const {story} = window;
	const next = scene + direction;
	if (next >= 0 && next < chapterAt(story, chapter).scenes.length)
		return setScene(window, {chapter, scene: next});
	for (let index = chapter + direction; index >= 0 && index < story.chapters.length; index += direction) {
		const {length} = chapterAt(story, index).scenes;
		if (length > 0) return setScene(window, {chapter: index, scene: direction === 1 ? 0 : length - 1});
	}
	return undefined;
};

const startOf = (scene: SetScene | undefined): Place | undefined =>
	scene && {chapter: scene.chapter, offset: scene.set.pages[0]?.start ?? 0};

const lastPageOf = (scene: SetScene | undefined): Place | undefined =>
	scene && {chapter: scene.chapter, offset: scene.set.pages.at(-1)?.start ?? 0};

/** The page after what is shown: the one that holds the first line not shown, so that none is skipped. */
const nextPage = (window: PageWindow, session: Session): Place | undefined => {
	const view = viewOf(window, session);
	const {lines, pages} = setScene(window, view).set;
	const unseen = nextText(lines, view.firstLine + view.lines.length);
	const page = unseen && pages[pageIndexAt(pages, unseen.start)];
	return page ? {chapter: view.chapter, offset: page.start} : startOf(neighbour(window, view, 1));
};

const previousPage = (window: PageWindow, session: Session): Place | undefined => {
	const view = viewOf(window, session);
	const {pages} = setScene(window, view).set;
	const page = pages[view.page - 1];
	const isInside = session.scrolled && page !== undefined && page.firstLine < view.firstLine;
	const before = isInside ? page : pages[view.page - 2];
	return before ? {chapter: view.chapter, offset: before.start} : lastPageOf(neighbour(window, view, -1));
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
	if (direction === 1 && view.endsScene) {
		const place = startOf(neighbour(window, view, 1));
		return place && {place, scrolled: false};
	}
	const {lines} = setScene(window, view).set;
	let index = view.firstLine + direction;
	while (lines[index]?.kind === 'gap') index += direction;
	const line = lines[index];
	if (line) return {place: {chapter: view.chapter, offset: line.start}, scrolled: true};
	const place = lastPageOf(neighbour(window, view, -1));
	return place && {place, scrolled: false};
};

/** Lines in half a page. */
export const halfPage = ({area}: PageWindow): number => Math.max(1, Math.floor(area.rows / 2));

/** Index of the page that a place stands on in its scene. */
const pageInScene = ({story, layout, area}: PageWindow, {chapter, offset}: Place): number => {
	const scene = sceneIndexAt(chapterAt(story, chapter), offset);
	return pageIndexAt(layout.scene(chapter, scene, area).pages, offset);
};

/** The start of another scene. The first step back from inside a scene goes to its start; there is no step past the last. */
export const stepScene = (window: PageWindow, place: Place, by: number): Place => {
	const {story} = window;
	const scene = sceneIndexAt(chapterAt(story, place.chapter), place.offset);
	const isInside = by < 0 && pageInScene(window, place) > 0;
	const number = sceneNumber(story, place.chapter, scene) + (isInside ? by + 1 : by);
	return number > countScenes(story) ? place : placeOfScene(story, number);
};

/** The start of another chapter, as {@link stepScene}. */
export const stepChapter = (window: PageWindow, place: Place, by: number): Place => {
	const {chapters} = window.story;
	const scene = sceneIndexAt(chapterAt(window.story, place.chapter), place.offset);
	const isInside = by < 0 && scene + pageInScene(window, place) > 0;
	const next = clamp(place.chapter + (isInside ? by + 1 : by), 0, chapters.length - 1);
	return next === place.chapter && by > 0 ? place : {chapter: next, offset: 0};
};

/** The last page of the story. */
export const lastPage = (window: PageWindow): Place => {
	const chapter = window.story.chapters.length - 1;
	const scene = Math.max(0, chapterAt(window.story, chapter).scenes.length - 1);
	return lastPageOf(setScene(window, {chapter, scene})) ?? {chapter, offset: 0};
};

/** A page of the place's scene, from 1; the last one where there are fewer. */
export const pageOfScene = ({story, layout, area}: PageWindow, place: Place, page: number): Place => {
	const chapter = chapterAt(story, place.chapter);
	const scene = sceneIndexAt(chapter, place.offset);
	const {pages} = layout.scene(place.chapter, scene, area);
	const offset = pages[clamp(page, 1, pages.length) - 1]?.start ?? sceneAt(chapter, scene).start;
	return {chapter: place.chapter, offset};
};
