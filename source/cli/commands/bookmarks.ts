import {quotedWords} from '../../core/locator/locator.ts';
import {percentOf} from '../../core/story/progression.ts';
import type {Bookmark, StoryRecord} from '../../library/story-record.ts';
import type {Invocation} from '../command.ts';
import {titleFromPath} from '../load-story.ts';
import {openLibrary} from '../open-library.ts';
import {print, printJson} from '../output.ts';
import {recallFile} from '../recall-file.ts';

const recordsFor = (file: string | undefined): readonly StoryRecord[] => {
	const library = openLibrary();
	if (file === undefined) return library.list();
	const {record, bookmarks} = recallFile(file, library).recalled;
	return [{...record, bookmarks}];
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

const toMarkdown = (record: StoryRecord): string => {
	const lines = inOrder(record.bookmarks).map(bookmark => {
		const place = `scene ${bookmark.locator.scene}, ${percentOf(bookmark.locator.totalProgression)}`;
		return `> ${wordsAt(bookmark)}\n\n${bookmark.note === '' ? '' : `${bookmark.note} `}(${place})\n`;
	});
	return [`# ${titleOf(record)}\n`, ...lines].join('\n');
};

const toText = (record: StoryRecord): string => {
	const lines = inOrder(record.bookmarks).map(bookmark => {
		const note = bookmark.note === '' ? '' : `  [${bookmark.note}]`;
		return `  scene ${bookmark.locator.scene}: ${wordsAt(bookmark)}${note}`;
	});
	return [titleOf(record), ...lines].join('\n');
};

/** `reader bookmarks [FILE]`: the bookmarks of one story or of all. */
export const bookmarks = ({input, flags}: Invocation): void => {
	const records = recordsFor(input[0]).filter(record => record.bookmarks.length > 0);
	if (flags['json'] === true) {
		return printJson(records.flatMap(record => inOrder(record.bookmarks).map(mark => toJson(record, mark))));
	}
	for (const record of records) print(flags['markdown'] === true ? toMarkdown(record) : toText(record));
};
