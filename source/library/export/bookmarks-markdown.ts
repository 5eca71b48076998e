import {quotedWords} from '../../core/locator/locator.ts';
import {placeInWords} from '../../core/story/place-in-words.ts';
import type {Bookmark} from '../bookmark.ts';
import {escapeMarkdown} from './escape-markdown.ts';

export type MarkedStory = {readonly title: string; readonly bookmarks: readonly Bookmark[]};

const beginning = {beginsLine: true};

const bookmarkLines = ({locator, note}: Bookmark): readonly string[] => {
	const place = `(${placeInWords(locator)})`;
	const words = `> ${escapeMarkdown(quotedWords(locator.quote), beginning)}`;
	return [words, note === '' ? place : `${escapeMarkdown(note, beginning)} ${place}`];
};

/** The bookmarks of stories as a Markdown document: a heading for each story, a quote and a note for each bookmark. */
export const bookmarksAsMarkdown = (stories: readonly MarkedStory[]): string =>
	stories
		.flatMap(({title, bookmarks}) => [
			`# ${escapeMarkdown(title, {beginsLine: false})}`,
			...bookmarks.flatMap(bookmarkLines),
		])
		.join('\n\n');
