import {cellWidth} from '../../source/core/text/cell-width.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';

type Size = {readonly columns: number; readonly rows: number};

type Cell = {text: string; large: object | null};

/* oxlint-disable no-control-regex -- Control sequences are what this is about. */
const tokens =
	/\u001b\[([\d;?]*)([A-Za-z])|\u001b\]66;s=2;([^\u001b]*)\u001b\\|\u001b[\]_][^\u001b]*\u001b\\|\u001b([78])|\r|\n|[^\u001b\r\n]+/g;
/* oxlint-enable no-control-regex */

/**
 * A model of a terminal that draws text at twice its size, by kitty's specification
 * (https://sw.kovidgoyal.net/kitty/text-sizing-protocol/): whatever is written to, or erases, any cell of a large character erases all of
 * it; moves of the cursor do not. It knows the sequences that `reader` writes, and no others.
 */
class SizingTerminal {
	readonly #size: Size;
	readonly #cells: readonly (readonly Cell[])[];
	#row = 0;
	#column = 0;
	#saved: readonly [row: number, column: number] = [0, 0];

	constructor(size: Size) {
		this.#size = size;
		this.#cells = Array.from({length: size.rows}, () =>
			Array.from({length: size.columns}, () => ({text: ' ', large: null})),
		);
	}

	write(output: string): void {
		for (const [token, numbers = '', final = '', large, cursor] of output.matchAll(tokens)) {
			if (large !== undefined) this.#print(large, 2);
			else if (cursor === '7') this.#saved = [this.#row, this.#column];
			else if (cursor === '8') [this.#row, this.#column] = this.#saved;
			else if (token === '\r') this.#column = 0;
			// The kernel puts a return before each.
			else if (token === '\n') this.#row = Math.min(this.#size.rows - 1, this.#row + 1);
			else if (final === 'K' || final === 'J') this.#eraseBy(final, numbers === '2');
			else if (final !== '') this.#move(final, Number(numbers === '' ? 1 : numbers));
			else if (!token.startsWith('\u001b')) this.#print(token, 1);
		}
	}

	/** What is seen: ordinary text by rows, and large texts with their places, as `row:column text`. */
	seen(): {readonly rows: readonly string[]; readonly large: readonly string[]} {
		const large = this.#cells.flatMap((line, row) => {
			const text = line.map(cell => (cell.large === null ? '' : cell.text)).join('');
			return text === '' ? [] : [`${row}:${line.findIndex(cell => cell.large !== null)} ${text}`];
		});
		const rows = this.#cells.map(line =>
			line
				.map(cell => (cell.large === null ? cell.text : ' '))
				.join('')
				.trimEnd(),
		);
		return {rows, large};
	}

	#set(row: number, column: number, text: string, large: object | null): void {
		const owner = this.#cells[row]?.[column]?.large;
		const erased = owner ? this.#cells.flat().filter(cell => cell.large === owner) : [];
		for (const cell of erased) Object.assign(cell, {text: ' ', large: null});
		Object.assign(this.#cells[row]?.[column] ?? {}, {text, large});
	}

	#eraseBy(final: string, isWhole: boolean): void {
		const last = final === 'J' ? this.#size.rows - 1 : this.#row;
		for (let row = final === 'J' && isWhole ? 0 : this.#row; row <= last; row++) {
			const from = row === this.#row && !isWhole ? this.#column : 0;
			for (let column = from; column < this.#size.columns; column++) this.#set(row, column, ' ', null);
		}
	}

	#move(final: string, count: number): void {
		if (final === 'A') this.#row = Math.max(0, this.#row - count);
		if (final === 'B') this.#row = Math.min(this.#size.rows - 1, this.#row + count);
		if (final === 'C') this.#column = Math.min(this.#size.columns - 1, this.#column + count);
		if (final === 'H') [this.#row, this.#column] = [0, 0];
	}

	#print(text: string, size: 1 | 2): void {
		for (const {segment} of graphemes(text)) {
			const width = cellWidth(segment) * size;
			const large = size === 2 ? {} : null;
			for (let at = 0; at < width * size; at++)
				this.#set(
					this.#row + Math.floor(at / width),
					this.#column + (at % width),
					at === 0 ? segment : '',
					large,
				);
			this.#column += width;
		}
	}
}

/** What such a terminal shows after all that was written. */
export const seenAtTwoSizes = (output: string, size: Size): ReturnType<SizingTerminal['seen']> => {
	const terminal = new SizingTerminal(size);
	terminal.write(output);
	return terminal.seen();
};
