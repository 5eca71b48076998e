import {cellWidth} from '../../source/core/text/cell-width.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';

/**
 * A model of a terminal that draws text at twice its size, by kitty's specification
 * (https://sw.kovidgoyal.net/kitty/text-sizing-protocol/): whatever is written to, or erases, any cell of a large character erases all of
 * it; moves of the cursor do not. It knows the sequences that `reader` writes, and no others.
 */
type Cell = {text: string; large: object | null};

/* eslint-disable no-control-regex -- Control sequences are what this is about. */
const tokens =
	/\u001b\[([\d;?]*)([A-Za-z])|\u001b\]66;s=2;([^\u001b]*)\u001b\\|\u001b[\]_][^\u001b]*\u001b\\|\u001b([78])|\r|\n|[^\u001b\r\n]+/g;
/* eslint-enable no-control-regex */

/** What is seen after all that was written: ordinary text by rows, and large texts with their places, as `row:column text`. */
export const seenAtTwoSizes = (
	output: string,
	{columns, rows}: {readonly columns: number; readonly rows: number},
): {readonly rows: readonly string[]; readonly large: readonly string[]} => {
	const cells: Cell[][] = Array.from({length: rows}, () =>
		Array.from({length: columns}, () => ({text: ' ', large: null})),
	);
	let [row, column] = [0, 0];
	let saved: readonly [number, number] = [0, 0];
	const erase = (y: number, x: number): void => {
		const owner = cells[y]?.[x]?.large;
		for (const line of owner ? cells : [])
			for (const cell of line) if (cell.large === owner) Object.assign(cell, {text: ' ', large: null});
		Object.assign(cells[y]?.[x] ?? {}, {text: ' ', large: null});
	};
	const eraseFrom = (y: number, x: number): void => {
		for (let at = x; at < columns; at++) erase(y, at);
	};
	const print = (text: string, size: 1 | 2): void => {
		for (const {segment} of graphemes(text)) {
			const width = cellWidth(segment) * size;
			const large = size === 2 ? {} : null;
			for (let y = row; y < row + size; y++)
				for (let x = column; x < column + width; x++) {
					erase(y, x);
					Object.assign(cells[y]?.[x] ?? {}, {text: y === row && x === column ? segment : '', large});
				}
			column += width;
		}
	};
	const control = (final: string, count: number): void => {
		if (final === 'A') row = Math.max(0, row - count);
		if (final === 'B') row = Math.min(rows - 1, row + count);
		if (final === 'C') column = Math.min(columns - 1, column + count);
		if (final === 'H') [row, column] = [0, 0];
	};
	for (const [token, numbers = '', final = '', large, save] of output.matchAll(tokens)) {
		if (large !== undefined) print(large, 2);
		else if (save === '7') saved = [row, column];
		else if (save === '8') [row, column] = saved;
		else if (token === '\r') column = 0;
		// The kernel puts a return before each.
		else if (token === '\n') row = Math.min(rows - 1, row + 1);
		else if (final === 'K') eraseFrom(row, numbers === '2' ? 0 : column);
		else if (final === 'J') {
			for (let y = numbers === '2' ? 0 : row; y < rows; y++)
				eraseFrom(y, y === row && numbers !== '2' ? column : 0);
		} else if (final !== '') control(final, Number(numbers === '' ? 1 : numbers));
		else if (!token.startsWith('\u001b')) print(token, 1);
	}
	const textOf = (line: readonly Cell[], isLarge: boolean): string =>
		line.map(cell => ((cell.large !== null) === isLarge ? cell.text : isLarge ? '' : ' ')).join('');
	return {
		rows: cells.map(line => textOf(line, false).trimEnd()),
		large: cells.flatMap((line, y) => {
			const text = textOf(line, true);
			return text === '' ? [] : [`${y}:${line.findIndex(({large: owner}) => owner !== null)} ${text}`];
		}),
	};
};
