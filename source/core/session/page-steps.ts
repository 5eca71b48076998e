import {pageIndexAt} from '../layout/paginate.ts';
import type {Page} from '../layout/line.ts';
import type {Place} from '../story/story.ts';
import {
	galleyOf,
	neighbourInStretch,
	neighbourStretch,
	openGalley,
	type Direction,
	type OpenGalley,
} from './galley-steps.ts';
import type {PageWindow} from './page-window.ts';

/** A page, and where it is among those of its galley. */
export type OpenPage = {readonly galley: OpenGalley; readonly index: number; readonly page: Page};

/** The first page of a galley, or its last one; an empty page where it has no text. */
export const endPage = (galley: OpenGalley, direction: Direction): OpenPage => {
	const {pages} = galley.set;
	const index = direction === 1 ? 0 : Math.max(0, pages.length - 1);
	return {galley, index, page: pages[index] ?? {start: 0, end: 0, lines: [], firstLine: 0}};
};

/** The page that a place stands on. */
export const pageAt = (window: PageWindow, place: Place): OpenPage => {
	const galley = openGalley(window, galleyOf(window, place));
	const index = Math.max(0, pageIndexAt(galley.set.pages, place.offset));
	const page = galley.set.pages[index];
	return page ? {galley, index, page} : endPage(galley, 1);
};

/** The first page of the next stretch, or the last one of the stretch before; undefined at an end of the story. */
export const pageBeyond = (
	window: PageWindow,
	galley: OpenGalley,
	direction: Direction,
): OpenPage | undefined => {
	const next = neighbourStretch(window, galley, direction);
	return next && endPage(next, direction);
};

/** The next or the previous page, across the ends of stretches; undefined at an end of the story. */
export const pageBeside = (
	window: PageWindow,
	{galley, index}: OpenPage,
	direction: Direction,
): OpenPage | undefined => {
	const page = galley.set.pages[index + direction];
	if (page) return {galley, index: index + direction, page};
	const next = neighbourInStretch(window, galley, direction);
	return next ? endPage(next, direction) : pageBeyond(window, galley, direction);
};

/** The page some pages before another one; the first of the story where there are fewer. */
export const pageBefore = (window: PageWindow, from: OpenPage, by: number): OpenPage => {
	let page = from;
	for (let left = by; left > 0; left--) page = pageBeside(window, page, -1) ?? page;
	return page;
};

export const startOf = ({galley: {chapter}, page}: OpenPage): Place => ({chapter, offset: page.start});
