import type {Bookmark} from '../bookmark.ts';
import {bookmarkPlace, bookmarkWords} from './bookmark-words.ts';
import {escapeMarkdown} from './escape-markdown.ts';
import type {MarkedStory} from './marked-story.ts';

const beginning = {beginsLine: true};

const bookmarkLines = (bookmark: Bookmark): readonly string[] => {
	const {note} = bookmark;
	const place = `(${bookmarkPlace(bookmark)})`;
	const words = bookmarkWords(bookmark)
		.split('\n')
		.map(line => `> ${escapeMarkdown(line, beginning)}`)
		.join('\n>\n');
	return [words, note === '' ? place : `${escapeMarkdown(note, beginning)} ${place}`];
};

/** The bookmarks of stories as a Markdown document: a heading for each story, a quote and a note for each bookmark. */
export const bookmarksAsMarkdown = (stories: readonly Pick<MarkedStory, 'title' | 'bookmarks'>[]): string =>
	stories
		.flatMap(({title, bookmarks}) => [
			`# ${escapeMarkdown(title, {beginsLine: false})}`,
			...bookmarks.flatMap(bookmarkLines),
		])
		.join('\n\n');

/** A text as YAML takes it, whatever is in it: JSON is YAML (YAML 1.2, 1.3). */
const asYaml = (value: unknown): string =>
	JSON.stringify(value).replaceAll(
		/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
		sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

/** The same with properties for Obsidian before it: of the story, where there is one. */
export const bookmarksForObsidian = (stories: readonly MarkedStory[]): string => {
	const [story, ...others] = stories;
	const all = stories.flatMap(({bookmarks}) => bookmarks);
	const highlights = all.filter(({highlight}) => highlight).length;
	const about: readonly (readonly [string, unknown])[] =
		story && others.length === 0
			? [
					['title', story.title],
					['authors', story.authors],
					...(story.source === null ? [] : [['source', story.source] as const]),
				]
			: [['title', 'Bookmarks and highlights']];
	const properties = [
		...about,
		['bookmarks', all.length - highlights],
		['highlights', highlights],
		['tags', ['reader']],
	] as const;
	return [
		'---',
		...properties.map(([name, value]) => `${name}: ${asYaml(value)}`),
		'---',
		'',
		bookmarksAsMarkdown(stories),
	].join('\n');
};
