import type {Png} from '../../core/story/png.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import {isolated} from '../../core/text/direction.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {blankRows, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {topScreen} from '../state/screen-stack.ts';
import {geometryOfPages, pagesRunLeft, textAreaOf} from '../text-area.ts';
import type {Hung} from './columns.ts';
import {columnOfMark} from './note-pane.ts';
import {withPane} from './pane.ts';

type Window = Pick<Environment, 'size'>;

/** An image, and the cells that it may cover: columns and rows from 0. */
export type ShownImage = {
	readonly png: Png;
	readonly column: number;
	readonly row: number;
	readonly columns: number;
	readonly rows: number;
};

/** Whether an image lies over the page. */
export const hasOpenImage = (state: Pick<StoryState, 'chosenMark' | 'screens'>): boolean =>
	Boolean(state.chosenMark?.image) && topScreen(state).name === 'reading';

/** What stands for the image on its line, without the brackets around it; empty where that is only that it is one. */
export const describedImage = ({reading, chosenMark}: StoryState): string => {
	if (chosenMark?.mark.kind !== 'image') return '';
	const {start, end} = chosenMark.mark;
	const line = chapterAt(reading.story, chosenMark.chapter).text.slice(start, end);
	return line.replace(/^\[?image\b:?\s*|\]$/gi, '');
};

/** The pages that are shown, the one with the line of the open image covered by its rule and by blank rows. */
export const withImagePane = (
	pages: readonly (readonly Row[])[],
	state: StoryState,
	window: Window,
): readonly Hung[] => {
	const area = textAreaOf(state, window.size);
	const words = isolated(describedImage(state) || 'Picture');
	const pane = {
		title: {long: words, short: words},
		shown: blankRows(area.rows - 1),
		isPlain: state.preferences.plain,
		below: 0,
	};
	const column = columnOfMark(state, window);
	return pages.map((rows, index) => ({rows: index === column ? withPane(rows, pane, area) : rows, hang: 0}));
};

/** Where the open image may be drawn: below the rule, on its page. */
export const placeOfImage = (state: StoryState, window: Window): ShownImage | undefined => {
	const png = state.chosenMark?.image;
	if (!png || !hasOpenImage(state)) return undefined;
	const {left, top, measure, gutter, rows, columnCount} = geometryOfPages(state, window.size);
	const index = columnOfMark(state, window);
	const position = pagesRunLeft(state) ? columnCount - 1 - index : index;
	const column = left + position * (measure + gutter);
	return rows < 2 ? undefined : {png, column, row: top + 1, columns: measure, rows: rows - 1};
};

/** What keys do while an image is open. */
export const imageHints = (state: StoryState): readonly string[] => [
	joinHints(hintsFor('image', state.preferences.keys)('close-image', 'close')),
];
