import {pageHeight} from '../../core/layout/page-geometry.ts';
import {geometryOfScreen} from '../text-area.ts';
import type {AppState, StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {openScreen, topScreen, withCursor, type ScreenName} from '../state/screen-stack.ts';
import {bookmarksScreen} from './bookmarks/bookmarks.ts';
import {contentsScreen} from './contents/contents.ts';
import {helpScreen} from './help.ts';
import {hitsScreen} from './hits.ts';
import {recapScreen} from './recap.ts';
import {listHeight, type Screen, type ScreenContent} from './screen.ts';
import {shelfScreen} from './shelf.ts';
import {titleScreen} from './title/title.ts';

type Window = Pick<Environment, 'size'>;

/** The screens of a story beside the page. A new screen is one file and one entry here. */
const storyScreens: Readonly<Record<Exclude<ScreenName, 'reading' | 'shelf' | 'help'>, Screen<StoryState>>> =
	{
		title: titleScreen,
		contents: contentsScreen,
		bookmarks: bookmarksScreen,
		hits: hitsScreen,
		recap: recapScreen,
	};

/** Does something with a screen and the state that it is of; undefined for the page, and for a screen that is not there now. */
const onScreen = <Result>(
	state: AppState,
	name: ScreenName,
	work: <State extends AppState>(screen: Screen<State>, own: State) => Result,
): Result | undefined => {
	if (name === 'reading') return undefined;
	if (name === 'help') return work(helpScreen, state);
	if (state.reading === null) return name === 'shelf' ? work(shelfScreen, state) : undefined;
	return name === 'shelf' ? undefined : work(storyScreens[name], state);
};

/** Does something with the screen on top of the stack; undefined for the page. */
export const onTopScreen = <Result>(
	state: AppState,
	work: <State extends AppState>(screen: Screen<State>, own: State) => Result,
): Result | undefined => onScreen(state, topScreen(state).name, work);

/** Content of the screen on top of the stack; null for the page, which is a view of the text. */
export const topContent = (
	state: AppState,
	environment: Pick<Environment, 'size' | 'now'>,
): ScreenContent | null => {
	const {name, cursor} = topScreen(state);
	const geometry = geometryOfScreen(state, environment.size);
	const content = onScreen(state, name, (screen, own) =>
		screen.content({state: own, environment, geometry, cursor}),
	);
	return content ?? null;
};

/** Rows that a screen has for its content: those of a page, but for what stays in view above and below it. */
export const contentRows = (content: ScreenContent, {size}: Window): number => {
	if (content.kind === 'list') return listHeight(size);
	const {head = [], foot = []} = content;
	return Math.max(1, pageHeight(size).rows - head.length - foot.length);
};

/** The last value of a screen's cursor: the last entry, or the first row that shows the last one. */
const lastCursor = (content: ScreenContent, window: Window): number =>
	content.kind === 'list'
		? Math.max(0, content.items.length - 1)
		: Math.max(0, content.rows.length - contentRows(content, window));

export const moveCursor = (state: AppState, by: number, environment: Environment): AppState => {
	const content = topContent(state, environment);
	const wanted = topScreen(state).cursor + by;
	return content ? withCursor(state, Math.max(0, Math.min(lastCursor(content, environment), wanted))) : state;
};

/** Moves it by screens of entries or rows. */
export const moveCursorPage = (state: AppState, by: number, environment: Environment): AppState => {
	const content = topContent(state, environment);
	if (!content) return state;
	const {name} = topScreen(state);
	const height = onScreen(state, name, ({rowsPerEntry}) => rowsPerEntry?.(environment)) ?? 1;
	const page = Math.floor((contentRows(content, environment) - 1) / height);
	return moveCursor(state, by * Math.max(1, page), environment);
};

export const showScreen = (state: AppState, name: ScreenName, environment: Environment): AppState => {
	if (name === topScreen(state).name) return state;
	const opened = onScreen<AppState>(state, name, (screen, own) => {
		const prepared = screen.prepare?.(own, environment) ?? own;
		return openScreen(prepared, name, screen.firstCursor?.(prepared) ?? 0);
	});
	return opened ?? state;
};

export const chooseEntry = (state: AppState, environment: Environment): AppState => {
	const {name, cursor} = topScreen(state);
	return (
		onScreen<AppState>(state, name, (screen, own) => screen.choose?.(own, cursor, environment) ?? own) ??
		state
	);
};
