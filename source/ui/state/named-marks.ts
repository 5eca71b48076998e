import {locate} from '../../core/locator/locator.ts';
import type {Place} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {Bookmark} from '../../library/bookmark.ts';
import {hintsFor, inBrackets, withHint} from '../keymap/hints.ts';
import type {StoryState} from './app-state.ts';
import type {AwaitedMark} from './awaited-mark.ts';
import {addBookmark, changeBookmark, type Bookmarks} from './bookmarks.ts';
import type {Environment} from './environment.ts';
import {currentView} from './move.ts';
import {goTo} from './navigate.ts';
import {sentenceLine, textPlaceOf} from './marks.ts';

/** The mark with a letter that is in the text; of two that two readers set, the later one. */
const markNamed = ({list, lost}: Bookmarks, letter: string): Bookmark | undefined =>
	list
		.filter(({mark, id}) => mark === letter && !lost.has(id))
		.toSorted((a, b) => (a.created < b.created ? 1 : -1))[0];

/** Waits for the letter of a mark. */
export const awaitMark = (state: StoryState, what: AwaitedMark): StoryState => {
	const letters = [...new Set(state.bookmarks.list.flatMap(({mark}) => mark ?? []))].toSorted();
	return {
		...state,
		awaitedMark: what,
		notice:
			what === 'set' ? 'Set a mark: press a letter' : `Go to a mark: ${[...letters, "' back"].join(' · ')}`,
	};
};

/** Sets the mark with a letter at a place, wherever it was before. */
const withMark = (
	state: StoryState,
	letter: string,
	place: Place,
	{newId, now: created}: Environment,
): Bookmarks => {
	const {bookmarks, reading} = state;
	const where = {locator: locate(reading.story, place), sentence: sentenceLine(reading.story, place)};
	const before = markNamed(bookmarks, letter);
	if (before) return changeBookmark(bookmarks, before.id, bookmark => ({...bookmark, ...where, created}));
	const mark = cleanLine(letter);
	return addBookmark(bookmarks, {id: newId(), ...where, note: cleanLine(''), created, mark});
};

/** Sets the mark with a letter on the page, or goes to it; an apostrophe goes back to before the last jump. */
export const nameMark = (state: StoryState, letter: string, environment: Environment): StoryState => {
	const {awaitedMark, bookmarks, session} = state;
	const named = {...state, awaitedMark: null};
	if (letter === '' || (letter === "'" && awaitedMark === 'set')) return named;
	const hint = hintsFor('reading', state.preferences.keys);
	if (awaitedMark === 'set') {
		const place = textPlaceOf(currentView(state, environment), session.place);
		const notice = withHint(`Mark ${letter} set`, ' ', inBrackets(hint('bookmarks', 'lists it')));
		return {...named, bookmarks: withMark(state, letter, place, environment), notice};
	}
	if (letter === "'") {
		const back = session.history.back.at(-1);
		return back ? goTo(named, back, environment) : {...named, notice: 'No jump to go back from yet'};
	}
	const found = markNamed(bookmarks, letter);
	if (found) return goTo(named, found.locator, environment);
	const isLost = bookmarks.list.some(({mark}) => mark === letter);
	return {
		...named,
		notice: isLost
			? 'This sentence is no longer in the story.'
			: withHint(`No mark ${letter} yet.`, ' ', hint('set-mark', `${letter} sets it.`)),
	};
};
