import {countGalleys} from '../layout/galleys.ts';
import type {Line} from '../layout/line.ts';
import type {GalleyPlace, SetGalley} from '../layout/story-layout.ts';
import {chapterAt, sceneAt, scenesIn, firstOf, lastOf} from '../story/chapters.ts';
import type {Place} from '../story/story.ts';
import type {PageWindow} from './page-window.ts';

export type Direction = 1 | -1;

export type OpenGalley = GalleyPlace & {readonly set: SetGalley};

export const openGalley = ({layout, area}: PageWindow, place: GalleyPlace): OpenGalley => ({
	...place,
	set: layout.galley(place, area),
});

const galleysIn = (window: PageWindow, chapter: number, scene: number): number => {
	const read = chapterAt(window.story, chapter);
	return countGalleys(read, sceneAt(read, scene));
};

/** The galley after or before another one of its scene that has any text. */
export const neighbourInScene = (
	window: PageWindow,
	{chapter, scene, galley}: GalleyPlace,
	direction: Direction,
): OpenGalley | undefined => {
	const galleys = galleysIn(window, chapter, scene);
	for (let index = galley + direction; index >= 0 && index < galleys; index += direction) {
		const found = openGalley(window, {chapter, scene, galley: index});
		if (found.set.lines.length > 0) return found;
	}
	return undefined;
};

export const outermost = (
	window: PageWindow,
	chapter: number,
	scene: number,
	direction: Direction,
): OpenGalley => {
	if (direction === 1) return openGalley(window, {chapter, scene, galley: 0});
	const last = openGalley(window, {chapter, scene, galley: galleysIn(window, chapter, scene) - 1});
	return last.set.lines.length > 0 ? last : (neighbourInScene(window, last, -1) ?? last);
};

/** The galley that begins the next scene, or ends the one before, in this chapter or the next that has any. */
export const neighbourScene = (
	window: PageWindow,
	{chapter, scene}: GalleyPlace,
	direction: Direction,
): OpenGalley | undefined => {
	const {story} = window;
	const next = scene + direction;
	if (next >= 0 && next < scenesIn(story, chapter)) return outermost(window, chapter, next, direction);
	const [first, last] = [firstOf(story, chapter), lastOf(story, chapter)];
	for (let index = chapter + direction; index >= first && index <= last; index += direction) {
		const count = scenesIn(story, index);
		if (count > 0) return outermost(window, index, direction === 1 ? 0 : count - 1, direction);
	}
	return undefined;
};

export const startOf = (galley: OpenGalley | undefined): Place | undefined =>
	galley && {chapter: galley.chapter, offset: galley.set.pages[0]?.start ?? 0};

export const lastPageOf = (galley: OpenGalley | undefined): Place | undefined =>
	galley && {chapter: galley.chapter, offset: galley.set.pages.at(-1)?.start ?? 0};

/** The line of text at an index, or the next one in either direction, over the edges of galleys inside the scene. */
export const textFrom = (
	window: PageWindow,
	galley: OpenGalley,
	index: number,
	direction: Direction,
): {readonly galley: OpenGalley; readonly line: Line} | undefined => {
	const {lines} = galley.set;
	for (let at = index; at >= 0 && at < lines.length; at += direction) {
		const line = lines[at];
		if (line && line.kind !== 'gap') return {galley, line};
	}
	const next = neighbourInScene(window, galley, direction);
	return next && textFrom(window, next, direction === 1 ? 0 : next.set.lines.length - 1, direction);
};

/** At most `rows` lines of a scene from a line on, over the edges of galleys. */
export const linesFrom = (
	window: PageWindow,
	galley: OpenGalley,
	index: number,
	rows: number,
): readonly Line[] => {
	const lines = galley.set.lines.slice(index, index + rows);
	const next = lines.length < rows ? neighbourInScene(window, galley, 1) : undefined;
	return next ? [...lines, ...linesFrom(window, next, 0, rows - lines.length)] : lines;
};
