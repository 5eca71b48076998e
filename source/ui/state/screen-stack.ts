export type ScreenName = 'shelf' | 'title' | 'reading' | 'contents' | 'bookmarks' | 'hits' | 'recap' | 'help';

/** A screen of the stack. Its cursor is the selected entry of a list, or the first row shown of a text. */
export type OpenScreen = {readonly name: ScreenName; readonly cursor: number};

/** The stack of screens, the one shown last; never empty. The shelf is at its bottom, an open story's title screen next. */
export type ScreenStack = readonly OpenScreen[];

type WithScreens = {readonly screens: ScreenStack};

export const topScreen = ({screens}: WithScreens): OpenScreen => screens.at(-1) ?? shelf;

const shelf: OpenScreen = {name: 'shelf', cursor: 0};

export const shelfStack: ScreenStack = [shelf];

export const titleStack: ScreenStack = [shelf, {name: 'title', cursor: 0}];

export const pageStack: ScreenStack = [...titleStack, {name: 'reading', cursor: 0}];

/** Moves the cursor of the top screen, which must lie inside its bounds. */
export const withCursor = <State extends WithScreens>(state: State, cursor: number): State => ({
	...state,
	screens: [...state.screens.slice(0, -1), {...topScreen(state), cursor}],
});

/** Opens a screen; one that is open already is gone back to. */
export const openScreen = <State extends WithScreens>(state: State, name: ScreenName, cursor = 0): State => {
	const index = state.screens.findIndex(screen => screen.name === name);
	const below = index === -1 ? state.screens : state.screens.slice(0, index);
	return {...state, screens: [...below, {name, cursor}]};
};
