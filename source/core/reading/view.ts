import type {Line} from '../layout/line.ts';
import {pageIndexAt} from '../layout/paginate.ts';
import type {SceneLayout, StoryLayout} from '../layout/story-layout.ts';
import {chapterAt, sceneIndexAt} from '../story/chapters.ts';
import type {Story} from '../story/story.ts';
import {lastStartingBefore} from '../text/range.ts';
import type {Session} from './session.ts';

/** What of a page's size matters to its text: columns of the measure, rows. */
export type TextArea = {readonly measure: number; readonly rows: number};

/** A story in a window: all that pages are made from. */
export type PageWindow = {
	readonly story: Story;
	readonly layout: StoryLayout;
	readonly area: TextArea;
};

/** What the reader sees: some lines of a scene, and where they are. Derived, never stored. */
export type View = {
	/** Index of the chapter. */
	readonly chapter: number;
	/** Index of the scene in its chapter. */
	readonly scene: number;
	readonly lines: readonly Line[];
	/** Index of the first line among the scene's. */
	readonly firstLine: number;
	/** Range of the text shown. */
	readonly start: number;
	readonly end: number;
	/** Page within the scene, from 1; after scrolling, the page that the first line belongs to. */
	readonly page: number;
	readonly pages: number;
	/** Whether the last line of the scene, of the story, is shown. */
	readonly endsScene: boolean;
	readonly endsStory: boolean;
};

/** Index of the line that holds an offset: the last one that starts at or before it. */
export const lineIndexAt = ({lines}: SceneLayout, offset: number): number => {
	const found = Math.max(0, lastStartingBefore(lines, offset));
	// A gap starts where the block after it does.
	return lines[found]?.kind === 'gap' ? found + 1 : found;
};

/** The lines that a session shows. */
export const viewOf = ({story, layout, area}: PageWindow, {place, scrolled}: Session): View => {
	const chapter = chapterAt(story, place.chapter);
	const scene = sceneIndexAt(chapter, place.offset);
	const {lines, pages} = layout.scene(place.chapter, scene, area);
	const pageIndex = pageIndexAt(pages, place.offset);
	const page = pages[pageIndex];
	const firstLine = scrolled ? lineIndexAt({lines, pages}, place.offset) : (page?.firstLine ?? 0);
	const shown = scrolled ? lines.slice(firstLine, firstLine + area.rows) : (page?.lines ?? []);
	const endsScene = firstLine + shown.length >= lines.length;
	return {
		chapter: place.chapter,
		scene,
		lines: shown,
		firstLine,
		start: shown[0]?.start ?? 0,
		end: shown.at(-1)?.end ?? 0,
		page: pageIndex + 1,
		pages: pages.length,
		endsScene,
		endsStory: endsScene && scene >= chapter.scenes.length - 1 && place.chapter >= story.chapters.length - 1,
	};
};
