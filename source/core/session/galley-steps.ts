import {countGalleys, galleyAt} from '../layout/galleys.ts';
import type {Line} from '../layout/line.ts';
import {isBlank} from '../layout/paginate.ts';
import type {GalleyPlace, SetGalley} from '../layout/story-layout.ts';
import {stretchAt, stretchIndexAt} from '../layout/stretches.ts';
import {chapterAt, firstOf, lastOf, scenesIn} from '../story/chapters.ts';
import type {Place} from '../story/story.ts';
import type {PageWindow} from './page-window.ts';

export type Direction = 1 | -1;

/** The galley that an offset is set in. */
export const galleyOf = ({story, area}: PageWindow, {chapter, offset}: Place): GalleyPlace => {
	const read = chapterAt(story, chapter);
	const stretch = stretchIndexAt(read, area, offset);
	return {chapter, stretch, galley: galleyAt(read, stretchAt(read, area, stretch), offset)};
};

export type OpenGalley = GalleyPlace & {readonly set: SetGalley};

export const openGalley = ({layout, area}: PageWindow, place: GalleyPlace): OpenGalley => ({
	...place,
	set: layout.galley(place, area),
});

const galleysIn = ({story, area}: PageWindow, chapter: number, stretch: number): number => {
	const read = chapterAt(story, chapter);
	return countGalleys(read, stretchAt(read, area, stretch));
};

/** Number of a chapter's stretches. Reads the chapter only where nothing else can tell. */
export const stretchesIn = ({story, area}: PageWindow, chapter: number): number =>
	area.breaks === 'pages' ? scenesIn(story, chapter) : 1;

/** The galley after or before another one of its stretch that has any text. */
export const neighbourInStretch = (
	window: PageWindow,
	{chapter, stretch, galley}: GalleyPlace,
	direction: Direction,
): OpenGalley | undefined => {
	const galleys = galleysIn(window, chapter, stretch);
	for (let index = galley + direction; index >= 0 && index < galleys; index += direction) {
		const found = openGalley(window, {chapter, stretch, galley: index});
		if (found.set.lines.length > 0) return found;
	}
	return undefined;
};

export const outermost = (
	window: PageWindow,
	chapter: number,
	stretch: number,
	direction: Direction,
): OpenGalley => {
	if (direction === 1) return openGalley(window, {chapter, stretch, galley: 0});
	const last = openGalley(window, {chapter, stretch, galley: galleysIn(window, chapter, stretch) - 1});
	return last.set.lines.length > 0 ? last : (neighbourInStretch(window, last, -1) ?? last);
};

/** The galley that begins the next stretch, or ends the one before, in this chapter or the next that has any. */
export const neighbourStretch = (
	window: PageWindow,
	{chapter, stretch}: GalleyPlace,
	direction: Direction,
): OpenGalley | undefined => {
	const {story} = window;
	const next = stretch + direction;
	if (next >= 0 && next < stretchesIn(window, chapter)) return outermost(window, chapter, next, direction);
	const [first, last] = [firstOf(story, chapter), lastOf(story, chapter)];
	for (let index = chapter + direction; index >= first && index <= last; index += direction) {
		const count = stretchesIn(window, index);
		if (count > 0) return outermost(window, index, direction === 1 ? 0 : count - 1, direction);
	}
	return undefined;
};

/** The line of text at an index, or the next one in either direction, over the edges of galleys inside the stretch. */
export const textFrom = (
	window: PageWindow,
	galley: OpenGalley,
	index: number,
	direction: Direction,
): {readonly galley: OpenGalley; readonly line: Line} | undefined => {
	const {lines} = galley.set;
	for (let at = index; at >= 0 && at < lines.length; at += direction) {
		const line = lines[at];
		if (line && !isBlank(line)) return {galley, line};
	}
	const next = neighbourInStretch(window, galley, direction);
	return next && textFrom(window, next, direction === 1 ? 0 : next.set.lines.length - 1, direction);
};

/** At most `rows` lines of a stretch from a line on, over the edges of galleys. */
export const linesFrom = (
	window: PageWindow,
	galley: OpenGalley,
	index: number,
	rows: number,
): readonly Line[] => {
	const lines = galley.set.lines.slice(index, index + rows);
	const next = lines.length < rows ? neighbourInStretch(window, galley, 1) : undefined;
	return next ? [...lines, ...linesFrom(window, next, 0, rows - lines.length)] : lines;
};
