import {emptyRow, indented, row, rowWidth, wrappedRows, type Row} from '../rows.ts';
import {hintsFor, joinHints, keyOf} from '../keymap/hints.ts';
import {keyLabel} from '../keymap/key-names.ts';
import {commandGroups} from '../keymap/keymap.ts';
import {mouseTable} from '../pointer/mouse-table.ts';
import type {AppState} from '../state/app-state.ts';
import type {Screen, ScreenContent, ScreenContext} from './screen.ts';

const keyColumns = 24;

/** Columns below which what keys do stands under them. */
const roomForTwo = 50;

const indent = 2;

/** Keys on the left, what they do on the right, each wrapped into its column; one above the other on a narrow window. */
const entryRows = (names: string, title: string, columns: number): readonly Row[] => {
	if (columns < roomForTwo)
		return [
			...wrappedRows(names, columns - indent, 'key').map(line => indented(line, indent)),
			...wrappedRows(title, columns - 2 * indent).map(line => indented(line, 2 * indent)),
		];
	const left = wrappedRows(names, keyColumns - 1, 'key');
	const right = wrappedRows(title, columns - indent - keyColumns);
	return Array.from({length: Math.max(left.length, right.length)}, (_, index) => {
		const name = left[index] ?? [];
		const gap = ' '.repeat(Math.max(0, keyColumns - rowWidth(name)));
		return indented([...name, {text: gap, style: 'text'}, ...(right[index] ?? [])], indent);
	});
};

/** What the mouse does, unless it is not wanted. */
const mouseRows = ({preferences}: AppState, columns: number): readonly Row[] =>
	preferences.mouse
		? [
				emptyRow,
				row('Mouse', 'heading'),
				...mouseTable.flatMap(([what, does]) => entryRows(what, does, columns)),
			]
		: [];

const content = ({state, geometry: {measure}}: ScreenContext<AppState>): ScreenContent => {
	const {keys} = state.preferences;
	const hint = hintsFor('help', keys);
	const key = keyOf('next-scene', 'reading', keys);
	const counted = key === undefined ? '' : `3${key} goes three scenes on: type a number before any move.`;
	return {
		kind: 'text',
		rows: [
			row('Keys', 'title'),
			...commandGroups(keys).flatMap(([group, commands], index) => [
				emptyRow,
				row(group, 'heading'),
				...commands.flatMap(({keys, title}) => entryRows(keys.map(keyLabel).join(' '), title, measure)),
				...(index === 0 && counted !== ''
					? wrappedRows(counted, measure - indent).map(line => indented(line, indent))
					: []),
			]),
			...mouseRows(state, measure),
		],
		hints: [
			joinHints(hint('list-down list-up list-page-down', 'move'), hint('up', 'back')),
			hint('up', 'back'),
		],
	};
};

export const helpScreen: Screen<AppState> = {content};
