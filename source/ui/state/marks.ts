import {isBlank} from '../../core/layout/paginate.ts';
import {locate} from '../../core/locator/locator.ts';
import {chapterAt, isProse} from '../../core/story/chapters.ts';
import type {Place, Story} from '../../core/story/story.ts';
import {comparePlaces} from '../../core/story/place.ts';
import {sentenceAt} from '../../core/story/passage.ts';
import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {hintsFor, inBrackets, joinHints, withHint} from '../keymap/hints.ts';
import {lastStartingBefore} from '../../core/text/range.ts';
import {kindOf, type Bookmark} from '../../library/bookmark.ts';
import type {StoryState} from './app-state.ts';
import {
	addBookmark,
	bookmarksIn,
	bookmarksOn,
	noteBookmark,
	removeBookmark,
	undoRemoval,
} from './bookmarks.ts';
import type {Environment} from './environment.ts';
import {currentView} from './move.ts';
import type {View} from '../../core/session/view.ts';
import {topScreen, withCursor} from './screen-stack.ts';

const holdsHighlight = ({bookmarks: {list}}: StoryState, ids: readonly string[]): boolean =>
	list.some(bookmark => ids.includes(bookmark.id) && bookmark.highlight);

const noticeOfRemoval = (state: StoryState, ids: readonly string[]): string =>
	holdsHighlight(state, ids) ? 'Removed' : 'Bookmark removed';

const remove = (state: StoryState, ids: readonly string[]): StoryState => {
	const bookmarks = ids.reduce((left, id) => removeBookmark(left, id), state.bookmarks);
	const isList = topScreen(state).name === 'bookmarks';
	const {keys} = state.preferences;
	const undo = isList
		? hintsFor('bookmarks', keys)('undo', 'undo')
		: hintsFor('removed', keys)('undo-here', 'undo');
	const last = Math.max(0, bookmarks.list.length - 1);
	const removed = {
		...state,
		bookmarks,
		removing: null,
		hasRemoved: !isList,
		notice: withHint(noticeOfRemoval(state, ids), ' ', inBrackets(undo)),
	};
	return isList ? withCursor(removed, Math.min(topScreen(state).cursor, last)) : removed;
};

/** Removes bookmarks at once where they have no notes; else the reader is asked. */
const removeOrAsk = (state: StoryState, ids: readonly string[]): StoryState =>
	state.bookmarks.list.some(({id, note}) => ids.includes(id) && note !== '')
		? {...state, removing: ids}
		: remove(state, ids);

export const confirmRemoval = (state: StoryState, isSure: boolean): StoryState =>
	state.removing && isSure ? remove(state, state.removing) : {...state, removing: null};

/** What is asked before a note goes with its bookmark. */
export const removalQuestion = (state: StoryState): readonly [asked: string, answers: string] => {
	const hint = hintsFor('removal', state.preferences.keys);
	const what = holdsHighlight(state, state.removing ?? []) ? 'highlight' : 'bookmark';
	return [`Remove this ${what} and its note?`, joinHints(hint('remove', 'remove'), hint('keep', 'keep'))];
};

/** The sentence at a place, as one line. */
export const sentenceLine = (story: Story, place: Place): CleanText => {
	const {start, end} = sentenceAt(story, place);
	return cleanLine(chapterAt(story, place.chapter).text.slice(start, end));
};

const withBookmark = (
	state: StoryState,
	place: Place,
	note: string,
	{newId, now: created}: Environment,
): StoryState => {
	const {story} = state.reading;
	const bookmark = {
		id: newId(),
		locator: locate(story, place),
		sentence: sentenceLine(story, place),
		note: cleanLine(note),
		created,
	};
	return {...state, bookmarks: addBookmark(state.bookmarks, bookmark)};
};

/** Whether the bookmark that was removed last stood on the page: the same key puts it back. */
const isRemovedHere = (state: StoryState, environment: Environment): boolean => {
	const last = state.bookmarks.removed.at(-1);
	if (!last || kindOf(last) !== 'bookmark') return false;
	return bookmarksOn({...state.bookmarks, list: [last]}, currentView(state, environment)).length > 0;
};

/**
 * Where the text of a page begins, or goes on from a place in it: the words that a list of bookmarks shows are not those
 * of the heading above it.
 */
export const textPlaceOf = ({columns: [column], chapter, start}: View, from: Place): Place => {
	const first = column?.lines.find(
		line => line.kind !== 'heading' && !isBlank(line) && line.end > from.offset,
	);
	return {chapter, offset: Math.max(first?.start ?? start, from.offset)};
};

/** Adds a bookmark on the page, or removes those of this page; again, one that was removed here is put back. */
export const toggleBookmark = (state: StoryState, environment: Environment): StoryState => {
	const view = currentView(state, environment);
	const {place: from} = state.session;
	// After a jump into the middle of a page, only what follows counts as here.
	const here = bookmarksOn(state.bookmarks, view).filter(({locator}) => comparePlaces(locator, from) >= 0);
	if (here.length > 0)
		return removeOrAsk(
			state,
			here.map(({id}) => id),
		);
	const added = withHint(
		'Bookmark added',
		' ',
		inBrackets(hintsFor('reading', state.preferences.keys)('bookmarks', 'lists them')),
	);
	if (isRemovedHere(state, environment)) return {...undoRemoved(state, environment), notice: added};
	return {...withBookmark(state, textPlaceOf(view, from), '', environment), notice: added};
};

/** The first prose from a place on: a bookmark is on the text, not on the heading above it. */
const firstProse = (story: Story, {chapter, offset}: Place): Place => {
	const {blocks} = chapterAt(story, chapter);
	const at = Math.max(0, lastStartingBefore(blocks, offset));
	const block = blocks[at];
	const prose = block?.kind === 'heading' ? blocks.slice(at, at + 10).find(isProse) : undefined;
	return {chapter, offset: prose?.start ?? offset};
};

/** The bookmark at the reader's very place, where the story is read in lines; undefined where there is none. */
export const bookmarkHere = ({bookmarks, reading, session}: StoryState): Bookmark | undefined => {
	const {chapter, offset} = firstProse(reading.story, session.place);
	return bookmarksIn(bookmarks, {chapter, start: offset, end: offset + 1}).find(
		bookmark => kindOf(bookmark) === 'bookmark',
	);
};

/** Puts a bookmark at the reader's very place, unless there is one, and writes a note on it. */
export const placeBookmark = (
	state: StoryState,
	note: string | null,
	environment: Environment,
): StoryState => {
	const here = bookmarkHere(state);
	if (here) return note === null ? state : writeNote(state, here.id, note);
	return withBookmark(state, firstProse(state.reading.story, state.session.place), note ?? '', environment);
};

/** Removes the bookmark that is chosen in the list. */
export const removeChosen = (state: StoryState): StoryState => {
	const {name, cursor} = topScreen(state);
	const chosen = name === 'bookmarks' ? state.bookmarks.list[cursor] : undefined;
	return chosen ? removeOrAsk(state, [chosen.id]) : state;
};

export const undoRemoved = (state: StoryState, {newId}: Environment): StoryState => {
	const bookmarks = undoRemoval(state.bookmarks, state.reading.story, newId());
	return bookmarks === state.bookmarks ? {...state, notice: 'Nothing to undo'} : {...state, bookmarks};
};

export const writeNote = (state: StoryState, id: string, note: string): StoryState => ({
	...state,
	bookmarks: noteBookmark(state.bookmarks, id, cleanLine(note)),
});
