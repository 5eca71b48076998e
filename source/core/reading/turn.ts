import {pageIndexAt} from '../layout/paginate.ts';
import type {SceneLayout, StoryLayout} from '../layout/story-layout.ts';
import {chapterAt, countScenes, placeOfScene, sceneAt, sceneIndexAt, sceneNumber} from '../story/chapters.ts';
import type {Place, Story} from '../story/story.ts';
import type {Session} from './session.ts';
import {viewOf, type TextArea} from './view.ts';

/** Finds the places that motions lead to, in the pages of one window. */
export type Turner = {
	readonly halfPage: number;
	/** The next or previous page, across the ends of scenes; undefined at an end of the story. */
	readonly turnPage: (session: Session, direction: 1 | -1) => Place | undefined;
	/** One line on or back; undefined at an end of the story. */
	readonly scrollLine: (
		session: Session,
		direction: 1 | -1,
	) => Pick<Session, 'place' | 'scrolled'> | undefined;
	/** The start of another scene. One step back inside a scene goes to its start first. */
	readonly stepScene: (place: Place, by: number) => Place;
	readonly stepChapter: (place: Place, by: number) => Place;
	readonly lastPage: () => Place;
	/** A page of the scene, from 1. */
	readonly pageOfScene: (place: Place, page: number) => Place;
};

/** A scene by its indexes, with its layout. */
type Found = {readonly chapter: number; readonly scene: number; readonly set: SceneLayout};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Makes the turner of a story in a text area. */
export const createTurner = (story: Story, layout: StoryLayout, area: TextArea): Turner => {
	const find = (chapter: number, scene: number): Found => ({
		chapter,
		scene,
		set: layout.scene(chapter, scene, area),
	});

	const neighbour = ({chapter, scene}: Omit<Found, 'set'>, direction: 1 | -1): Found | undefined => {
		const next = scene + direction;
		if (next >= 0 && next < chapterAt(story, chapter).scenes.length) return find(chapter, next);
		for (let index = chapter + direction; index >= 0 && index < story.chapters.length; index += direction) {
			const count = chapterAt(story, index).scenes.length;
			if (count > 0) return find(index, direction === 1 ? 0 : count - 1);
		}
		return undefined;
	};

	const startOf = (found: Found | undefined): Place | undefined =>
		found && {chapter: found.chapter, offset: found.set.pages[0]?.start ?? 0};
	const lastPageOf = (found: Found | undefined): Place | undefined =>
		found && {chapter: found.chapter, offset: found.set.pages.at(-1)?.start ?? 0};

	/** The page after what is shown: the one that holds the first line not shown, so that none is skipped. */
	const nextPage = (session: Session): Place | undefined => {
		const view = viewOf(story, layout, session, area);
		const {lines, pages} = find(view.chapter, view.scene).set;
		if (view.endsScene) return startOf(neighbour(view, 1));
		const unseen = lines.slice(view.firstLine + view.lines.length).find(line => line.kind !== 'gap');
		const page = unseen && pages[pageIndexAt(pages, unseen.start)];
		return page ? {chapter: view.chapter, offset: page.start} : startOf(neighbour(view, 1));
	};

	const previousPage = (session: Session): Place | undefined => {
		const view = viewOf(story, layout, session, area);
		const {pages} = find(view.chapter, view.scene).set;
		const page = pages[view.page - 1];
		const isInside = session.scrolled && page !== undefined && page.firstLine < view.firstLine;
		const before = isInside ? page : pages[view.page - 2];
		return before ? {chapter: view.chapter, offset: before.start} : lastPageOf(neighbour(view, -1));
	};

	const scrollLine: Turner['scrollLine'] = (session, direction) => {
		const view = viewOf(story, layout, session, area);
		const {lines} = find(view.chapter, view.scene).set;
		if (direction === 1 && view.endsScene) {
			const place = startOf(neighbour(view, 1));
			return place && {place, scrolled: false};
		}
		let index = view.firstLine + direction;
		while (lines[index]?.kind === 'gap') index += direction;
		const line = lines[index];
		if (line) return {place: {chapter: view.chapter, offset: line.start}, scrolled: true};
		const place = lastPageOf(neighbour(view, -1));
		return place && {place, scrolled: false};
	};

	const stepScene = ({chapter, offset}: Place, by: number): Place => {
		const found = chapterAt(story, chapter);
		const scene = sceneIndexAt(found, offset);
		const {pages} = layout.scene(chapter, scene, area);
		const isInside = by < 0 && pageIndexAt(pages, offset) > 0;
		const number = sceneNumber(story, chapter, scene) + (isInside ? by + 1 : by);
		return number > countScenes(story) ? {chapter, offset} : placeOfScene(story, number);
	};

	const stepChapter = ({chapter, offset}: Place, by: number): Place => {
		const isInside = by < 0 && pageIndexOf({chapter, offset}) > 0;
		const next = clamp(chapter + (isInside ? by + 1 : by), 0, story.chapters.length - 1);
		return next === chapter && by > 0 ? {chapter, offset} : {chapter: next, offset: 0};
	};

	/** 0 on the first page of a chapter's first scene, more anywhere behind it. */
	const pageIndexOf = ({chapter, offset}: Place): number => {
		const scene = sceneIndexAt(chapterAt(story, chapter), offset);
		return scene + pageIndexAt(layout.scene(chapter, scene, area).pages, offset);
	};

	const lastPage = (): Place => {
		const chapter = story.chapters.length - 1;
		const scene = Math.max(0, chapterAt(story, chapter).scenes.length - 1);
		return lastPageOf(find(chapter, scene)) ?? {chapter, offset: 0};
	};

	const pageOfScene = (place: Place, page: number): Place => {
		const chapter = chapterAt(story, place.chapter);
		const scene = sceneIndexAt(chapter, place.offset);
		const {pages} = layout.scene(place.chapter, scene, area);
		const offset = pages[clamp(page, 1, pages.length) - 1]?.start ?? sceneAt(chapter, scene).start;
		return {chapter: place.chapter, offset};
	};

	return {
		halfPage: Math.max(1, Math.floor(area.rows / 2)),
		turnPage: (session, direction) => (direction === 1 ? nextPage(session) : previousPage(session)),
		scrollLine,
		stepScene,
		stepChapter,
		lastPage,
		pageOfScene,
	};
};
