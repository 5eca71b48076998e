import {chapterAt, entryAt} from '../../../core/story/chapters.ts';
import {kindOf, type Bookmark} from '../../../library/bookmark.ts';
import {hintsFor, joinHints, withHint} from '../../keymap/hints.ts';
import {truncate} from '../../measured.ts';
import {plural} from '../../plural.ts';
import {emptyRow, indented, itemsOf, row, spread, type Row} from '../../rows.ts';
import type {StoryState} from '../../state/app-state.ts';
import {bookmarkFrom} from '../../state/bookmarks.ts';
import type {Environment} from '../../state/environment.ts';
import {goTo} from '../../state/navigate.ts';
import {withCursor} from '../../state/screen-stack.ts';
import {filterHints} from '../filter-hints.ts';
import {
	hangFor,
	listMeasure,
	signColumns,
	type Screen,
	type ScreenContent,
	type ScreenContext,
} from '../screen.ts';
import {bookmarkItem} from './bookmark-item.ts';
import {bookmarksPane} from './bookmarks-pane.ts';
import {shownBookmarks} from './shown-bookmarks.ts';

/** What bookmarks are listed under: the title of their chapter, else their scene. */
const groupOf = ({reading: {story}}: StoryState, {locator}: Bookmark): string =>
	entryAt(story, locator.chapter).title ?? (locator.scene === null ? '' : `Scene ${locator.scene}`);

const groupRow = (group: string, columns: number): Row =>
	indented(row(truncate(group, columns), 'quiet'), signColumns);

/** Whether a bookmark belongs to the group of the one before it. */
const goesOn = (state: StoryState, bookmark: Bookmark, before: Bookmark | undefined): boolean =>
	before !== undefined && groupOf(state, before) === groupOf(state, bookmark);

/** The rows above a bookmark that begins a group. */
const groupRows = (
	state: StoryState,
	bookmark: Bookmark,
	before: Bookmark | undefined,
	columns: number,
): readonly Row[] => {
	if (goesOn(state, bookmark, before)) return [];
	const group = groupOf(state, bookmark);
	return [...(before ? [emptyRow] : []), ...(group === '' ? [] : [groupRow(group, columns)])];
};

const headingRow = ({bookmarks: {list}}: StoryState, measure: number): Row => {
	const title = {text: 'Bookmarks and highlights', style: 'title'} as const;
	const highlights = list.filter(bookmark => kindOf(bookmark) === 'highlight').length;
	const counts = joinHints(
		list.length > highlights ? plural(list.length - highlights, 'bookmark') : '',
		highlights > 0 ? plural(highlights, 'highlight') : '',
	);
	return counts.length + title.text.length + 2 > measure
		? [{...title, text: truncate(title.text, measure)}]
		: spread(title, {text: counts, style: 'quiet'}, measure);
};

const hintsOf = ({preferences: {keys}}: StoryState): readonly string[] => {
	const hint = hintsFor('bookmarks', keys);
	const [open, note, remove, undo, filter, back] = [
		hint('choose', 'open'),
		hint('note', 'note'),
		hint('delete', 'remove'),
		hint('undo', 'undo'),
		hint('filter', 'filter'),
		hint('up', 'back'),
	];
	return [
		joinHints(open, note, remove, undo, filter, back),
		joinHints(open, note, remove, undo, back),
		joinHints(open, note, remove, back),
		joinHints(open, back),
		back,
	];
};

const content = (context: ScreenContext): ScreenContent => {
	const {state, geometry, cursor, environment} = context;
	const {list, matches} = shownBookmarks(state);
	const columns = listMeasure(geometry);
	const add = hintsFor('reading', state.preferences.keys)('bookmark', 'on a page to add one.');
	return {
		kind: 'list',
		heading: headingRow(state, geometry.measure),
		hang: hangFor(geometry),
		items: itemsOf(list, (bookmark, index) => [
			...groupRows(state, bookmark, list[index - 1], columns),
			...bookmarkItem(bookmark, index === cursor, context),
		]),
		headOf(first) {
			const bookmark = list[first];
			if (!bookmark || !goesOn(state, bookmark, list[first - 1])) return undefined;
			return groupRow(groupOf(state, bookmark), columns);
		},
		pane(width) {
			const bookmark = list[cursor];
			return bookmark ? bookmarksPane(bookmark, state, width, environment) : [];
		},
		empty: matches ? 'No match' : withHint('No bookmarks yet.', ' Press ', add),
		hints: hintsOf(state),
		filterHints: filterHints(state.preferences, matches),
	};
};

/** Goes to a bookmark; one whose words are gone leads to where they were, which may be behind the end of its chapter. */
const choose = (state: StoryState, cursor: number, environment: Environment): StoryState => {
	const bookmark = shownBookmarks(state).list[cursor];
	if (!bookmark) return state;
	const {chapter, offset} = bookmark.locator;
	const {text} = chapterAt(state.reading.story, chapter);
	const there = goTo(state, {chapter, offset: Math.min(offset, text.length)}, environment);
	return state.bookmarks.lost.has(bookmark.id)
		? {...there, notice: 'This sentence is no longer in the story.'}
		: there;
};

const firstCursor = ({bookmarks, session}: StoryState): number => bookmarkFrom(bookmarks, session.place);

export const bookmarksScreen: Screen<StoryState> = {
	content,
	firstCursor,
	choose,
	filter: {
		firstMatch: state => (shownBookmarks(state).matches ? 0 : firstCursor(state)),
		end(state, cursor) {
			const chosen = shownBookmarks(state).list[cursor];
			const index = state.bookmarks.list.findIndex(({id}) => id === chosen?.id);
			return withCursor({...state, prompt: null}, Math.max(0, index));
		},
	},
};
