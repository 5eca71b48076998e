/**
 * Ink moves by sequences that mosh 1.4, minicom and Emacs' terminals do not know, or take to be one column off: to the
 * next row (CNL) and to a column (CHA). A VT100 knows those that stand for them here.
 */
export const withKnownMoves = (text: string): string =>
	text
		.replaceAll('\u001b[E', '\r\n')
		// oxlint-disable-next-line no-control-regex -- A control sequence is what is sought.
		.replace(/\u001b\[(\d*)G/g, (_, column: string) => toColumn(Number(column || 1) - 1));

/** To a column of the row, counted from 0. */
export const toColumn = (column: number): string => (column === 0 ? '\r' : `\r\u001b[${column}C`);

/** To a cell of the window, its row and column counted from 0. */
export const toCell = (row: number, column: number): string =>
	`\u001b[1;1H${row > 0 ? `\u001b[${row}B` : ''}${column > 0 ? `\u001b[${column}C` : ''}`;
