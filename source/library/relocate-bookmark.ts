import {findEnd, extentOf} from '../core/locator/extent.ts';
import {createWordFinder, type WordFinder} from '../core/locator/find-words.ts';
import {locate, type Locator} from '../core/locator/locator.ts';
import type {Relocated} from '../core/locator/relocate.ts';
import {chapterAt} from '../core/story/chapters.ts';
import {startBeside, textUnits} from '../core/story/text-units.ts';
import type {Story} from '../core/story/story.ts';
import type {Bookmark, Highlight} from './bookmark.ts';

/** A bookmark brought up to a story as it is now, and how its words were found again. */
export type RelocatedBookmark = Relocated & {readonly bookmark: Bookmark};

/** Whether the words of a place were found, not only where they must have been. */
export const isFound = ({found}: Pick<Relocated, 'found'>): boolean => found !== 'lost' && found !== 'near';

/** Whether the words of a place stand elsewhere than they did, or are not quite what they were. */
export const isMoved = ({found}: Pick<Relocated, 'found'>): boolean =>
	found === 'moved' || found === 'similar';

/** Where a passage is that begins at a place: its end is known by its own words. */
const withEnd = (
	story: Story,
	finder: WordFinder,
	highlight: Highlight,
	length: number,
	relocated: Relocated,
): Relocated & {readonly highlight: Highlight} => {
	const {locator, found} = relocated;
	const {text} = chapterAt(story, locator.chapter);
	const end = findEnd(story, finder, locator, highlight, length);
	if (!end) {
		// Its last words are gone: as much is marked as before.
		const last = Math.max(locator.offset + 1, Math.min(text.length, locator.offset + length));
		return {locator, found: 'similar', highlight: {...highlight, end: last}};
	}
	const range = {chapter: locator.chapter, start: locator.offset, end: end.end};
	const now = {...extentOf(story, range), colour: highlight.colour};
	if (!end.isSame || found === 'similar') return {locator, found: 'similar', highlight: now};
	return now.words === highlight.words
		? {locator, found, highlight: {...highlight, end: now.end, after: now.after}}
		: {locator, found: 'similar', highlight: now};
};

/** Where a passage is whose first words are gone, by its last ones; undefined where they are gone, too. */
const byItsEnd = (
	story: Story,
	finder: WordFinder,
	highlight: Highlight,
	length: number,
	{locator}: Relocated,
): (Relocated & {readonly highlight: Highlight}) | undefined => {
	const end = findEnd(story, finder, locator, highlight, length, length + 2000);
	if (!end?.isSame) return undefined;
	const words = textUnits(story, locator.chapter, 'word');
	const start = startBeside(words, Math.max(0, end.end - length) + 1, -1);
	if (start >= end.end) return undefined;
	const range = {chapter: locator.chapter, start, end: end.end};
	return {
		locator: locate(story, {chapter: locator.chapter, offset: start}),
		found: 'similar',
		highlight: {...extentOf(story, range), colour: highlight.colour},
	};
};

/** Brings bookmarks up to a story. It remembers what it has read: make one for all of them, and let it go. */
export const bookmarkRelocator = (
	story: Story,
	find: (locator: Locator) => Relocated,
): ((bookmark: Bookmark) => RelocatedBookmark) => {
	const finder = createWordFinder(story);
	return bookmark => {
		const {highlight, locator} = bookmark;
		const relocated = find(locator);
		const {found} = relocated;
		if (!highlight) return {...relocated, bookmark: {...bookmark, locator: relocated.locator}};
		const length = Math.max(1, highlight.end - locator.offset);
		const passage = isFound(relocated)
			? withEnd(story, finder, highlight, length, relocated)
			: byItsEnd(story, finder, highlight, length, relocated);
		return passage
			? {
					locator: passage.locator,
					found: passage.found,
					bookmark: {...bookmark, locator: passage.locator, highlight: passage.highlight},
				}
			: {locator: relocated.locator, found, bookmark: {...bookmark, locator: relocated.locator}};
	};
};
