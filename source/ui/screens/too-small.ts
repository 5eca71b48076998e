import {smallestWindow, type WindowSize} from '../../core/layout/page-geometry.ts';
import {row, type Row} from '../rows.ts';

export const isTooSmall = ({columns, rows}: WindowSize): boolean =>
	columns < smallestWindow.columns || rows < smallestWindow.rows;

/** Columns below which each word has a row of its own. */
const roomForSentence = 9;

/** What a window shows that has no room for a page. */
export const tooSmallRows = ({columns}: WindowSize): readonly Row[] =>
	(columns < roomForSentence
		? ['Too', 'small']
		: ['Too small', `need ${smallestWindow.columns}x${smallestWindow.rows}`]
	).map((text, index) =>
		row(text.slice(0, columns), index === 0 || columns < roomForSentence ? 'title' : 'text'),
	);
