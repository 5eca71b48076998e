import type {WindowSize} from '../../core/layout/page-geometry.ts';
import {foldText} from '../../core/text/fold-text.ts';
import {emptyRow, indented, row, rowWidth, spread, wrappedRows, type Row} from '../rows.ts';
import {hintsFor, joinHints, keyOf} from '../keymap/hints.ts';
import {keyLabel} from '../keymap/key-names.ts';
import {commandGroups} from '../keymap/keymap.ts';
import {mouseTable} from '../pointer/mouse-table.ts';
import type {AppState} from '../state/app-state.ts';
import {filterOf} from '../state/prompt.ts';
import type {ScreenName} from '../state/screen-stack.ts';
import {withCursor} from '../state/screen-stack.ts';
import {filterHints} from './filter-hints.ts';
import type {Screen, ScreenContent, ScreenContext} from './screen.ts';

const keyColumns = 24;

/** Columns below which what keys do stands under them. */
const roomForTwo = 50;

const indent = 2;

/** Windows at least so wide have the keys in two columns, and in three. */
const roomForColumns = {two: 140, three: 210};
const gutter = 8;
const margin = 4;

/** A key and what it does, in words. */
type Entry = readonly [names: string, does: string];

type Group = {readonly name: string; readonly entries: readonly Entry[]; readonly note: string};

/** Where help was opened, as its heading says it. */
const places: Readonly<Record<ScreenName, string>> = {
	reading: 'on the page',
	title: 'on the title screen',
	contents: 'in the contents',
	bookmarks: 'in the bookmarks',
	hits: 'in the matches',
	recap: 'in “where was I”',
	shelf: 'on the shelf',
	help: '',
};

const screenBelow = ({screens}: AppState): ScreenName => screens.at(-2)?.name ?? 'help';

/** The commands that come first where help was not opened from the page. */
const groupOfLists = 'Title screen and lists';

/** All that keys and the mouse do; what the screen that help was opened from is used with comes first. */
const groupsOf = (state: AppState): readonly Group[] => {
	const {keys, mouse} = state.preferences;
	const below = screenBelow(state);
	const scene = keyOf('next-scene', 'reading', keys);
	const count = scene === undefined ? '' : `3${scene} goes three scenes on: type a number before any move.`;
	const groups = commandGroups(keys).map(([name, commands], index) => ({
		name,
		entries: commands.map(({keys: own, title}): Entry => [own.map(keyLabel).join(' '), title]),
		note: index === 0 ? count : '',
	}));
	const isFirst = ({name}: Group): boolean => below !== 'reading' && name === groupOfLists;
	return [
		...groups.filter(isFirst),
		...groups.filter(group => !isFirst(group)),
		...(mouse ? [{name: 'Mouse', entries: mouseTable, note: ''}] : []),
	];
};

/** The groups with those entries that match what is typed. */
const filtered = (groups: readonly Group[], typed: string): readonly Group[] => {
	const words = foldText(typed.trim());
	if (words === '') return groups;
	return groups
		.map(group => ({
			...group,
			note: '',
			entries: group.entries.filter(entry => foldText(entry.join(' ')).includes(words)),
		}))
		.filter(({entries}) => entries.length > 0);
};

const countIn = (groups: readonly Group[]): number =>
	groups.reduce((sum, {entries}) => sum + entries.length, 0);

/** Keys on the left, what they do on the right, each wrapped into its column; one above the other on a narrow window. */
const entryRows = ([names, does]: Entry, columns: number): readonly Row[] => {
	if (columns < roomForTwo)
		return [
			...wrappedRows(names, columns - indent, 'key').map(line => indented(line, indent)),
			...wrappedRows(does, columns - 2 * indent).map(line => indented(line, 2 * indent)),
		];
	const left = wrappedRows(names, keyColumns - 1, 'key');
	const right = wrappedRows(does, columns - indent - keyColumns);
	return Array.from({length: Math.max(left.length, right.length)}, (_, index) => {
		const name = left[index] ?? [];
		const gap = ' '.repeat(Math.max(0, keyColumns - rowWidth(name)));
		return indented([...name, {text: gap, style: 'text'}, ...(right[index] ?? [])], indent);
	});
};

const groupRows = ({name, entries, note}: Group, columns: number): readonly Row[] => [
	emptyRow,
	row(name, 'heading'),
	...entries.flatMap(entry => entryRows(entry, columns)),
	...(note === '' ? [] : wrappedRows(note, columns - indent).map(line => indented(line, indent))),
];

/** Columns of keys in a window, and how wide each is. */
const columnsIn = (
	{columns}: WindowSize,
	measure: number,
): {readonly count: number; readonly width: number} => {
	const {two, three} = roomForColumns;
	const count = columns >= three ? 3 : columns >= two ? 2 : 1;
	const room = Math.floor((columns - 2 * margin - (count - 1) * gutter) / count);
	return {count, width: count === 1 ? measure : Math.min(measure, room)};
};

/** Groups one behind the other in columns of about the same height. */
const inColumns = (groups: readonly (readonly Row[])[], count: number, width: number): readonly Row[] => {
	const height = groups.reduce((sum, rows) => sum + rows.length, 0) / count;
	const columns: Row[][] = [[]];
	for (const rows of groups) {
		const last = columns.at(-1) ?? [];
		const isFull = last.length > 0 && last.length + rows.length / 2 > height && columns.length < count;
		if (isFull) columns.push([...rows]);
		else last.push(...rows);
	}
	return Array.from({length: Math.max(...columns.map(({length}) => length))}, (_, at) =>
		columns.reduce<Row>((whole, column, index) => {
			const own = column[at] ?? [];
			return own.length === 0
				? whole
				: [...whole, ...indented(own, index * (width + gutter) - rowWidth(whole))];
		}, []),
	);
};

const content = ({
	state,
	environment: {size},
	geometry: {measure},
}: ScreenContext<AppState>): ScreenContent => {
	const hint = hintsFor('help', state.preferences.keys);
	const all = groupsOf(state);
	const typed = filterOf(state);
	const shown = filtered(all, typed ?? '');
	const {count, width} = columnsIn(size, measure);
	const whole = count * (width + gutter) - gutter;
	const rows = inColumns(
		shown.map(group => groupRows(group, width)),
		count,
		width,
	);
	const [filter, move, back] = [
		hint('filter', 'filter'),
		hint('list-down list-up list-page-down', 'move'),
		hint('up', 'back'),
	];
	const matches = typed === null || typed === '' ? null : {count: countIn(shown), of: countIn(all)};
	return {
		kind: 'text',
		width: whole,
		rows: [
			spread({text: 'Keys', style: 'title'}, {text: places[screenBelow(state)], style: 'quiet'}, whole),
			...(shown.length === 0 ? [emptyRow, row('No match')] : rows),
		],
		filterHints: filterHints(state.preferences, matches, false),
		isCounted: true,
		hints: [joinHints(filter, move, back), joinHints(filter, back), joinHints(move, back), back],
	};
};

export const helpScreen: Screen<AppState> = {
	content,
	filter: {
		firstMatch: () => 0,
		end: state => ({...withCursor(state, 0), prompt: null}),
	},
};
