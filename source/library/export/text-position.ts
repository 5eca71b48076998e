import {chapterAt} from '../../core/story/chapters.ts';
import {lettersOf} from '../../core/story/letters.ts';
import type {Story} from '../../core/story/story.ts';
import type {Range} from '../../core/text/range.ts';
import type {Bookmark} from '../bookmark.ts';

/** The words of a bookmark, and where they are in the text of their chapter without marks to notes, in code points. */
export type TextPosition = Range & {readonly exact: string};

/** Unicode code points in a text. */
const countCodePoints = (text: string): number =>
	text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

/** Where the words of a bookmark are in a story (W3C Web Annotation, TextPositionSelector). */
export const textPosition = (story: Story, {locator, highlight}: Bookmark): TextPosition => {
	const {text, indexOf} = lettersOf(chapterAt(story, locator.chapter));
	const from = indexOf(locator.offset);
	const exact = text.slice(from, highlight ? indexOf(highlight.end) : from + locator.quote.highlight.length);
	const start = countCodePoints(text.slice(0, from));
	return {start, end: start + countCodePoints(exact), exact};
};
