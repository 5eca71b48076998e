import {quotedWords} from '../../core/locator/locator.ts';
import {placeInWords} from '../../core/story/place-in-words.ts';
import {chapterAt, entryAt} from '../../core/story/chapters.ts';
import type {Story} from '../../core/story/story.ts';
import {isolated} from '../../core/text/direction.ts';
import {lastStartingBefore} from '../../core/text/range.ts';
import {sentenceAround} from '../../core/text/sentence.ts';
import type {Bookmark} from '../../library/story-record.ts';
import {ageOf} from '../age.ts';
import {hintsFor, joinHints, withHint} from '../keymap/hints.ts';
import {plural} from '../plural.ts';
import {indented, itemsOf, row, spread, wrappedRows, type Item, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import {bookmarkFrom} from '../state/bookmarks.ts';
import type {Environment} from '../state/environment.ts';
import {goTo} from '../state/navigate.ts';
import {marker, type Screen, type ScreenContent, type ScreenContext} from './screen.ts';

const longestQuote = 2;

const sentenceAt = (story: Story, {locator}: Bookmark): string => {
	const {text, blocks} = chapterAt(story, locator.chapter);
	const block = blocks[lastStartingBefore(blocks, locator.offset)] ?? {start: 0, end: text.length};
	return sentenceAround(text, locator.offset, block);
};

/** A note as far as `height` rows show it: nobody knows how long it is. */
const noteRows = (note: string, columns: number, height: number): readonly Row[] =>
	note === ''
		? []
		: wrappedRows(note.slice(0, columns * height).toWellFormed(), columns, 'notice').slice(0, height);

const bookmarkItem = (
	bookmark: Bookmark,
	isSelected: boolean,
	{state, environment, geometry: {measure}}: ScreenContext,
): Item => {
	const {story} = state.reading;
	const {scene, totalProgression, chapter} = bookmark.locator;
	const {title} = entryAt(story, chapter);
	const where = `${placeInWords({scene, totalProgression})}${title === null ? '' : `, ${isolated(title)}`}`;
	const isLost = state.bookmarks.lost.has(bookmark.id);
	const words = isLost ? quotedWords(bookmark.locator.quote) : sentenceAt(story, bookmark);
	const age = ageOf(bookmark.created, environment.now);
	return [
		spread(
			{text: marker(isSelected) + where, style: isSelected ? 'selected' : 'heading'},
			{text: isLost ? `lost · ${age}` : age, style: 'quiet'},
			measure,
		),
		...wrappedRows(words, measure - 2)
			.slice(0, longestQuote)
			.map(line => indented(line, 2)),
		...noteRows(bookmark.note, measure - 2, environment.size.rows).map(line => indented(line, 2)),
		row(''),
	];
};

const content = (context: ScreenContext): ScreenContent => {
	const {list} = context.state.bookmarks;
	const {keys} = context.state.preferences;
	const hint = hintsFor('bookmarks', keys);
	const put = hintsFor('reading', keys)('bookmark', 'on a page puts one there.');
	return {
		kind: 'list',
		heading: row(plural(list.length, 'bookmark'), 'title'),
		items: itemsOf(list, (bookmark, index) => bookmarkItem(bookmark, index === context.cursor, context)),
		empty: withHint('No bookmarks yet', ': ', put),
		hints: [
			joinHints(
				hint('choose', 'goes there'),
				hint('note', 'note'),
				hint('delete', 'delete'),
				hint('undo', 'undo'),
				hint('up', 'back'),
			),
			joinHints(hint('choose', ''), hint('note', 'note'), hint('delete', 'delete'), hint('up', '')),
			hint('up', 'back'),
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
		? {...there, notice: 'The words of this bookmark are not in the file now'}
		: there;
};

export const bookmarksScreen: Screen<StoryState> = {
	content,
	firstCursor: ({bookmarks, session}) => bookmarkFrom(bookmarks, session.place),
	choose,
};
