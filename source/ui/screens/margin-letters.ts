import type {PageGeometry} from '../../core/layout/page-geometry.ts';
import type {Column} from '../../core/session/view.ts';
import {pens} from '../../library/pens.ts';
import {withOwnSigns} from '../measured.ts';
import {indented, type Row} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import {highlightsIn, type ShownHighlight} from '../state/highlights.ts';
import {currentView} from '../state/move.ts';
import {geometryOfPages} from '../text-area.ts';
import type {Hung} from './columns.ts';
import type {ScreenContext} from './screen.ts';

type Context = Pick<ScreenContext, 'state' | 'environment'>;

/** Columns of a letter, the sign of a note, the bar and a blank; in a narrow margin some of them go. */
const fullWidth = 4;
const narrowestWidth = 2;

/** Columns that letters have beside each page: of its margin, and of the gutter as much as leaves a blank. */
const widthBeside = ({left, gutter, columnCount}: PageGeometry): number => {
	const room = columnCount > 1 ? Math.min(left, gutter - 1) : left;
	return room < narrowestWidth ? 0 : Math.min(fullWidth, room);
};

/** Whether letters in the margin show the highlights: without colours to show them, or if the preferences say so. */
const needsLetters = ({state, environment: {colours = 16_777_216}}: Context): boolean =>
	state.preferences.marks === 'letters' || colours < 256;

/** Letters that there is room for: those of the highlights that begin on a line. */
const mostLetters = 2;

/** What stands beside a line: the letters of the highlights that begin on it, and a bar on each line of one. */
const signBeside = (begun: readonly ShownHighlight[], width: number): string => {
	const bar = withOwnSigns('│');
	const letters = begun
		.map(({pen}) => pens[pen])
		.slice(0, mostLetters)
		.join('');
	const hasNote = letters.length === 1 && begun[0]?.bookmark.note !== '';
	const sign = hasNote ? `${letters}+` : letters;
	if (width === fullWidth) return `${sign.padEnd(2)}${bar} `;
	if (width === narrowestWidth) return begun.length > 0 ? sign.padEnd(2) : `${bar} `;
	return `${(sign || ' ').padEnd(2, bar)} `;
};

const signsFor = (state: StoryState, column: Column, width: number): readonly string[] => {
	const highlights = highlightsIn(state.bookmarks, column).toSorted((a, b) => a.start - b.start);
	return column.lines.map(line => {
		const over = highlights.filter(({start, end}) => start < line.end && end > line.start);
		const begun = over.filter(({start}) => start >= line.start);
		return over.length > 0 ? signBeside(begun, width) : '';
	});
};

/** A page with signs in the margin beside it. What hangs out there already stays where it is. */
const withSigns = ({rows, hang}: Hung, signs: readonly string[], width: number): Hung => ({
	rows: rows.map((row, index): Row => {
		const sign = signs[index] ?? '';
		if (sign === '') return indented(row, width - hang);
		// The rows of a page begin with as many blanks as hang out.
		const [first, ...more] = row;
		const own = hang > 0 && first?.text === ' '.repeat(hang) ? more : row;
		return [{text: sign, style: 'quiet'}, ...own];
	}),
	hang: width,
});

/** Whether a row of a page is shown, and nothing else in its place: an open note, the end of the story. */
const isShown = (own: Row | undefined, shown: Row | undefined): boolean => own?.at(-1) === shown?.at(-1);

/**
 * The pages that are shown, with the letters of their highlights in the margin where no colour tells them.
 *
 * @param own The rows of the pages themselves, a line each below what is left free above them.
 */
export const withMarginLetters = (
	pages: readonly Hung[],
	own: readonly (readonly Row[])[],
	context: Context,
): readonly Hung[] => {
	const {state, environment} = context;
	if (!needsLetters(context)) return pages;
	const width = widthBeside(geometryOfPages(state, environment.size));
	const {columns} = currentView(state, environment);
	return pages.map((page, index) => {
		const column = columns[index];
		const rows = own[index] ?? [];
		const above = rows.length - (column?.lines.length ?? 0);
		const all = column && width > 0 ? signsFor(state, column, width) : [];
		const signs = rows.map((row, at) => (isShown(row, page.rows[at]) ? (all[at - above] ?? '') : ''));
		return signs.some(sign => sign !== '') && width >= page.hang ? withSigns(page, signs, width) : page;
	});
};
