import type {WindowSize} from '../../../core/layout/page-geometry.ts';
import type {Bookmark} from '../../../library/bookmark.ts';
import {shortAgeOf} from '../../age.ts';
import {firstRows, indented, rowWidth, type Item, type Row} from '../../rows.ts';
import {listMeasure, listRow, signColumns, type ScreenContext} from '../screen.ts';
import {fateOf, signOf, wordsOf} from './shown-bookmarks.ts';

/** Columns of an age, and of the word before it that says what became of the words. */
const ageColumns = 6;
const fateColumns = 'moved '.length;

/** Columns by which a sentence stands behind the sign of its kind, and a note behind that. */
const quoteIndent = 4;

/** Rows of a sentence that are shown: fewer in a window that is small. */
const rowsOfWords = ({columns, rows}: WindowSize): number => (columns < 48 || rows < 14 ? 1 : 2);

/** A note as far as `height` rows show it: nobody knows how long it is. */
export const noteRows = (note: string, columns: number, height: number): readonly Row[] =>
	note === ''
		? []
		: firstRows(note.slice(0, columns * (height + 1)).toWellFormed(), columns, height, 'emphasis');

/** A bookmark in the list: its sign, its words, its age, and its note below. */
export const bookmarkItem = (
	bookmark: Bookmark,
	isChosen: boolean,
	{state, environment, geometry}: ScreenContext,
): Item => {
	const {size, now} = environment;
	const columns = listMeasure(geometry);
	const fate = fateOf(state.bookmarks, bookmark);
	const age = shortAgeOf(bookmark.created, now);
	const right = fate === null ? age : `${fate.padEnd(fateColumns)}${age}`;
	const room = columns - quoteIndent - (fate === null ? 0 : fateColumns) - ageColumns - 1;
	const height = rowsOfWords(size);
	const [first = [], ...more] = firstRows(wordsOf(state, bookmark), room, height);
	const gap = ' '.repeat(Math.max(0, columns - quoteIndent - rowWidth(first) - right.length));
	const head: Row = [
		{text: signOf(bookmark).padEnd(quoteIndent), style: 'text'},
		...first,
		{text: gap, style: 'text'},
		{text: right, style: 'quiet'},
	];
	const notes = noteRows(bookmark.note, columns - quoteIndent, height === 1 ? 1 : size.rows);
	return [
		listRow(head, columns, isChosen),
		...[...more, ...notes].map(line => indented(line, signColumns + quoteIndent)),
	];
};
