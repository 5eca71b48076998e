import type {Bookmark} from '../bookmark.ts';
import {bookmarkWords} from './bookmark-words.ts';
import type {MarkedStory} from './marked-story.ts';

/** The columns that Readwise reads. */
const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * Words that a spreadsheet takes for a formula (OWASP, CSV injection). Dialogue often begins with a hyphen: behind that and a
 * plus sign, only what calls a function or a program is one.
 */
const formula = /^\s*(?:[=@＝＠]|[-+－＋].*(?:[\p{L}\p{N}.]\(|\|))/su;

/** A field as RFC 4180 quotes it. An apostrophe before a formula makes it a text. */
const field = (text: string): string => {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A place as a number that grows through the story: ten-thousandths of it. */
const locationOf = ({locator}: Bookmark): string => String(Math.round(locator.totalProgression * 10_000));

/** A time as Readwise reads it, in UTC: `2026-01-02 03:04:05`. */
const dateOf = ({created}: Bookmark): string => created.slice(0, 19).replace('T', ' ');

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** The bookmarks of stories as a table for Readwise, and for whatever else reads CSV. */
export const bookmarksAsCsv = (stories: readonly MarkedStory[]): string =>
	[
		columns,
		...stories.flatMap(({title, authors, source, bookmarks}) =>
			bookmarks.map(bookmark => [
				bookmarkWords(bookmark),
				title,
				authors.join(', '),
				source !== null && isAddress(source) ? source : '',
				bookmark.note,
				locationOf(bookmark),
				dateOf(bookmark),
			]),
		),
	]
		.map(row => row.map(field).join(','))
		.join('\n');
