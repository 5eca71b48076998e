import {locate} from '../../core/locator/locator.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {Action} from './action.ts';
import {topScreen, type AppState} from './app-state.ts';
import {addBookmark, bookmarksIn, noteBookmark, removeBookmark, undoRemoval} from './bookmarks.ts';
import type {Environment} from './environment.ts';
import {currentView} from './reading.ts';

/** Marks the page, or takes the marks of this page away. */
const toggle = (state: AppState, environment: Environment): AppState => {
	const view = currentView(state, environment);
	const here = bookmarksIn(state.bookmarks, view);
	if (here.length > 0) {
		const bookmarks = here.reduce((left, {id}) => removeBookmark(left, id), state.bookmarks);
		return {...state, bookmarks, notice: 'Bookmark taken away'};
	}
	// The words that a list of bookmarks shows are those of the text, not of the heading above it.
	const first = view.lines.find(({kind}) => kind !== 'heading' && kind !== 'gap');
	const locator = locate(environment.story, {chapter: view.chapter, offset: first?.start ?? view.start});
	const bookmark = {id: environment.newId(), locator, note: '', created: environment.now};
	return {
		...state,
		bookmarks: addBookmark(state.bookmarks, bookmark),
		notice: 'Bookmark put here. B lists them.',
	};
};

/** Keeps the cursor on an entry when the last one goes. */
const keepCursor = (state: AppState): AppState => {
	const top = topScreen(state);
	if (top.name !== 'bookmarks') return state;
	const cursor = Math.max(0, Math.min(top.cursor, state.bookmarks.list.length - 1));
	return {...state, screens: [...state.screens.slice(0, -1), {...top, cursor}]};
};

const removeChosen = (state: AppState): AppState => {
	const chosen = state.bookmarks.list[topScreen(state).cursor];
	if (!chosen) return state;
	const bookmarks = removeBookmark(state.bookmarks, chosen.id);
	return keepCursor({...state, bookmarks, notice: 'Deleted. u puts it back.'});
};

/** Writes the note of the bookmark that the prompt was opened for. */
export const writeNote = (state: AppState, id: string, note: string): AppState => ({
	...state,
	bookmarks: noteBookmark(state.bookmarks, id, cleanLine(note)),
});

/** Bookmarks. */
export const reduceMarks = (state: AppState, action: Action, environment: Environment): AppState => {
	switch (action.type) {
		case 'toggled-bookmark': {
			return toggle(state, environment);
		}

		case 'removed-bookmark': {
			return removeChosen(state);
		}

		case 'undid-removal': {
			const bookmarks = undoRemoval(state.bookmarks, environment.story, environment.newId());
			return bookmarks === state.bookmarks ? {...state, notice: 'Nothing to undo'} : {...state, bookmarks};
		}

		default: {
			return state;
		}
	}
};
