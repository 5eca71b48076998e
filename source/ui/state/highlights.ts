import {extentOf} from '../../core/locator/extent.ts';
import {locate} from '../../core/locator/locator.ts';
import type {Story} from '../../core/story/story.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import type {Range} from '../../core/text/range.ts';
import type {Bookmark} from '../../library/bookmark.ts';
import {firstPen, type Pen} from '../../library/pens.ts';
import {addBookmark, changeBookmark, type Bookmarks} from './bookmarks.ts';

/** A highlight on a page: its bookmark and its range. */
export type ShownHighlight = Range & {readonly pen: Pen; readonly bookmark: Bookmark};

/** Longer ones first, so that one inside another is drawn over it, whichever was made first. */
const byCover = (a: ShownHighlight, b: ShownHighlight): number =>
	b.end - b.start - (a.end - a.start) || (a.bookmark.created < b.bookmark.created ? -1 : 1);

/** The highlights that reach into a stretch of a chapter, in the order in which they are drawn over one another. */
export const highlightsIn = (
	{list, lost}: Bookmarks,
	{chapter, start, end}: Range & {readonly chapter: number},
): readonly ShownHighlight[] =>
	list
		.flatMap(bookmark => {
			const {id, locator, highlight} = bookmark;
			const isHere =
				highlight && locator.chapter === chapter && locator.offset < end && highlight.end > start;
			return isHere && !lost.has(id)
				? [{start: locator.offset, end: highlight.end, pen: highlight.colour, bookmark}]
				: [];
		})
		.sort(byCover);

/** The colour that was used last in the story. */
export const lastPen = ({list, removed}: Bookmarks): Pen => {
	const [latest] = [...list, ...removed]
		.filter(({highlight}) => highlight)
		.toSorted((a, b) => (a.created < b.created ? 1 : -1));
	return latest?.highlight?.colour ?? firstPen;
};

type NewHighlight = Range & {
	readonly chapter: number;
	readonly pen: Pen;
	/** Null leaves the note of a passage that is highlighted already. */
	readonly note: CleanText | null;
	readonly id: string;
	readonly created: string;
};

/** Highlights a passage. One that is highlighted already changes its colour; passages that overlap stay apart. */
export const addHighlight = (
	bookmarks: Bookmarks,
	story: Story,
	{chapter, start, end, pen, note, id, created}: NewHighlight,
): Bookmarks => {
	const same = highlightsIn(bookmarks, {chapter, start, end}).find(
		shown => shown.start === start && shown.end === end,
	);
	if (same)
		return changeBookmark(bookmarks, same.bookmark.id, bookmark => ({
			...bookmark,
			...(bookmark.highlight && {highlight: {...bookmark.highlight, colour: pen}}),
			note: note ?? bookmark.note,
			created,
		}));
	return addBookmark(bookmarks, {
		id,
		locator: locate(story, {chapter, offset: start}),
		note: note ?? cleanLine(''),
		created,
		highlight: {...extentOf(story, {chapter, start, end}), colour: pen},
	});
};
