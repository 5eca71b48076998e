import {quotedWords} from '../../core/locator/locator.ts';
import {sceneInWords} from '../../core/story/place-in-words.ts';
import type {Bookmark} from '../../library/bookmark.ts';
import type {StoryRecord} from '../../library/story-record.ts';
import type {Invocation} from '../command.ts';
import {bookmarksAsMarkdown} from '../../library/export/bookmarks-markdown.ts';
import {titleFromPath} from '../../reading/load-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print, printJson, warn} from '../../terminal/output.ts';
import {WrongUsage} from '../wrong-usage.ts';
import {recallFile} from '../recall-file.ts';

const recordsFor = (files: readonly string[]): readonly StoryRecord[] => {
	const library = openLibrary();
	if (files.length === 0) return library.list();
	return files.map(file => {
		const {record, bookmarks} = recallFile(file, library).recalled;
		return {...record, bookmarks};
	});
};

const inOrder = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
	bookmarks.toSorted((a, b) => a.locator.totalProgression - b.locator.totalProgression);

const toJson = ({title, path}: StoryRecord, {locator, note, created}: Bookmark): object => ({
	title,
	path,
	chapter: locator.chapter + 1,
	scene: locator.scene,
	offset: locator.offset,
	totalProgression: locator.totalProgression,
	quote: locator.quote,
	note,
	created,
});

const wordsAt = ({locator}: Bookmark): string => quotedWords(locator.quote);
const titleOf = ({title, path}: StoryRecord): string => title ?? titleFromPath(path);

const toText = (record: StoryRecord): string => {
	const lines = inOrder(record.bookmarks).map(bookmark => {
		const note = bookmark.note === '' ? '' : `  [${bookmark.note}]`;
		return `  ${sceneInWords(bookmark.locator.scene)}: ${wordsAt(bookmark)}${note}`;
	});
	return [titleOf(record), ...lines].join('\n');
};

export const bookmarks = ({input, flags}: Invocation): void => {
	if (flags['json'] === true && flags['markdown'] === true)
		throw new WrongUsage('--json and --markdown cannot be combined: choose one.');
	const records = recordsFor(input).filter(record => record.bookmarks.length > 0);
	if (flags['json'] === true) {
		return printJson(records.flatMap(record => inOrder(record.bookmarks).map(mark => toJson(record, mark))));
	}
	if (records.length === 0) return warn('reader: no bookmarks yet. m adds one on a page.');
	print(
		flags['markdown'] === true
			? bookmarksAsMarkdown(
					records.map(record => ({title: titleOf(record), bookmarks: inOrder(record.bookmarks)})),
				)
			: records.map(toText).join('\n'),
	);
};
