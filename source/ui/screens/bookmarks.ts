import {quotedWords} from '../../core/locator/locator.ts';
import {chapterAt, entryAt} from '../../core/story/chapters.ts';
import type {Story} from '../../core/story/story.ts';
import {truncate} from '../measured.ts';
import {lastStartingBefore} from '../../core/text/range.ts';
import {sentenceAround} from '../../core/text/sentence.ts';
import type {Bookmark} from '../../library/bookmark.ts';
import {shortAgeOf} from '../age.ts';
import {hintsFor, joinHints, withHint} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {emptyRow, firstRows, indented, itemsOf, row, rowWidth, spread, type Item, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import {bookmarkFrom} from '../state/bookmarks.ts';
import type {Environment} from '../state/environment.ts';
import {goTo} from '../state/navigate.ts';
import {
	hangFor,
	listMeasure,
	listRow,
	signColumns,
	type Screen,
	type ScreenContent,
	type ScreenContext,
} from './screen.ts';

/** Rows of a sentence that are shown. */
const longestQuote = 2;

/** Columns of an age, and of the word before it that says what became of the words. */
const ageColumns = 6;
const lostColumns = 11;

/** Columns by which a sentence stands behind the sign of its kind, and a note behind that. */
const quoteIndent = 4;

const sentenceAt = (story: Story, {locator}: Bookmark): string => {
	const {text, blocks} = chapterAt(story, locator.chapter);
	const block = blocks[lastStartingBefore(blocks, locator.offset)] ?? {start: 0, end: text.length};
	return sentenceAround(text, locator.offset, block);
};

/** A note as far as `height` rows show it: nobody knows how long it is. */
const noteRows = (note: string, columns: number, height: number): readonly Row[] =>
	note === ''
		? []
		: firstRows(note.slice(0, columns * (height + 1)).toWellFormed(), columns, height, 'emphasis');

/** What bookmarks are listed under: the title of their chapter, else their scene. */
const groupOf = ({reading: {story}}: StoryState, {locator}: Bookmark): string =>
	entryAt(story, locator.chapter).title ?? (locator.scene === null ? '' : `Scene ${locator.scene}`);

const groupRow = (group: string, columns: number): Row =>
	indented(row(truncate(group, columns), 'quiet'), signColumns);

/** Whether a bookmark belongs to the group of the one before it. */
const goesOn = (state: StoryState, bookmark: Bookmark, before: Bookmark | undefined): boolean =>
	before !== undefined && groupOf(state, before) === groupOf(state, bookmark);

const bookmarkItem = (
	bookmark: Bookmark,
	before: Bookmark | undefined,
	isChosen: boolean,
	{state, environment, geometry}: ScreenContext,
): Item => {
	const columns = listMeasure(geometry);
	const isLost = state.bookmarks.lost.has(bookmark.id);
	const words = isLost ? quotedWords(bookmark.locator.quote) : sentenceAt(state.reading.story, bookmark);
	const age = shortAgeOf(bookmark.created, environment.now);
	const right = isLost ? `lost ${age.padStart(ageColumns)}` : age;
	const room = columns - quoteIndent - (isLost ? lostColumns : ageColumns) - 1;
	const [first = [], ...more] = firstRows(words, room, longestQuote);
	const gap = ' '.repeat(Math.max(0, columns - quoteIndent - rowWidth(first) - right.length));
	const head: Row = [
		{text: '*'.padEnd(quoteIndent), style: 'text'},
		...first,
		{text: gap, style: 'text'},
		{text: right, style: 'quiet'},
	];
	const notes = noteRows(bookmark.note, columns - quoteIndent, environment.size.rows);
	const under = [...more, ...notes];
	const group = groupOf(state, bookmark);
	const isFirst = !goesOn(state, bookmark, before);
	return [
		...(isFirst && before ? [emptyRow] : []),
		...(isFirst && group !== '' ? [groupRow(group, columns)] : []),
		listRow(head, columns, isChosen),
		...under.map(line => indented(line, signColumns + quoteIndent)),
	];
};

const content = (context: ScreenContext): ScreenContent => {
	const {state, geometry, cursor} = context;
	const {list} = state.bookmarks;
	const {keys} = state.preferences;
	const hint = hintsFor('bookmarks', keys);
	const add = hintsFor('reading', keys)('bookmark', 'on a page to add one.');
	const [open, note, remove, back] = [
		hint('choose', 'open'),
		hint('note', 'note'),
		hint('delete', 'remove'),
		hint('up', 'back'),
	];
	return {
		kind: 'list',
		heading: spread(
			{text: 'Bookmarks', style: 'title'},
			{text: list.length === 0 ? '' : plural(list.length, 'bookmark'), style: 'quiet'},
			geometry.measure,
		),
		hang: hangFor(geometry),
		items: itemsOf(list, (bookmark, index) =>
			bookmarkItem(bookmark, list[index - 1], index === cursor, context),
		),
		headOf(first) {
			const bookmark = list[first];
			if (!bookmark || !goesOn(state, bookmark, list[first - 1])) return undefined;
			return groupRow(groupOf(state, bookmark), listMeasure(geometry));
		},
		empty: withHint('No bookmarks yet.', ' Press ', add),
		hints: [
			joinHints(open, note, remove, hint('undo', 'undo'), back),
			joinHints(open, note, remove, back),
			joinHints(open, back),
			back,
		],
	};
};

/** Goes to a bookmark; one whose words are gone leads to where they were, which may be behind the end of its chapter. */
const choose = (state: StoryState, cursor: number, environment: Environment): StoryState => {
	const bookmark = state.bookmarks.list[cursor];
	if (!bookmark) return state;
	const {chapter, offset} = bookmark.locator;
	const {text} = chapterAt(state.reading.story, chapter);
	const there = goTo(state, {chapter, offset: Math.min(offset, text.length)}, environment);
	return state.bookmarks.lost.has(bookmark.id)
		? {...there, notice: 'This sentence is no longer in the story.'}
		: there;
};

export const bookmarksScreen: Screen<StoryState> = {
	content,
	firstCursor: ({bookmarks, session}) => bookmarkFrom(bookmarks, session.place),
	choose,
};
