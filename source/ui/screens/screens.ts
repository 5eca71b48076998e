import {pageGeometry} from '../../core/layout/page-geometry.ts';
import type {AppState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {openScreen, topScreen, withCursor, type ScreenName} from '../state/screen-stack.ts';
import {bookmarksScreen} from './bookmarks.ts';
import {contentsScreen} from './contents.ts';
import {helpScreen} from './help.ts';
import {hitsScreen} from './hits.ts';
import type {Screen, ScreenContent, ScreenContext} from './screen.ts';
import {titleScreen} from './title.ts';

type Window = Pick<Environment, 'size'>;

/** The screens beside the page. A new screen is one file and one entry here. */
const screens: Readonly<Record<Exclude<ScreenName, 'reading'>, Screen>> = {
	title: titleScreen,
	contents: contentsScreen,
	bookmarks: bookmarksScreen,
	hits: hitsScreen,
	help: helpScreen,
};

const screenNamed = (name: ScreenName): Screen | undefined =>
	name === 'reading' ? undefined : screens[name];

/** Content of the screen on top of the stack; null for the page, which is a view of the text. */
export const topContent = (
	state: AppState,
	environment: ScreenContext['environment'],
): ScreenContent | null => {
	const {name, cursor} = topScreen(state);
	const geometry = pageGeometry(environment.size, state.preferences.measure);
	return screenNamed(name)?.content({state, environment, geometry, cursor}) ?? null;
};

/** A list's heading and the row below it; on a low window there is room for the entries alone. */
export const headingRows = (rows: number): number => (rows >= 8 ? 2 : 0);

/** Rows that a screen has for its content: all but the margin and the status line, and a list's heading. */
export const contentRows = (content: ScreenContent, {size}: Window): number => {
	const {top} = pageGeometry(size, 1);
	return Math.max(1, size.rows - 1 - top - (content.kind === 'list' ? headingRows(size.rows) : 0));
};

/** The last value of a screen's cursor: the last entry, or the first row that shows the last one. */
const lastCursor = (content: ScreenContent, window: Window): number =>
	content.kind === 'list'
		? Math.max(0, content.items.length - 1)
		: Math.max(0, content.rows.length - contentRows(content, window));

/** Moves the cursor of the top screen inside its bounds, by entries or rows, or by screens of them. */
export const moveCursor = (
	state: AppState,
	{by, isByPage = false}: {readonly by: number; readonly isByPage?: boolean},
	environment: Environment,
): AppState => {
	const content = topContent(state, environment);
	if (!content) return state;
	const step = isByPage ? Math.max(1, contentRows(content, environment) - 1) : 1;
	const wanted = topScreen(state).cursor + by * step;
	return withCursor(state, Math.max(0, Math.min(lastCursor(content, environment), wanted)));
};

/** Opens a screen where the reader is. */
export const showScreen = (state: AppState, name: ScreenName): AppState =>
	name === topScreen(state).name
		? state
		: openScreen(state, name, screenNamed(name)?.firstCursor?.(state) ?? 0);

/** Does what Enter does on the selected entry of the top screen. */
export const chooseEntry = (state: AppState, environment: Environment): AppState => {
	const {name, cursor} = topScreen(state);
	return screenNamed(name)?.choose?.(state, cursor, environment) ?? state;
};
