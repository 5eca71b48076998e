import type {Row} from './rows.ts';
import {cellWidth} from './measured.ts';

/** Text at twice its size, with its styles; where it begins, in columns and rows from 0. It reaches into the row below. */
export type LargeText = {readonly row: number; readonly column: number; readonly text: string};

/** A text at twice its size (https://sw.kovidgoyal.net/kitty/text-sizing-protocol/, OSC 66). The text is clean: nothing ends it early. */
export const atTwiceItsSize = (text: string): string => `\u001b]66;s=2;${text}\u001b\\`;

const columnsBefore = (row: Row): readonly number[] => {
	let column = 0;
	return row.map(({text}) => {
		const at = column;
		column += cellWidth(text);
		return at;
	});
};

/** Whether nothing lies over the lower half of what begins in a column. */
const isFree = (below: Row | undefined, column: number): boolean =>
	below !== undefined &&
	columnsBefore(below).some((at, index) => at === column && below[index]?.isUnderLarge === true);

/** What is drawn at twice its size over rows. @param paint A text in the style of a piece. */
export const largeTextIn = (
	rows: readonly Row[],
	paint: (piece: Row[number], text: string) => string,
): readonly LargeText[] =>
	rows.flatMap((row, index) => {
		if (!row.some(({large}) => large !== undefined)) return [];
		const columns = columnsBefore(row);
		const first = row.findIndex(({large}) => large !== undefined);
		if (!isFree(rows[index + 1], columns[first] ?? 0)) return [];
		return row.flatMap((piece, at) =>
			piece.large === undefined
				? []
				: [{row: index, column: columns[at] ?? 0, text: paint(piece, atTwiceItsSize(piece.large))}],
		);
	});
