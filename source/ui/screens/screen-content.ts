import {pageGeometry} from '../../core/layout/page-geometry.ts';
import {topScreen, type AppState, type ScreenName} from '../state/app-state.ts';
import {bookmarksContent} from './bookmarks.ts';
import {contentsContent} from './contents.ts';
import type {ScreenContent, ScreenContext} from './content.ts';
import {helpContent} from './help.ts';
import {hitsContent} from './hits.ts';
import {titleContent} from './title.ts';

/** The screens beside the page. A new screen is one file and one entry here. */
const contents: Readonly<Record<Exclude<ScreenName, 'reading'>, (context: ScreenContext) => ScreenContent>> =
	{
		title: titleContent,
		contents: contentsContent,
		bookmarks: bookmarksContent,
		hits: hitsContent,
		help: helpContent,
	};

/** Content of the screen on top of the stack; null for the page, which is a view of the text. */
export const topContent = (
	state: AppState,
	environment: ScreenContext['environment'],
): ScreenContent | null => {
	const {name, cursor} = topScreen(state);
	if (name === 'reading') return null;
	const geometry = pageGeometry(environment.size, state.preferences.measure);
	return contents[name]({state, environment, geometry, cursor});
};

/** Rows that a screen has for its content: all but the margin and the status line, and a list's heading. */
export const contentRows = (
	content: ScreenContent,
	{size}: Pick<ScreenContext['environment'], 'size'>,
): number => {
	const {top} = pageGeometry(size, 1);
	return Math.max(1, size.rows - 1 - top - (content.kind === 'list' ? headingRows(size.rows) : 0));
};

/** A list's heading and the row below it; on a low window there is room for the entries alone. */
export const headingRows = (rows: number): number => (rows >= 8 ? 2 : 0);

/** The last value of a screen's cursor: the last entry, or the first row that shows the last one. */
export const lastCursor = (
	content: ScreenContent,
	environment: Pick<ScreenContext['environment'], 'size'>,
): number =>
	content.kind === 'list'
		? Math.max(0, content.items.length - 1)
		: Math.max(0, content.rows.length - contentRows(content, environment));
