import {chapterAt} from '../../core/story/chapters.ts';
import {sentenceAt} from '../../core/story/passage.ts';
import {sceneInWords} from '../../core/story/place-in-words.ts';
import type {Story} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {kindOf, type Bookmark} from '../../library/bookmark.ts';
import {bookmarksAsAnnotations} from '../../library/export/bookmarks-annotations.ts';
import {bookmarksAsCsv} from '../../library/export/bookmarks-csv.ts';
import {bookmarksAsMarkdown, bookmarksForObsidian} from '../../library/export/bookmarks-markdown.ts';
import {bookmarkWords} from '../../library/export/bookmark-words.ts';
import type {MarkedStory} from '../../library/export/marked-story.ts';
import {textPosition} from '../../library/export/text-position.ts';
import {quoteOf} from '../../library/export/quote-of.ts';
import type {StoryRecord} from '../../library/story-record.ts';
import {titleFromPath} from '../../reading/loaded-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print, printJson, warn} from '../../terminal/output.ts';
import type {Flags, Invocation} from '../command.ts';
import {recallFile} from '../recall-file.ts';
import {WrongUsage} from '../wrong-usage.ts';

/** A bookmark with the sentence that stands at its place now. */
const withSentence = (story: Story, bookmark: Bookmark): Bookmark => {
	const {start, end} = sentenceAt(story, bookmark.locator);
	const {text} = chapterAt(story, bookmark.locator.chapter);
	return {...bookmark, sentence: cleanLine(text.slice(start, end))};
};

/** A record with the words of its bookmarks as they stand in the story now, if its file was read. */
type ReadRecord = StoryRecord & Pick<MarkedStory, 'positions'>;

const recordsFor = (files: readonly string[]): readonly ReadRecord[] => {
	const library = openLibrary();
	if (files.length === 0) return library.list();
	return files.map(file => {
		const {loaded, recalled} = recallFile(file, library);
		const {record, bookmarks, lost} = recalled;
		const found = bookmarks.filter(({id}) => !lost.has(id));
		return {
			...record,
			bookmarks: bookmarks.map(bookmark =>
				lost.has(bookmark.id) ? bookmark : withSentence(loaded.story, bookmark),
			),
			positions: new Map(found.map(bookmark => [bookmark.id, textPosition(loaded.story, bookmark)])),
		};
	});
};

const inOrder = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
	bookmarks.toSorted((a, b) => a.locator.totalProgression - b.locator.totalProgression);

const toJson = ({title, path}: StoryRecord, bookmark: Bookmark): object => {
	const {locator, note, created, highlight, mark} = bookmark;
	return {
		title,
		path,
		chapter: locator.chapter + 1,
		scene: locator.scene,
		offset: locator.offset,
		totalProgression: locator.totalProgression,
		quote: quoteOf(bookmark),
		note,
		created,
		kind: kindOf(bookmark),
		colour: highlight?.colour ?? null,
		mark: mark ?? null,
		end: highlight?.end ?? null,
	};
};

const titleOf = ({title, path}: StoryRecord): string => title ?? titleFromPath(path);

const toText = ({title, bookmarks}: MarkedStory): string => {
	const lines = bookmarks.map(bookmark => {
		const {locator, note, highlight, mark} = bookmark;
		const what = highlight?.colour ?? (mark === undefined ? '' : `mark ${mark}`);
		const where = [sceneInWords(locator.scene), what].filter(part => part !== '').join(', ');
		const words = bookmarkWords(bookmark).replaceAll('\n', ' ');
		return `  ${where}: ${words}${note === '' ? '' : `  [${note}]`}`;
	});
	return [title, ...lines].join('\n');
};

/** The forms in which bookmarks are told, by the flags that ask for them. */
const forms: Readonly<Record<string, (stories: readonly MarkedStory[]) => void>> = {
	markdown: stories => print(bookmarksAsMarkdown(stories)),
	obsidian: stories => print(bookmarksForObsidian(stories)),
	csv: stories => print(bookmarksAsCsv(stories)),
	annotations: stories => printJson(bookmarksAsAnnotations(stories)),
};

/** The form that the flags ask for; undefined for lines of text. @throws {WrongUsage} where they ask for several. */
const formOf = (flags: Flags): string | undefined => {
	const [form, ...others] = ['json', ...Object.keys(forms)].filter(name => flags[name] === true);
	if (others.length > 0)
		throw new WrongUsage(`--${form} and --${others.join(' and --')} cannot be combined: choose one.`);
	return form;
};

export const bookmarks = ({input, flags}: Invocation): void => {
	const form = formOf(flags);
	const records = recordsFor(input).filter(record => record.bookmarks.length > 0);
	if (form === 'json') {
		return printJson(records.flatMap(record => inOrder(record.bookmarks).map(mark => toJson(record, mark))));
	}
	const stories = records.map(record => ({
		...record,
		title: titleOf(record),
		bookmarks: inOrder(record.bookmarks),
	}));
	const tell = form === undefined ? undefined : forms[form];
	if (stories.length === 0 && form !== 'annotations' && form !== 'csv')
		return warn('reader: no bookmarks yet. m adds one on a page.');
	if (tell) tell(stories);
	else print(stories.map(toText).join('\n'));
};
