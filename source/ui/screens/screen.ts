import {pageHeight, type PageGeometry, type WindowSize} from '../../core/layout/page-geometry.ts';
import {rowWidth, type Items, type Piece, type Row} from '../rows.ts';
import type {AppState, StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';

/** What a screen shows, before it is cut to the window: rows of text, or a list with one entry selected. */
export type ScreenContent =
	| {
			readonly kind: 'text';
			/** What stays in view above the rows, and below them. */
			readonly head?: readonly Row[];
			readonly rows: readonly Row[];
			readonly foot?: readonly Row[];
			/** Whether it stands a little above the middle of a window that it leaves half empty. */
			readonly isCentred?: boolean;
			/** Columns that its rows take; those of a page where this is missing. */
			readonly width?: number;
			/** Whether it says which of its rows are shown, as a list does. */
			readonly isCounted?: boolean;
			/** What stands beside what is typed to filter it by, from the longest to the shortest. */
			readonly filterHints?: readonly string[];
			readonly hints: readonly string[];
	  }
	| {
			readonly kind: 'list';
			readonly heading: Row;
			readonly items: Items;
			/** Columns by which its entries hang out into the margin; none where this is missing. */
			readonly hang?: number;
			/** What holds the entry that is shown first: it takes the row below the heading. */
			readonly headOf?: (first: number) => Row | undefined;
			/** What stands beside what is typed to filter its entries by, from the longest to the shortest. */
			readonly filterHints?: readonly string[];
			/** What stands beside the list where the window is wide enough for two columns of its measure. */
			readonly pane?: (columns: number) => readonly Row[];
			/** What is said where there are no items. */
			readonly empty: string;
			/** What the keys do here: for the status line, the longest that fits. */
			readonly hints: readonly string[];
	  };

export type ScreenContext<State extends AppState = StoryState> = {
	readonly state: State;
	readonly environment: Pick<Environment, 'size' | 'now' | 'colours'>;
	readonly geometry: PageGeometry;
	/** Index of the selected entry, or of the first row shown. */
	readonly cursor: number;
};

/** A screen beside the page: what it shows, where its cursor begins, and what Enter does in it. */
export type Screen<State extends AppState> = {
	readonly content: (context: ScreenContext<State>) => ScreenContent;
	/** What changes in the state when it is opened. */
	readonly prepare?: (state: State, environment: Environment) => State;
	/** The entry that a list is opened at: where the reader is. The first where this is missing. */
	readonly firstCursor?: (state: State) => number;
	/** What Enter does on an entry. */
	readonly choose?: (state: State, cursor: number, environment: Environment) => State;
	/** How its entries are filtered; none where this is missing. */
	readonly filter?: {
		/** The entry that is chosen when something else has been typed. */
		readonly firstMatch: (state: State) => number;
		/** The list without a filter, the entry that was chosen still so. */
		readonly end: (state: State, cursor: number) => State;
	};
	/** Rows of an entry in a window, about: how far a page of a list leads. One where this is missing. */
	readonly rowsPerEntry?: (window: Pick<Environment, 'size'>) => number;
};

/** A list's heading and the row below it; on a low window there is room for the entries alone. */
export const headingRows = (rows: number): number => (rows >= 8 ? 2 : 0);

/** Rows that a list has for its entries: those of a page, but for its heading. */
export const listHeight = (size: WindowSize): number =>
	Math.max(1, pageHeight(size).rows - headingRows(size.rows));

/** Columns of the sign of a chosen entry. */
export const signColumns = 2;

/** Columns by which that sign hangs out into the margin; none where there is no margin. */
export const hangFor = ({left}: PageGeometry): number => (left >= signColumns ? signColumns : 0);

/** Columns of a list's rows behind their signs. */
export const listMeasure = (geometry: PageGeometry): number =>
	geometry.measure - signColumns + hangFor(geometry);

/** Words that were found stay marked in the chosen row. */
const asChosen = (piece: Piece): Piece => ({
	...piece,
	style: piece.style === 'hit' ? ['hit', 'selected'] : 'selected',
});

/** A row of a list with its sign; that of the chosen entry is inverse over the whole measure. */
export const listRow = (pieces: Row, columns: number, isChosen: boolean, sign = ''): Row => {
	const mark: Row = [
		{text: ((isChosen ? '›' : '') + sign).padEnd(signColumns), style: isChosen ? 'strong' : 'quiet'},
	];
	if (!isChosen) return [...mark, ...pieces];
	const gap = ' '.repeat(Math.max(0, columns - rowWidth(pieces)));
	return [...mark, ...[...pieces, {text: gap, style: 'text'} as const].map(asChosen)];
};
