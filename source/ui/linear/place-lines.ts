import {quotedWords} from '../../core/locator/locator.ts';
import {chapterAt, entryAt, isProse, sceneAt, sceneIndexAt} from '../../core/story/chapters.ts';
import {sentenceAt} from '../../core/story/passage.ts';
import {totalProgressionOf} from '../../core/story/progression.ts';
import type {Place, Story} from '../../core/story/story.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {oneLine} from '../../core/text/one-line.ts';
import {lastStartingBefore} from '../../core/text/range.ts';
import type {Bookmark} from '../../library/bookmark.ts';
import {sceneOf} from '../screens/position.ts';
import type {StoryState} from '../state/app-state.ts';
import {durationInWords, ordinalInWords, percentInWords, sentence} from './say.ts';

/** `Scene 2 of 6`; how many there are is left out where nobody knows. */
export const sceneInWords = (state: StoryState): string => {
	const {number, total} = sceneOf(state);
	return `Scene ${number}${total === null ? '' : ` of ${total}`}`;
};

/** The title of the chapter at the place; null where it has none. */
export const chapterTitle = ({reading: {story}, session: {place}}: StoryState): string | null =>
	entryAt(story, place.chapter).title;

/** Number of the paragraph at a place in its scene, from 1. */
const paragraphNumber = (story: Story, {chapter, offset}: Place): number => {
	const read = chapterAt(story, chapter);
	const {start} = sceneAt(read, sceneIndexAt(read, offset));
	const last = lastStartingBefore(read.blocks, offset);
	let count = 0;
	for (let index = last; index >= 0; index--) {
		const block = read.blocks[index];
		if (!block || block.start < start) break;
		if (isProse(block)) count++;
	}
	return Math.max(1, count);
};

/** Where the reader is: `Scene 2 of 6, first paragraph, 18 percent, 9 minutes left.` */
export const whereLine = (state: StoryState): string => {
	const {outline, reading, session} = state;
	const share = totalProgressionOf(reading.story, session.place);
	const minutes = readingTime(outline.size) * (1 - share);
	const title = chapterTitle(state);
	const facts = [
		sceneInWords(state),
		ordinalInWords(paragraphNumber(reading.story, session.place), 'paragraph'),
		percentInWords(share),
		...(outline.complete ? [`${durationInWords(minutes)} left`] : []),
	];
	return `${title === null ? '' : `${sentence(title)} `}${facts.join(', ')}.`;
};

/** The words of a bookmark: its sentence, its passage, or as they were where they are gone from the file. */
export const bookmarkWords = (
	{reading: {story}, bookmarks}: StoryState,
	{id, locator, highlight}: Bookmark,
): string => {
	if (highlight) return oneLine(highlight.words);
	if (bookmarks.lost.has(id)) return quotedWords(locator.quote);
	const {start, end} = sentenceAt(story, locator);
	return oneLine(chapterAt(story, locator.chapter).text.slice(start, end).toWellFormed());
};
