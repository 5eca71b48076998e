import type {Hyperlink} from './hyperlink.ts';
import {cellWidth, truncate, wrappedLines} from './measured.ts';
import type {StyleName} from './theme/style.ts';
import {directionOf} from '../core/text/direction.ts';
import type {Range} from '../core/text/range.ts';

/** What a piece shows, for whoever points at it: words of the story, what lies over them, an entry of a list, or the sign that folds it. */
export type Target =
	| (Range & {readonly kind: 'text'; readonly chapter: number})
	| {readonly kind: 'pane'}
	| {readonly kind: 'entry'; readonly index: number}
	| {readonly kind: 'fold'; readonly index: number};

/** A run of text in one style, or in several at once: bold and italic. */
export type Piece = {
	readonly text: string;
	readonly style: StyleName | readonly StyleName[];
	/** Whether it stands as it is seen, from left to right. A text that is not set is put in visual order by itself. */
	readonly isSet?: true;
	readonly target?: Target;
	readonly link?: Hyperlink;
	/** What is drawn at twice its size over the piece, which is blank, and over the row below. */
	readonly large?: string;
	/** Whether a large text in the row above may reach into it. */
	readonly isUnderLarge?: true;
};

/** One row of the screen: pieces from left to right. Screens are made of rows before anything is drawn. */
export type Row = readonly Piece[];

export const emptyRow: Row = [];

/** Rows without anything in them; none where `count` is below 1. */
export const blankRows = (count: number): readonly Row[] =>
	Array.from({length: Math.max(0, count)}, () => emptyRow);

export const row = (text: string, style: StyleName = 'text'): Row => [{text, style}];

/** A text wrapped to `columns`; flush right where it runs to the left. */
export const wrappedRows = (text: string, columns: number, style: StyleName = 'text'): readonly Row[] => {
	const lines = wrappedLines(text, columns).map(line => row(line, style));
	if (directionOf(text) === 'left-to-right') return lines;
	return lines.map(line => indented(line, columns - rowWidth(line)));
};

/** The first rows of a text, at most `height`; an ellipsis at the end of the last one where the text goes on. */
export const firstRows = (
	text: string,
	columns: number,
	height: number,
	style: StyleName = 'text',
): readonly Row[] => {
	const lines = wrappedLines(text, columns);
	if (lines.length <= height) return wrappedRows(text, columns, style);
	const last = truncate(lines.slice(height - 1).join(' '), columns);
	return [...lines.slice(0, height - 1), last].flatMap(line => wrappedRows(line, columns, style));
};

/** Width of a row in columns. */
export const rowWidth = (pieces: Row): number => pieces.reduce((sum, {text}) => sum + cellWidth(text), 0);

export const indented = (pieces: Row, columns: number): Row =>
	columns <= 0 || pieces.length === 0 ? pieces : [{text: ' '.repeat(columns), style: 'text'}, ...pieces];

/** A row in the middle of `columns`. */
export const centred = (pieces: Row, columns: number): Row =>
	indented(pieces, Math.floor((columns - rowWidth(pieces)) / 2));

/** `left` and `right` at the two ends of a row; what does not fit is cut from the left one. */
export const spread = (left: Piece, right: Piece, columns: number): Row => {
	const room = columns - cellWidth(right.text) - 1;
	if (room < 4) return [{...left, text: truncate(left.text, columns)}];
	const text = truncate(left.text, room);
	return [
		{...left, text},
		{text: ' '.repeat(columns - cellWidth(text) - cellWidth(right.text)), style: 'text'},
		right,
	];
};

/** An entry of a list: one or more rows. */
export type Item = readonly Row[];

/** The entries of a list, each made when it is asked for: a list may be of thousands, a window of a few. */
export type Items = {
	readonly length: number;
	readonly at: (index: number) => Item | undefined;
};

/** Makes each entry of a list from a value when it is first asked for. */
export const itemsOf = <Value>(
	values: readonly Value[],
	make: (value: Value, index: number) => Item,
): Items => {
	const made = new Map<number, Item>();
	return {
		length: values.length,
		at(index) {
			const value = values[index];
			if (value === undefined) return undefined;
			const item = made.get(index) ?? make(value, index);
			made.set(index, item);
			return item;
		},
	};
};

/** The items of a list that are shown in `height` rows: as many as fit, the selected one among them. */
export const listWindow = (
	items: Items,
	selected: number,
	height: number,
): {readonly first: number; readonly last: number} => {
	let first = Math.min(selected, items.length - 1);
	let last = first;
	let used = items.at(first)?.length ?? 0;
	// Grow around the selected item, upwards first, so that a list stands still at its top while it fits.
	for (let grown = true; grown;) {
		grown = false;
		const above = items.at(first - 1);
		if (above && used + above.length <= height && (last - first < height / 2 || last === items.length - 1)) {
			first--;
			used += above.length;
			grown = true;
		}
		const below = items.at(last + 1);
		if (below && used + below.length <= height) {
			last++;
			used += below.length;
			grown = true;
		}
	}
	return {first, last};
};

/** Rows all of which show the same for whoever points at them, but for pieces that say what they show. */
export const aimedAt = (rows: readonly Row[], target: Target): readonly Row[] =>
	rows.map(pieces => pieces.map(piece => ({...piece, target: piece.target ?? target})));

/** The rows of the items from one to another one. */
export const listRows = (
	items: Items,
	{first, last}: {readonly first: number; readonly last: number},
	height: number,
): readonly Row[] =>
	Array.from({length: last - first + 1}, (_, index) =>
		aimedAt(items.at(first + index) ?? [], {kind: 'entry', index: first + index}),
	)
		.flat()
		.slice(0, height);
